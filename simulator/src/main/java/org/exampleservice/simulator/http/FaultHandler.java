package org.exampleservice.simulator.http;

import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Stands in front of Javalin and takes the requests that go wrong, without holding a thread while it waits. */
final class FaultHandler extends Handler.Wrapper {
    private final Delays delays;

    FaultHandler(Delays delays) {
        this.delays = delays;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Sending> fault = World.of(request).demo().fault(asked(request));
        if (fault.isEmpty()) {
            return super.handle(request, response, callback);
        }
        fault.get().over(new JettyWire(request, response, callback, delays));
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
