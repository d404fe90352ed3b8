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
        Asked asked = asked(request);
        Optional<Sending> sending = demo.page(asked, demo.received(request));
        if (sending.isEmpty() && !looksLikeAuthority(asked.path())) {
            return super.handle(request, response, callback);
        }
        sending.orElseGet(() -> new Sending.Whole(demo.refusal(asked, demo.received(request))))
                .over(new JettyWire(request, response, callback, delays, large));
        return true;
    }

    /** What the servlet layer would read as the name of a host, and fail. */
    private static boolean looksLikeAuthority(String path) {
        return path != null && path.startsWith("//");
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
