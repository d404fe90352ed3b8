package org.exampleservice.simulator.engine;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.exampleservice.simulator.model.FaultVisitor;
import org.exampleservice.simulator.scenario.Fault;

/** What goes wrong with one request, everything random about it drawn: the same however often it is told. Immutable. */
public final class ActiveFault {
    private final Fault fault;
    private final long word;

    ActiveFault(Fault fault, long word) {
        this.fault = requireNonNull(fault, "fault");
        this.word = word;
    }

    /** Tells a visitor what goes wrong. */
    public <R> R tell(FaultVisitor<R> visitor) {
        return fault.tell(word, visitor);
    }

    /** The random bits, which belong to this fault and this request alone. */
    long word() {
        return word;
    }

    /** What goes wrong in a word, such as {@code late}, {@code truncated} or {@code wrongType}. */
    public String kind() {
        String name = fault.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
