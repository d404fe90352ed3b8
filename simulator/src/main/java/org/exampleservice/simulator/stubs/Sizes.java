package org.exampleservice.simulator.stubs;

import java.util.Locale;

/** Numbers of bytes for people. */
public final class Sizes {
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};
    private static final double STEP = 1000;

    private Sizes() {}

    /** Such as {@code 999 bytes} or {@code 12.3 kB}. */
    public static String text(long bytes) {
        double rest = bytes;
        int unit = 0;
        while (rest >= STEP && unit < UNITS.length - 1) {
            rest /= STEP;
            unit++;
        }
        return unit == 0 ? bytes + " " + UNITS[0] : String.format(Locale.ROOT, "%.1f %s", rest, UNITS[unit]);
    }
}
