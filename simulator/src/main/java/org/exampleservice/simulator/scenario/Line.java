package org.exampleservice.simulator.scenario;

import java.math.BigInteger;

/** Straight lines over any number of minutes, without overflow. */
final class Line {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger LEAST = BigInteger.valueOf(-Long.MAX_VALUE);

    private Line() {}

    /** {@code from + perMinute * minutes}, or the nearest end of the 64-bit range that still is a number. */
    static long at(long from, long perMinute, long minutes) {
        return fits(from, perMinute, minutes)
                ? from + perMinute * minutes
                : exact(from, perMinute, minutes).min(MOST).max(LEAST).longValueExact();
    }

    /** The same, but 0 comes again after {@code wrapAt - 1}. */
    static long wrapped(long from, long perMinute, long minutes, long wrapAt) {
        return fits(from, perMinute, minutes)
                ? Math.floorMod(from + perMinute * minutes, wrapAt)
                : exact(from, perMinute, minutes)
                        .mod(BigInteger.valueOf(wrapAt))
                        .longValueExact();
    }

    private static boolean fits(long from, long perMinute, long minutes) {
        long high = Math.multiplyHigh(perMinute, minutes);
        long low = perMinute * minutes;
        boolean product = (high == 0 && low >= 0) || (high == -1 && low < 0);
        long sum = from + low;
        boolean overflows = ((from ^ sum) & (low ^ sum)) < 0;
        return product && !overflows && sum > Long.MIN_VALUE + 1;
    }

    private static BigInteger exact(long from, long perMinute, long minutes) {
        return BigInteger.valueOf(perMinute)
                .multiply(BigInteger.valueOf(minutes))
                .add(BigInteger.valueOf(from));
    }
}
