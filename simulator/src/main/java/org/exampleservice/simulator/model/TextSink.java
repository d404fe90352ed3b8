package org.exampleservice.simulator.model;

/** Takes a text piece by piece, so that a name made of fixed parts and numbers need not be built first. */
public interface TextSink {
    /** The next piece, any text. */
    void text(String piece);

    /** The next piece is a whole number, zero or more, in decimal without leading zeros. */
    void number(long number);

    /** The next piece, any text, and then a whole number as {@link #number} has it. */
    default void text(String before, long number) {
        text(before);
        number(number);
    }
}
