package org.exampleservice.harness.golden;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * Canonical numbers: the same text on every JDK and in every locale.
 *
 * <p>Whole numbers up to 2^53 stand without a fraction, everything else as the shortest decimal that reads back as the
 * same double. Minus zero is zero. What JSON cannot say is {@code NaN}, {@code Infinity} and {@code -Infinity}.
 */
public final class Numbers {

    private static final double LARGEST_EXACT = 0x1p53;

    private Numbers() {}

    /** The canonical text of a number. */
    public static String text(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Infinity" : "-Infinity";
        }
        return isWhole(number) ? Long.toString((long) number) : NumberOutput.toString(number, true);
    }

    /** With its sign, for what is a distance: {@code +1}. */
    static String signed(double number) {
        return number > 0 ? "+" + text(number) : text(number);
    }

    static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) <= LARGEST_EXACT;
    }
}
