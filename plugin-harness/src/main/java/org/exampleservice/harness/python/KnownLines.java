package org.exampleservice.harness.python;

import java.util.zip.CRC32;

/**
 * Lines that came before with what they mean: an extension says much the same every minute, and to compare a line costs far
 * less than to parse it. A measurement may be of another number than before. Gives up where lines do not come again. Not
 * thread-safe.
 */
final class KnownLines {

    static final int PLACES = 4096;
    private static final int LONGEST = 512;
    private static final int PATIENCE = 1000;

    private final KnownLine[] lines = new KnownLine[PLACES];
    private final CRC32 sum = new CRC32();
    private int luck = PATIENCE;

    /** Whether it is worth to ask. */
    boolean isUseful() {
        return luck > 0;
    }

    /** What a line means, or null. */
    Said find(LineScan line) {
        int place = place(line);
        Said said = null;
        for (int either = 0; either < 2 && said == null; either++) {
            KnownLine known = lines[either == 0 ? place : neighbour(place)];
            said = known == null ? null : known.find(line);
        }
        luck = said == null ? luck - 1 : Math.min(luck + 1, PATIENCE);
        return said;
    }

    void keep(LineScan line, Said said) {
        if (line.end() - line.begin() <= LONGEST) {
            int place = place(line);
            lines[neighbour(place)] = lines[place];
            lines[place] = new KnownLine(line, said);
        }
    }

    /** Two lines that come every minute may have the same place. */
    private static int neighbour(int place) {
        return place ^ 1;
    }

    /** The same for all numbers. */
    private int place(LineScan line) {
        sum.reset();
        sum.update(line.buffer(), line.begin(), line.numberBegin() - line.begin());
        sum.update(line.buffer(), line.numberEnd(), line.end() - line.numberEnd());
        return (int) (sum.getValue() % PLACES);
    }
}
