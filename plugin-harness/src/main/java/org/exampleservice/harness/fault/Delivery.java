package org.exampleservice.harness.fault;

import java.util.Objects;

/**
 * What is sent, and how.
 *
 * @param answer whole
 * @param manner of sending it
 */
record Delivery(WireAnswer answer, Manner manner) {

    enum Manner {
        WHOLE,
        DRIP,
        HALF,
        SILENCE,
        RESET
    }

    private static final WireAnswer NOTHING = WireAnswer.of(0, "", new byte[0]);

    Delivery {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(manner, "manner");
    }

    static Delivery of(WireAnswer answer) {
        return new Delivery(answer, Manner.WHOLE);
    }

    static Delivery none(Manner manner) {
        return new Delivery(NOTHING, manner);
    }
}
