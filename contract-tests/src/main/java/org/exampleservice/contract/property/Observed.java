package org.exampleservice.contract.property;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One minute of a metric function: what was read and what left the runtime.
 *
 * @param minute counted from 1
 * @param at when it was reported
 * @param read what was read, if anything
 * @param emitted the numbers of the metric that were emitted
 */
record Observed<R>(int minute, Instant at, Optional<R> read, List<Double> emitted) {

    @Override
    public String toString() {
        return "minute " + minute + " read " + read.map(Object::toString).orElse("nothing") + " and emitted " + emitted;
    }
}
