package org.exampleservice.harness.python;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/** What the child has said, in order; a turn that it has taken ahead may wait here. Not thread-safe. */
final class Heard {

    /** To be woken for every turn of a child that works ahead takes longer than the turns. */
    private static final long NAP_NANOS = 500_000;

    /** A longer turn is not kept whole, but handled as it comes. */
    private static final int MOST = 1000;

    private final LineChannel channel;
    private final Deque<Said> waiting = new ArrayDeque<>();
    private IOException broken;

    Heard(LineChannel channel) {
        this.channel = channel;
    }

    /** The next line, waited for. */
    Said next() throws IOException {
        if (!waiting.isEmpty()) {
            return waiting.remove();
        }
        if (broken != null) {
            throw broken;
        }
        return channel.read();
    }

    /** Whether a whole turn has come from which the child has gone on, so that nothing in it is asked. Waits for a nap at most. */
    boolean hasTurn() {
        if (takeTurn()) {
            return true;
        }
        LockSupport.parkNanos(NAP_NANOS);
        return takeTurn();
    }

    private boolean takeTurn() {
        try {
            while (broken == null && !hasStop() && waiting.size() < MOST) {
                Said said = channel.poll();
                if (said == null) {
                    return false;
                }
                waiting.add(said);
            }
        } catch (IOException e) {
            broken = e;
        }
        return hasStop() && waiting.getLast().goesOn();
    }

    /** Whether the last line that waits ends a turn or asks. */
    private boolean hasStop() {
        Said last = waiting.peekLast();
        return last != null && last.isStop();
    }
}
