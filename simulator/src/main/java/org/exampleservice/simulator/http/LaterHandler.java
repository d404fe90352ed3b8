package org.exampleservice.simulator.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Stands in front of a handler and goes on to it later, when nobody waits for what it says any more. */
abstract class LaterHandler extends Handler.Wrapper {
    /** The last in front, behind which another is put. */
    LaterHandler() {}

    LaterHandler(Handler next) {
        super(next);
    }

    /** Goes on; what is not handled and what fails is answered all the same. */
    final void goOn(Request request, Response response, Callback callback) {
        try {
            if (!getHandler().handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }
}
