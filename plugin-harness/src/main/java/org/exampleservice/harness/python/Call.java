package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call that a child forwards, read from its line; a line that comes again is the same call made again. Immutable: whom it is
 * made on is looked up each time.
 */
@FunctionalInterface
interface Call {

    /**
     * Makes it.
     *
     * @return its answer, or null
     */
    JsonNode make(Calls calls);

    /** What calls on. */
    @FunctionalInterface
    interface Telling {
        void make(Calls calls);
    }

    /** A call whose answer is null. */
    static Call telling(Telling telling) {
        return calls -> {
            telling.make(calls);
            return null;
        };
    }
}
