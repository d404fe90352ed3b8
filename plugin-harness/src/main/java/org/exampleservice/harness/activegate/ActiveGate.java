package org.exampleservice.harness.activegate;

import java.util.List;
import java.util.Optional;

/**
 * The front door: what is deployed and what has become of it. Thread-safe.
 *
 * <p>Everything asked for is a picture of its moment; {@link #listen} tells when to ask again.
 */
public interface ActiveGate {

    /** Deployed extensions in the order of their first upload. */
    List<Deployed> extensions();

    /** The deployed extension of that name. */
    Optional<Deployed> extension(String name);

    /** What the clock shows. */
    ClockState clock();

    /** Runs so many minutes now, one after the other, and returns when they are over. */
    void step(int minutes);

    /** Tells the listener of everything from now on, until what is returned is closed. */
    Subscription listen(GateListener listener);

    /** Ends the telling. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
