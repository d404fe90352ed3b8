package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Lines that came before with what they mean: an extension says much the same every minute, and to compare a line costs far
 * less than to parse it. Gives up where lines do not come again. What it gives is shared and must not be changed. Not
 * thread-safe.
 */
final class KnownLines {

    private static final int PLACES = 1024;
    private static final int LONGEST = 512;
    private static final int PATIENCE = 1000;

    private final byte[][] lines = new byte[PLACES][];
    private final JsonNode[] values = new JsonNode[PLACES];
    private final CRC32 sum = new CRC32();
    private int luck = PATIENCE;

    /** Whether it is worth to ask. */
    boolean isUseful() {
        return luck > 0;
    }

    /** The value of a line. */
    Optional<JsonNode> find(byte[] buffer, int from, int to) {
        int place = place(buffer, from, to);
        byte[] line = lines[place];
        boolean known = line != null && Arrays.equals(line, 0, line.length, buffer, from, to);
        luck = known ? Math.min(luck + 1, PATIENCE) : luck - 1;
        return known ? Optional.of(values[place]) : Optional.empty();
    }

    void keep(byte[] buffer, int from, int to, JsonNode value) {
        if (to - from <= LONGEST) {
            int place = place(buffer, from, to);
            lines[place] = Arrays.copyOfRange(buffer, from, to);
            values[place] = value;
        }
    }

    private int place(byte[] buffer, int from, int to) {
        sum.reset();
        sum.update(buffer, from, to - from);
        return (int) (sum.getValue() % PLACES);
    }
}
