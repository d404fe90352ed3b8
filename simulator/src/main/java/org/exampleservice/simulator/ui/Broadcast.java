package org.exampleservice.simulator.ui;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Tells all who watch, as server-sent events, whenever something differs. It looks {@value #PER_SECOND} times a second,
 * and only while somebody watches. At most {@value #MOST} may. Each has room for one event that waits, the newest; who
 * does not take it for ten seconds is dropped. Threadsafe.
 */
public final class Broadcast {
    /** The most who may watch at a time. */
    public static final int MOST = 16;

    private static final int PER_SECOND = 5;
    private static final Duration BETWEEN = Duration.ofMillis(1000 / PER_SECOND);

    private final Supplier<String> pulse;
    private final BiConsumer<Duration, Runnable> timer;
    private final List<Watcher> watchers = new ArrayList<>();
    private boolean ticking;
    private boolean closed;

    /** The way to one who watches. */
    public interface Outlet {
        /** Sends a text without waiting; exactly one of the two is run when that is done, on any thread. */
        void write(String text, Runnable written, Runnable failed);

        /** Ends the connection. */
        void close();
    }

    /**
     * A broadcast.
     *
     * @param pulse what is told, one line; called on the timer's thread
     * @param timer runs an action once after a time
     */
    public Broadcast(Supplier<String> pulse, BiConsumer<Duration, Runnable> timer) {
        this.pulse = requireNonNull(pulse, "pulse");
        this.timer = requireNonNull(timer, "timer");
    }

    /** Lets somebody watch, who is told at once; false if there are too many already, or it is closed. */
    public boolean open(Outlet outlet) {
        Watcher watcher = new Watcher(outlet, this::forget);
        synchronized (this) {
            if (closed || watchers.size() >= MOST) {
                return false;
            }
            watchers.add(watcher);
            if (!ticking) {
                ticking = true;
                timer.accept(BETWEEN, this::tick);
            }
        }
        watcher.tell(pulse.get());
        return true;
    }

    /** How many watch. */
    public synchronized int size() {
        return watchers.size();
    }

    /** Hangs up on all who watch; nobody may any more. */
    public void close() {
        synchronized (this) {
            closed = true;
        }
        watching().forEach(Watcher::end);
    }

    private void tick() {
        try {
            String told = pulse.get();
            watching().forEach(watcher -> watcher.tell(told));
        } finally {
            again();
        }
    }

    private synchronized void again() {
        ticking = !watchers.isEmpty();
        if (ticking) {
            timer.accept(BETWEEN, this::tick);
        }
    }

    private synchronized List<Watcher> watching() {
        return List.copyOf(watchers);
    }

    private synchronized void forget(Watcher watcher) {
        watchers.remove(watcher);
    }
}
