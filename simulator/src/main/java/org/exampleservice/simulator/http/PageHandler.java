package org.exampleservice.simulator.http;

import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands in front of Javalin and answers what the demo pages are asked, right or wrong, without the servlet layer, which
 * costs more than the answer, and without holding a thread while something waits. Everything else goes on to Javalin.
 */
final class PageHandler extends Handler.Wrapper {
    private final Delays delays;
    private final LargeAnswers large;

    PageHandler(Delays delays, LargeAnswers large, Handler next) {
        super(next);
        this.delays = delays;
        this.large = large;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        DemoHandler demo = World.of(request).demo();
        Optional<Sending> sending = demo.page(asked(request), demo.received(request));
        if (sending.isEmpty()) {
            return super.handle(request, response, callback);
        }
        sending.get().over(new JettyWire(request, response, callback, delays, large));
        return true;
    }

    private static Asked asked(Request request) {
        return new Asked(
                request.getMethod(),
                request.getHttpURI().getPath(),
                request.getHttpURI().getQuery(),
                request.getHeaders().get("Authorization"),
                request.getHeaders().get(Asked.ID_HEADER));
    }
}
