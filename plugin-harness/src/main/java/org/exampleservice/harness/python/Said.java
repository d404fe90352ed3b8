package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What one line of the child says, worked out once for lines that come again. Immutable, for who does not change the value.
 *
 * @param value as it was written; null for a call
 * @param call what is called; null where the line ends a command, or belongs to none
 * @param asks whether the child waits for an answer
 * @param goesOn whether the child has gone on to the next turn by itself
 */
record Said(JsonNode value, Call call, boolean asks, boolean goesOn) {

    static Said of(JsonNode value) {
        return value.has("call")
                ? new Said(null, CallReader.read(value), value.path("ask").asBoolean(), false)
                : new Said(value, null, false, value.path("next").asBoolean());
    }

    boolean isCall() {
        return call != null;
    }

    /** Whether nothing more of the turn is to come before the child is answered, or the turn is over. */
    boolean isStop() {
        return call == null || asks;
    }

    /** Whether it can be said again by a number: it waits for no answer, and does not end what was commanded. */
    boolean mayComeAgain() {
        return goesOn || !isStop();
    }

    /** The same, but for the number that is reported; empty if none is. */
    Optional<Said> with(Number number) {
        return call instanceof Measurement measurement && measurement.value() instanceof Number
                ? Optional.of(new Said(null, measurement.with(number), asks, false))
                : Optional.empty();
    }
}
