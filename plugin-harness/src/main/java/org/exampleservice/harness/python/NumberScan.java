package org.exampleservice.harness.python;

import java.io.IOException;

/**
 * Finds the end of a line, and reads one that is a number or a number and a value, as {@code 12} and {@code [12,0.5]}, without
 * a parser. Not thread-safe.
 */
final class NumberScan {

    /** More may be more than an int has. */
    private static final int MOST_DIGITS = 9;

    private byte[] buffer;
    private int at;
    private int end;

    /** Whether a whole line is in this part of a buffer. */
    boolean find(byte[] newBuffer, int from, int to) {
        buffer = newBuffer;
        at = from;
        for (end = from; end < to; end++) {
            if (buffer[end] == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Where the line's newline is. */
    int end() {
        return end;
    }

    /** What the line says, or null if it is for a parser. */
    Said read(NumberedLines lines) throws IOException {
        boolean valued = at < end && buffer[at] == '[';
        at += valued ? 1 : 0;
        int number = number();
        if (number < 0) {
            return null;
        }
        return valued ? read(lines, number) : at == end ? lines.at(number) : null;
    }

    private Said read(NumberedLines lines, int number) throws IOException {
        boolean whole = buffer[at] == ',' && buffer[end - 1] == ']';
        Number value = whole ? JsonNumber.read(buffer, at + 1, end - 1) : null;
        return value == null ? null : lines.at(number, value);
    }

    /** The number that begins here; -1 if there is none, or one that JSON would write in another way. */
    private int number() {
        int first = at;
        int number = 0;
        while (at < end && buffer[at] >= '0' && buffer[at] <= '9') {
            number = 10 * number + buffer[at] - '0';
            at++;
        }
        int digits = at - first;
        boolean plain = digits == 1 || (digits > 1 && digits <= MOST_DIGITS && buffer[first] != '0');
        return plain ? number : -1;
    }
}
