package org.exampleservice.simulator.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Waits, without a thread, until the body of a request to an admin route is there, or as much of it as is ever read. So
 * clients that announce a body and do not send it keep nobody from an answer. Threadsafe.
 */
final class WholeBodies extends LaterHandler {
    static final int MOST_WAITING = 256;
    private static final Answer TOO_MANY = new AdminProblem(
                    503, "the bodies of " + MOST_WAITING + " other requests have not come yet; ask again")
            .answer(Map.of("Retry-After", "5"));

    private final AtomicInteger waiting = new AtomicInteger();

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!AdminApi.isAbout(request.getHttpURI().getPath()) || !hasBody(request)) {
            return super.handle(request, response, callback);
        }
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            JavalinSkin.head(TOO_MANY, response);
            Content.Sink.write(response, true, TOO_MANY.body().text(), callback);
            return true;
        }
        new Coming(request, response, callback).read();
        return true;
    }

    private static boolean hasBody(Request request) {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    /** A body as far as it has come, copied, since its pieces hold on to far more memory than they are long. */
    private final class Coming {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ByteArrayOutputStream come = new ByteArrayOutputStream();

        Coming(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        void read() {
            Content.Chunk chunk = request.read();
            while (chunk != null && !Content.Chunk.isFailure(chunk) && take(chunk)) {
                chunk = request.read();
            }
            if (chunk == null) {
                request.demand(this::read);
            } else {
                goOn(Content.Chunk.isFailure(chunk) ? Content.Chunk.from(chunk.getFailure(), true) : come());
            }
        }

        /** Whether there may be more to take. */
        private boolean take(Content.Chunk chunk) {
            byte[] bytes = new byte[Math.min(chunk.remaining(), AdminRequest.MOST_BODY + 1 - come.size())];
            chunk.getByteBuffer().get(bytes);
            come.writeBytes(bytes);
            chunk.release();
            return !chunk.isLast() && come.size() <= AdminRequest.MOST_BODY;
        }

        private Content.Chunk come() {
            return Content.Chunk.from(ByteBuffer.wrap(come.toByteArray()), true);
        }

        private void goOn(Content.Chunk whole) {
            waiting.decrementAndGet();
            WholeBodies.this.goOn(new WithBody(request, whole), response, callback);
        }
    }

    /** A request whose body is there. */
    private static final class WithBody extends Request.Wrapper {
        private Content.Chunk next;

        WithBody(Request request, Content.Chunk whole) {
            super(request);
            this.next = whole;
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk read = next;
            next = Content.Chunk.next(read);
            return read;
        }

        @Override
        public void demand(Runnable demandCallback) {
            demandCallback.run();
        }
    }
}
