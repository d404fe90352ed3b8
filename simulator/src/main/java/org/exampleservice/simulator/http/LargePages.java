package org.exampleservice.simulator.http;

import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets the simulator's own pages that show thousands of nodes be made and sent in turn. */
final class LargePages extends LaterHandler {
    private static final Set<String> PATHS = Set.of(FleetPage.PATH, AdminApi.ROOT + "/truth");

    private final LargeAnswers large;

    LargePages(LargeAnswers large, Handler next) {
        super(next);
        this.large = large;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!PATHS.contains(request.getHttpURI().getPath())) {
            return super.handle(request, response, callback);
        }
        large.send(request, callback, turn -> goOn(request, response, turn));
        return true;
    }
}
