package org.exampleservice.harness.packaging;

import java.util.List;
import java.util.stream.Collectors;

/** A package that is not taken, with every reason. Its message is one line for each. */
public final class PackageRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    PackageRefusedException(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("\n")));
        this.refusals = List.copyOf(refusals);
    }

    PackageRefusedException(Refusal refusal) {
        this(List.of(refusal));
    }

    /** At least one; unmodifiable. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
