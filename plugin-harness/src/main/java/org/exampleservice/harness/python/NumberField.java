package org.exampleservice.harness.python;

import java.nio.charset.StandardCharsets;

/**
 * Where the number of a measurement stands in its line: of all that an extension says every minute, that is what changes. It is
 * found only as a field {@code value} of the object that the line is, written behind another field and before any other
 * object. Not thread-safe.
 */
final class NumberField {

    private static final byte[] NAME = ",\"value\":".getBytes(StandardCharsets.US_ASCII);

    /** More digits may be more than a long has. */
    private static final int MOST_DIGITS = 18;

    private byte[] buffer;
    private int begin;
    private int end;
    private boolean whole;

    /** Looks for it in this part of a buffer. */
    void find(byte[] newBuffer, int from, int to) {
        buffer = newBuffer;
        begin = afterName(from, to);
        end = begin;
        if (begin == to || !readNumber(to) || end == to) {
            begin = to;
            end = to;
        }
    }

    /** Of its first character; the end of the line if there is none. */
    int begin() {
        return begin;
    }

    /** Behind its last character. */
    int end() {
        return end;
    }

    /** As JSON's readers give it. */
    Number value() {
        String text = new String(buffer, begin, end - begin, StandardCharsets.US_ASCII);
        return whole ? (Number) Long.valueOf(text) : Double.valueOf(text);
    }

    /** Whether the name comes in this part of a buffer. */
    static boolean isNamed(byte[] buffer, int from, int to) {
        for (int at = from; at <= to - NAME.length; at++) {
            if (isName(buffer, at)) {
                return true;
            }
        }
        return false;
    }

    private int afterName(int from, int to) {
        for (int at = from + 1; at <= to - NAME.length && buffer[at] != '{'; at++) {
            if (isName(buffer, at)) {
                return at + NAME.length;
            }
        }
        return to;
    }

    private static boolean isName(byte[] buffer, int at) {
        int same = 0;
        while (same < NAME.length && buffer[at + same] == NAME[same]) {
            same++;
        }
        return same == NAME.length;
    }

    /** By JSON's rules. */
    private boolean readNumber(int to) {
        whole = true;
        end += buffer[end] == '-' ? 1 : 0;
        int first = end;
        boolean right = readDigits(to) && (buffer[first] != '0' || end == first + 1);
        if (right && end < to && buffer[end] == '.') {
            whole = false;
            end++;
            right = readDigits(to);
        }
        if (right && end < to && (buffer[end] | 0x20) == 'e') {
            whole = false;
            end++;
            end += end < to && (buffer[end] == '+' || buffer[end] == '-') ? 1 : 0;
            right = readDigits(to);
        }
        return right && (!whole || end - first <= MOST_DIGITS);
    }

    private boolean readDigits(int to) {
        int first = end;
        while (end < to && buffer[end] >= '0' && buffer[end] <= '9') {
            end++;
        }
        return end > first;
    }
}
