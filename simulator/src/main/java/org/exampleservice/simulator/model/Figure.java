package org.exampleservice.simulator.model;

/**
 * What stands in place of a whole number when a node has none to give. The two values are taken from the far end of the
 * 64-bit range, where no scenario can count.
 */
public final class Figure {
    /** Nothing was measured: {@code null} on the wire. */
    public static final long MISSING = Long.MIN_VALUE;

    /** What was measured is no number: {@code NaN} on the wire, which strict JSON readers refuse. */
    public static final long NOT_A_NUMBER = Long.MIN_VALUE + 1;

    private Figure() {}

    /** Whether a figure is a real number. */
    public static boolean isNumber(long figure) {
        return figure > NOT_A_NUMBER;
    }
}
