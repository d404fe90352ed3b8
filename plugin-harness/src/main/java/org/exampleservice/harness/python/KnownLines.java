package org.exampleservice.harness.python;

import java.util.zip.CRC32;

/**
 * Lines that came before with what they mean: an extension says much the same every minute, and to compare a line costs far
 * less than to parse it. A measurement may be of another number than before. Gives up where lines do not come again. Not
 * thread-safe.
 */
final class KnownLines {

    private static final int PLACES = 1024;
    private static final int LONGEST = 512;
    private static final int PATIENCE = 1000;

    private final KnownLine[] lines = new KnownLine[PLACES];
    private final NumberField number = new NumberField();
    private final CRC32 sum = new CRC32();
    private int luck = PATIENCE;

    /** Whether it is worth to ask. */
    boolean isUseful() {
        return luck > 0;
    }

    /** What a line means, or null. */
    Said find(byte[] buffer, int from, int to) {
        number.find(buffer, from, to);
        KnownLine line = lines[place(buffer, from, to)];
        Said said = line == null ? null : line.find(buffer, from, to, number);
        luck = said == null ? luck - 1 : Math.min(luck + 1, PATIENCE);
        return said;
    }

    /** Keeps the line that was asked for last. */
    void keep(byte[] buffer, int from, int to, Said said) {
        if (to - from <= LONGEST) {
            lines[place(buffer, from, to)] = KnownLine.of(buffer, from, to, number, said);
        }
    }

    /** The same for all numbers. */
    private int place(byte[] buffer, int from, int to) {
        sum.reset();
        sum.update(buffer, from, number.begin() - from);
        sum.update(buffer, number.end(), to - number.end());
        return (int) (sum.getValue() % PLACES);
    }
}
