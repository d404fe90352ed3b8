package org.exampleservice.simulator.ui;

import java.util.function.Consumer;
import org.exampleservice.simulator.ui.Broadcast.Outlet;

/** One who watches: what was told, what waits, and for how many ticks. Threadsafe. */
final class Watcher {
    static final int TICKS_TO_HEARTBEAT = 75;
    static final int TICKS_TO_DROP = 50;

    private static final String HEARTBEAT = ": still here\n\n";

    private final Outlet outlet;
    private final Consumer<Watcher> gone;
    private String told = "";
    private String newest = "";
    private boolean writing;
    private int ticks;

    Watcher(Outlet outlet, Consumer<Watcher> gone) {
        this.outlet = outlet;
        this.gone = gone;
    }

    /** Tells what is so now, at once or as soon as the event before has left; called at each tick. */
    void tell(String pulse) {
        if (isStuck(pulse)) {
            end();
        } else {
            send();
        }
    }

    private synchronized boolean isStuck(String pulse) {
        newest = pulse;
        ticks++;
        return writing && ticks > TICKS_TO_DROP;
    }

    private void send() {
        String text = next();
        if (!text.isEmpty()) {
            outlet.write(text, this::written, this::end);
        }
    }

    /** What to send now, empty for nothing. */
    private synchronized String next() {
        boolean news = !newest.equals(told);
        if (writing || (!news && ticks < TICKS_TO_HEARTBEAT)) {
            return "";
        }
        told = newest;
        writing = true;
        ticks = 0;
        return news ? "event: pulse\ndata: " + newest + "\n\n" : HEARTBEAT;
    }

    private void written() {
        synchronized (this) {
            writing = false;
            ticks = 0;
        }
        send();
    }

    /** Hangs up. */
    void end() {
        gone.accept(this);
        outlet.close();
    }
}
