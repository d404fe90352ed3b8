package org.exampleservice.simulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One request of Jetty as a wire. */
final class JettyWire implements Wire {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Delays delays;
    private final LargeAnswers large;
    private final EndPoint endPoint;
    private final AtomicBoolean closed = new AtomicBoolean();

    JettyWire(Request request, Response response, Callback callback, Delays delays, LargeAnswers large) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.delays = delays;
        this.large = large;
        this.endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    }

    @Override
    public void send(Answer answer) {
        answer.body()
                .kept()
                .ifPresentOrElse(
                        bytes -> write(answer, bytes),
                        () -> large.send(request, callback, turn -> stream(answer, turn)));
    }

    private void write(Answer answer, ByteBuffer bytes) {
        head(answer);
        response.write(true, bytes, callback);
    }

    private void stream(Answer answer, Callback turn) {
        head(answer);
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            answer.body().writeTo(out);
        } catch (IOException e) {
            turn.failed(e);
            return;
        }
        turn.succeeded();
    }

    @Override
    public void sendPart(Answer answer, byte[] part, Runnable next) {
        head(answer);
        response.write(false, ByteBuffer.wrap(part), Callback.from(next, callback::failed));
    }

    @Override
    public void end() {
        callback.succeeded();
    }

    @Override
    public void sendRaw(byte[] bytes) {
        endPoint.write(Callback.from(this::close, failure -> close()), ByteBuffer.wrap(bytes));
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        endPoint.close();
        callback.failed(new QuietException.Exception("the connection is closed, as the scenario says"));
    }

    @Override
    public void reset() {
        try {
            ((SocketChannel) endPoint.getTransport()).setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            callback.failed(e);
            return;
        }
        close();
    }

    @Override
    public void after(Duration delay, Runnable next) {
        endPoint.setIdleTimeout(0);
        delays.after(
                delay,
                () -> request.getComponents().getExecutor().execute(() -> {
                    endPoint.setIdleTimeout(JavalinSkin.IDLE_MILLIS);
                    next.run();
                }));
    }

    /** No more is read from this client, so what can be read is the end, or a request that is not answered either. */
    @Override
    public void closeWithClient() {
        endPoint.fillInterested(Callback.from(this::readable, failure -> close()));
    }

    private void readable() {
        try {
            if (endPoint.fill(ByteBuffer.allocate(1024).flip()) < 0) {
                close();
            } else {
                closeWithClient();
            }
        } catch (IOException e) {
            close();
        }
    }

    private void head(Answer answer) {
        if (!response.isCommitted()) {
            response.setStatus(answer.status());
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.length());
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
            answer.headers().forEach(response.getHeaders()::put);
        }
    }
}
