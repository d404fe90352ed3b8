package org.exampleservice.simulator.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections that send a request byte by byte: each byte counts as life for the idle timeout, so they would stay
 * for hours. One that has sent bytes between three looks in a row, and no whole request, is closed; one that is quiet is
 * left to the idle timeout. Threadsafe.
 */
final class SlowRequests extends AbstractLifeCycle implements Connection.Listener {
    private final Server server;
    private final Duration period;
    private final Map<Connection, Look> looks = new ConcurrentHashMap<>();
    private volatile Scheduler.Task next = () -> true;

    /**
     * How far a connection was.
     *
     * @param requests read so far
     * @param bytes read so far
     * @param suspect whether there had been bytes since the look before, and no request
     */
    record Look(long requests, long bytes, boolean suspect) {
        static final Look FIRST = new Look(0, 0, false);

        /** The next look at it. */
        Look next(long requestsNow, long bytesNow) {
            return new Look(requestsNow, bytesNow, requestsNow == requests && bytesNow > bytes);
        }

        /** Whether that was so before, too. */
        boolean isDrippingAfter(Look before) {
            return suspect && before.suspect;
        }
    }

    SlowRequests(Server server, Duration period) {
        this.server = server;
        this.period = period;
    }

    @Override
    public void onOpened(Connection connection) {
        looks.put(connection, Look.FIRST);
    }

    @Override
    public void onClosed(Connection connection) {
        looks.remove(connection);
    }

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected void doStop() {
        next.cancel();
    }

    private void schedule() {
        next = server.getScheduler().schedule(this::lookAndSchedule, period);
    }

    private void lookAndSchedule() {
        look();
        if (isRunning()) {
            schedule();
        }
    }

    /** Looks at all connections, and closes those that drip. */
    void look() {
        looks.replaceAll((connection, before) -> {
            Look now = before.next(connection.getMessagesIn(), connection.getBytesIn());
            if (now.isDrippingAfter(before)) {
                connection.getEndPoint().close();
            }
            return now;
        });
    }
}
