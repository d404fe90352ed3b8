package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls to which the child has given numbers, since it makes them again and again: to say a number costs far less than to say
 * the call (PROTOCOL.md, "Numbered lines"). Not thread-safe.
 */
final class NumberedLines {

    static final int MOST = 4096;

    private final List<Said> lines = new ArrayList<>();

    /** Whether a line is a number, or gives one. */
    static boolean isAbout(JsonNode value) {
        return value.isNumber() || value.has("keep");
    }

    /** What such a line says. */
    Said read(JsonNode value) throws IOException {
        return value.isNumber() ? at(number(value)) : keep(value);
    }

    /** What the line of a number says. */
    Said at(int number) throws IOException {
        if (number < 0 || number >= lines.size()) {
            throw new IOException("the line " + number + " was never kept; give it a call first (PROTOCOL.md)");
        }
        return lines.get(number);
    }

    private static int number(JsonNode value) {
        return value.isInt() ? value.intValue() : -1;
    }

    private Said keep(JsonNode value) throws IOException {
        Said said = Said.of(value.path("is"));
        if (said.isStop() || number(value.path("keep")) != lines.size() || lines.size() == MOST) {
            throw new IOException("the line " + value.path("keep") + " cannot be kept: numbers go from 0 to "
                    + (MOST - 1) + ", one after the other, to calls that are not asked (PROTOCOL.md)");
        }
        lines.add(said);
        return said;
    }
}
