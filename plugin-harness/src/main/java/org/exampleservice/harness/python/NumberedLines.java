package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines to which the child has given numbers, since it says them again and again: to say a number costs far less than to say
 * the line (PROTOCOL.md, "Numbered lines"). Not thread-safe.
 */
final class NumberedLines {

    static final int MOST = 16_384;

    private final List<Said> lines = new ArrayList<>();

    /** What a line says, numbered or not. */
    Said read(JsonNode value) throws IOException {
        if (value.isNumber()) {
            return at(number(value));
        }
        if (value.size() == 2 && value.path(0).isNumber() && value.path(1).isNumber()) {
            return at(number(value.path(0)), value.path(1).numberValue());
        }
        return value.has("keep") ? keep(value) : Said.of(value);
    }

    /** What a line says that is a number. */
    Said at(int number) throws IOException {
        if (number < 0 || number >= lines.size()) {
            throw new IOException("the line " + number + " was never kept; say {\"keep\": …} first (PROTOCOL.md)");
        }
        return lines.get(number);
    }

    /** What a line says that is a measurement's number, and another value. */
    Said at(int number, Number value) throws IOException {
        return at(number)
                .with(value)
                .orElseThrow(() -> new IOException("the line " + number
                        + " is no measurement of a number, so it has no other value (PROTOCOL.md)"));
    }

    private static int number(JsonNode value) {
        return value.isInt() ? value.intValue() : -1;
    }

    private Said keep(JsonNode value) throws IOException {
        Said said = Said.of(value.path("is"));
        if (!said.mayComeAgain() || number(value.path("keep")) != lines.size() || lines.size() == MOST) {
            throw new IOException("the line " + value.path("keep") + " cannot be kept: numbers go from 0 to "
                    + (MOST - 1) + ", one after the other, to calls that are not asked and to ends that go on"
                    + " (PROTOCOL.md)");
        }
        lines.add(said);
        return said;
    }
}
