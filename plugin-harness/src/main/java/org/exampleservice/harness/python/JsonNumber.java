package org.exampleservice.harness.python;

import java.nio.charset.StandardCharsets;

/** Reads a number by JSON's rules, as a parser of whole texts gives it. */
final class JsonNumber {

    /** More digits may be more than a long has. */
    private static final int MOST_DIGITS = 18;

    private final byte[] buffer;
    private final int end;
    private int at;
    private boolean whole = true;

    private JsonNumber(byte[] buffer, int from, int to) {
        this.buffer = buffer;
        this.at = from;
        this.end = to;
    }

    /** Null where it is none, or a whole one that is very long. */
    static Number read(byte[] buffer, int from, int to) {
        JsonNumber number = new JsonNumber(buffer, from, to);
        if (!number.isRight()) {
            return null;
        }
        return number.whole
                ? (Number) Long.valueOf(whole(buffer, from, to))
                : Double.valueOf(new String(buffer, from, to - from, StandardCharsets.US_ASCII));
    }

    private static long whole(byte[] buffer, int from, int to) {
        boolean negative = buffer[from] == '-';
        long sum = 0;
        for (int at = negative ? from + 1 : from; at < to; at++) {
            sum = 10 * sum + buffer[at] - '0';
        }
        return negative ? -sum : sum;
    }

    private boolean isRight() {
        take('-', '-');
        boolean zero = at < end && buffer[at] == '0';
        int digits = digits();
        boolean right = digits > 0 && (digits == 1 || !zero);
        if (take('.', '.')) {
            whole = false;
            right &= digits() > 0;
        }
        if (take('e', 'E')) {
            whole = false;
            take('+', '-');
            right &= digits() > 0;
        }
        return right && at == end && (!whole || digits <= MOST_DIGITS);
    }

    private boolean take(char one, char other) {
        boolean there = at < end && (buffer[at] == one || buffer[at] == other);
        at += there ? 1 : 0;
        return there;
    }

    private int digits() {
        int first = at;
        while (at < end && buffer[at] >= '0' && buffer[at] <= '9') {
            at++;
        }
        return at - first;
    }
}
