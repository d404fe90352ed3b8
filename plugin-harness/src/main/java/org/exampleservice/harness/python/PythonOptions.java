package org.exampleservice.harness.python;

import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How Python extensions are run. Immutable, hence thread-safe.
 *
 * @param interpreter a command, a path, or {@code bundled} for the one that the build fetches on request; empty for a virtual environment beside the extension, else {@code python3}
 * @param clock which clock the extension sees
 * @param allowHosts hosts beside loopback that the extension may reach, by name or address; none by default
 * @param tracesReads whether JSON that it parses notes what is read of it, for which objects and lists are of subclasses;
 *     not by default
 */
public record PythonOptions(
        Optional<String> interpreter, Clock clock, SortedSet<String> allowHosts, boolean tracesReads) {

    /** No interpreter asked for, the virtual clock, loopback only. */
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
        allowHosts = Collections.unmodifiableSortedSet(new TreeSet<>(allowHosts));
    }

    /** Loopback only. */
    public PythonOptions(Optional<String> interpreter, Clock clock) {
        this(interpreter, clock, new TreeSet<>(), false);
    }

    /** With other hosts that may be reached. */
    public PythonOptions withAllowHosts(Set<String> hosts) {
        return new PythonOptions(interpreter, clock, new TreeSet<>(hosts), tracesReads);
    }

    /** With what it reads of JSON noted. */
    public PythonOptions tracingReads(boolean traces) {
        return new PythonOptions(interpreter, clock, allowHosts, traces);
    }
}
