package org.exampleservice.contract.property;

import java.util.List;

/** A state over time, now and then one that nobody declared. */
public record StatePath(List<Sample<String>> samples) implements Readings<String> {
    public StatePath {
        samples = List.copyOf(samples);
    }

    /** Readings on time. */
    public static StatePath of(String... names) {
        return new StatePath(List.of(names).stream().map(Sample::of).toList());
    }
}
