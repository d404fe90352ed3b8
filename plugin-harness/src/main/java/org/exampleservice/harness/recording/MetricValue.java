package org.exampleservice.harness.recording;

import java.util.Objects;

/** The value of a measurement. */
public sealed interface MetricValue {

    /** A number. */
    record Amount(double value) implements MetricValue {}

    /** The name of a state, not (yet) found among the declared ones. */
    record StateName(String name) implements MetricValue {
        public StateName {
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * A declared state.
     *
     * @param number its place among the declared states, from 0
     */
    record State(String name, double number) implements MetricValue {
        public State {
            Objects.requireNonNull(name, "name");
        }
    }

    /** An aggregate of several samples. */
    record StatCounter(double min, double max, double sum, double count) implements MetricValue {}
}
