package org.exampleservice.contract.property;

import java.util.List;
import java.util.Optional;

/**
 * What a plugin would read, minute by minute.
 *
 * @param <R> a reading
 */
public interface Readings<R> {

    /** One a minute, in order; at least one. */
    List<Sample<R>> samples();

    /**
     * One minute's reading.
     *
     * @param value empty if the thing could not be read, so that nothing is reported
     * @param secondsLate how long after the minute's turn it is reported, 0 to 60
     */
    record Sample<R>(Optional<R> value, int secondsLate) {
        public Sample {
            if (secondsLate < 0 || secondsLate > 60) {
                throw new IllegalArgumentException("secondsLate is " + secondsLate
                        + "; 0 to 60, as a longer query skips its next turn (sdk.md 5.1)");
            }
        }

        /** A reading on time. */
        public static <R> Sample<R> of(R value) {
            return new Sample<>(Optional.of(value), 0);
        }

        /** No reading. */
        public static <R> Sample<R> gap() {
            return new Sample<>(Optional.empty(), 0);
        }

        @Override
        public String toString() {
            return value.map(Object::toString).orElse("gap") + (secondsLate == 0 ? "" : "@" + secondsLate + "s");
        }
    }
}
