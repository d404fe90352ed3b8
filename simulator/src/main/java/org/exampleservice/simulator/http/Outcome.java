package org.exampleservice.simulator.http;

import java.time.Duration;

/** What becomes of one request, as data: one record for each manner. Immutable. */
public sealed interface Outcome {
    /**
     * A whole answer.
     *
     * @param delay how late it is, zero if it is not
     */
    record Whole(Page page, Duration delay) implements Outcome {}

    /**
     * The head of an answer, too few bytes of its body, and the end of the connection.
     *
     * @param bytes how many bytes of the body come
     */
    record Part(Page page, int bytes) implements Outcome {}

    /**
     * A whole answer, little by little.
     *
     * @param bytes how many at a time
     * @param every the time between
     */
    record Drip(Page page, int bytes, Duration every) implements Outcome {}

    /**
     * No answer, and the end of the connection.
     *
     * @param after how long the client waits for it
     */
    record Closed(Duration after) implements Outcome {}

    /** No answer, and the connection is reset. */
    record Reset() implements Outcome {}

    /** Bytes that are no HTTP, and the end of the connection. */
    record Garbage() implements Outcome {}
}
