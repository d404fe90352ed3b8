package org.exampleservice.simulator.model;

/** Takes many texts of one form at once, part by part: a part that all share, or a number that each has of its own. */
public interface ColumnSink {
    /** The next part, any text, is the same in all. */
    void text(String same);

    /** The next part is a whole number, zero or more, in decimal without leading zeros: the first text has the first one. */
    void numbers(long[] each);
}
