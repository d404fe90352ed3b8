package org.exampleservice.harness.activegate.http;

import io.javalin.router.JavalinDefaultRoutingApi;

/** More routes of a {@link GateServer}, behind the same guards. */
@FunctionalInterface
public interface PageRoutes extends AutoCloseable {

    /** Of a server without pages. */
    PageRoutes NONE = routes -> {};

    /** Called once, before the server listens. */
    void addTo(JavalinDefaultRoutingApi routes);

    /** Ends answers that go on; called when the server is about to end. */
    @Override
    default void close() {}
}
