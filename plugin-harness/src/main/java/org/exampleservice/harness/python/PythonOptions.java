package org.exampleservice.harness.python;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How Python extensions are run. Immutable, hence thread-safe.
 *
 * @param interpreter a command or a path; empty for a virtual environment beside the extension, else {@code python3}
 * @param clock which clock the extension sees
 */
public record PythonOptions(Optional<String> interpreter, Clock clock) {

    /** No interpreter asked for, and the virtual clock. */
    public static final PythonOptions DEFAULT = new PythonOptions(Optional.empty(), Clock.VIRTUAL);

    /** What {@code time} and {@code datetime} show to an extension. */
    public enum Clock {
        /** The simulated instant; a sleep moves it on and takes no real time. */
        VIRTUAL,
        /** The machine's. */
        REAL;

        /** As people write it: {@code virtual}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PythonOptions {
        Objects.requireNonNull(interpreter, "interpreter");
        Objects.requireNonNull(clock, "clock");
    }
}
