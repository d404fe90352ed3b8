package org.exampleservice.simulator.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.exampleservice.simulator.ui.Broadcast;

/** Takes those who watch the live page, and holds no thread for them. */
final class EventsHandler extends Handler.Wrapper {
    private static final Answer TOO_MANY = Answer.of(
            503,
            "text/plain",
            Body.of(Broadcast.MOST + " pages watch already; close one\n"),
            Map.of("Retry-After", "5"));

    private final Delays delays;
    private final LargeAnswers large;

    EventsHandler(Delays delays, LargeAnswers large, Handler next) {
        super(next);
        this.delays = delays;
        this.large = large;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!request.getHttpURI().getPath().equals(UiRoutes.EVENTS)) {
            return super.handle(request, response, callback);
        }
        UiRoutes routes = World.of(request).own().ui();
        JettyWire wire = new JettyWire(request, response, callback, delays, large);
        Optional<Answer> refusal = routes.refusal(adminRequest(request));
        if (refusal.isPresent()) {
            wire.send(refusal.get());
            return true;
        }
        UiRoutes.HEADERS.forEach(response.getHeaders()::put);
        if (request.getMethod().equals("HEAD")) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
            callback.succeeded();
        } else if (!routes.broadcast(delays).open(outlet(response, callback))) {
            wire.send(TOO_MANY);
        }
        return true;
    }

    private static Broadcast.Outlet outlet(Response response, Callback callback) {
        AtomicBoolean closed = new AtomicBoolean();
        return new Broadcast.Outlet() {
            @Override
            public void write(String text, Runnable written, Runnable failed) {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
                response.write(
                        false,
                        ByteBuffer.wrap(text.getBytes(US_ASCII)),
                        Callback.from(written, failure -> failed.run()));
            }

            @Override
            public void close() {
                if (!closed.getAndSet(true)) {
                    callback.failed(new IOException("who watched is gone or too slow"));
                }
            }
        };
    }

    private static AdminRequest adminRequest(Request request) {
        return new AdminRequest(
                request.getMethod(),
                request.getHttpURI().getPath(),
                Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""),
                new InetSocketAddress(Request.getRemoteAddr(request), 0)
                        .getAddress()
                        .isLoopbackAddress(),
                Optional.ofNullable(request.getHeaders().get("Host")),
                Optional.ofNullable(request.getHeaders().get("Origin")),
                Optional.ofNullable(request.getHeaders().get("Authorization")),
                most -> new byte[0]);
    }
}
