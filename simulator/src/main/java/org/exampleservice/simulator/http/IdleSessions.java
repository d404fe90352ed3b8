package org.exampleservice.simulator.http;

import java.time.Duration;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go of idle sessions by itself, again and again while the server runs, so that their memory is free even when nobody
 * asks for anything. Threadsafe.
 */
final class IdleSessions extends AbstractLifeCycle {
    private static final Logger LOG = LoggerFactory.getLogger(IdleSessions.class);

    private final Runnable dropIdle;
    private final Delays timer;
    private final Duration period;

    IdleSessions(Runnable dropIdle, Delays timer, Duration period) {
        this.dropIdle = dropIdle;
        this.timer = timer;
        this.period = period;
    }

    @Override
    protected void doStart() {
        timer.after(period, this::look);
    }

    private void look() {
        if (!isRunning()) {
            return;
        }
        try {
            dropIdle.run();
        } catch (RuntimeException e) {
            LOG.error("idle sessions could not be dropped", e);
        }
        timer.after(period, this::look);
    }
}
