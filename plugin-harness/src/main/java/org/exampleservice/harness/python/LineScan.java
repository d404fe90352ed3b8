package org.exampleservice.harness.python;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where a line ends, and where in it the number of a measurement stands: of all that an extension says every minute, that is
 * what changes. A number is found only as a field {@code value} of the object that the line is, written behind another field
 * and before any other object. Places are those in the buffer. Not thread-safe.
 */
final class LineScan {

    private static final byte[] NAME = ",\"value\":".getBytes(StandardCharsets.US_ASCII);

    private static final int MOST_DIGITS = 8;

    private byte[] buffer;
    private int begin;
    private int end;
    private int numberBegin;
    private int numberEnd;

    /** Looks at a part of a buffer; whether a whole line begins there. */
    boolean find(byte[] newBuffer, int from, int to) {
        buffer = newBuffer;
        begin = from;
        int named = 0;
        boolean outermost = true;
        for (int at = from; at < to; at++) {
            byte next = buffer[at];
            if (next == '\n') {
                end = at;
                findNumber(named);
                return true;
            }
            if (next == ':' && outermost && isName(at)) {
                named = at + 1;
            }
            outermost &= named == 0 && (next != '{' || at == from);
        }
        return false;
    }

    /** The number that the line is, if it is nothing but a few digits; else -1. */
    int number() {
        int number = end > begin && end - begin <= MOST_DIGITS ? 0 : -1;
        for (int at = begin; at < end && number >= 0; at++) {
            int digit = buffer[at] - '0';
            number = digit < 0 || digit > 9 ? -1 : 10 * number + digit;
        }
        return number;
    }

    byte[] buffer() {
        return buffer;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    /** The end of the line if there is no number. */
    int numberBegin() {
        return numberBegin;
    }

    /** Behind its last character. */
    int numberEnd() {
        return numberEnd;
    }

    /** Whether another field behind the number may have the same name. */
    boolean isNameRepeated() {
        for (int at = numberEnd; at < end; at++) {
            if (buffer[at] == ':' && isName(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(int colon) {
        int from = colon + 1 - NAME.length;
        return from > begin && Arrays.equals(buffer, from, colon + 1, NAME, 0, NAME.length);
    }

    /** What a number ends at, a text may contain. */
    private void findNumber(int named) {
        byte first = buffer[named];
        boolean found = named > 0 && (first == '-' || (first >= '0' && first <= '9'));
        numberBegin = found ? named : end;
        numberEnd = numberBegin;
        while (numberEnd < end && buffer[numberEnd] != ',' && buffer[numberEnd] != '}') {
            numberEnd++;
        }
    }
}
