package org.exampleservice.harness.activegate;

import java.time.Instant;
import org.exampleservice.harness.recording.Cycle;

/**
 * Told what happens, outside all locks and in order, from the thread that did it; must return soon and must not throw. It
 * may ask the {@link ActiveGate} whatever it likes, and gets what is so by then or later.
 */
public interface GateListener {

    /** One endpoint has had its minute. */
    default void cycle(long endpoint, Cycle cycle) {}

    /** All endpoints have had the minute; comes after their {@link #cycle}s. */
    default void minute(Instant minute) {}

    /** An extension was uploaded, replaced or removed, or one of its endpoints was made, changed or deleted. */
    default void changed(String extension) {}

    /** The clock was started, stopped or given another scale. */
    default void clock(ClockState state) {}
}
