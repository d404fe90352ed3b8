package org.exampleservice.simulator.http;

import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/**
 * Sends what takes a thread or much memory for as long as its client reads: {@value #MOST} at a time, so that clients that
 * do not read keep nobody else from small answers. The others wait. Threadsafe.
 */
final class LargeAnswers {
    static final int MOST = 8;
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Turns turns;
    private final Server server;

    LargeAnswers(Server server) {
        this.turns = new Turns(MOST, server.getThreadPool());
        this.server = server;
    }

    /** Sends one, now or later. The sending gets the callback that it must complete. */
    void send(Request request, Callback callback, Consumer<Callback> sending) {
        Connection connection = request.getConnectionMetaData().getConnection();
        EndPoint endPoint = connection.getEndPoint();
        endPoint.setIdleTimeout(0);
        turns.take(over -> {
            endPoint.setIdleTimeout(JavalinSkin.IDLE_MILLIS);
            SlowReader reader = new SlowReader(connection::getBytesOut, this::later, LOOK, endPoint::close);
            reader.watch();
            sending.accept(Callback.from(callback, () -> {
                reader.leave();
                over.run();
            }));
        });
    }

    private Runnable later(Duration delay, Runnable look) {
        return server.getScheduler().schedule(look, delay)::cancel;
    }
}
