package org.exampleservice.simulator.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** A growing line of JSON bytes, all ASCII: every other character is written as an escape, as the original does. */
final class JsonBuffer {
    private static final int FIRST_SIZE = 512;
    private static final byte[] HEX = ascii("0123456789abcdef");

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    JsonBuffer raw(byte[] ascii) {
        reserve(ascii.length);
        System.arraycopy(ascii, 0, bytes, length, ascii.length);
        length += ascii.length;
        return this;
    }

    JsonBuffer raw(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    JsonBuffer number(long value) {
        return raw(ascii(Long.toString(value)));
    }

    JsonBuffer number(double value) {
        return raw(ascii(Decimals.shortest(value)));
    }

    /** A number of tenths as a decimal: 999 is 99.9, and nothing is 0 (sdk.md 1.3). */
    JsonBuffer tenths(long value) {
        return value == 0 ? raw('0') : number(value / 10).raw('.').raw((char) ('0' + value % 10));
    }

    JsonBuffer string(String text) {
        raw('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        return raw('"');
    }

    private void character(char character) {
        switch (character) {
            case '"', '\\' -> raw('\\').raw(character);
            case '\n' -> raw('\\').raw('n');
            case '\r' -> raw('\\').raw('r');
            case '\t' -> raw('\\').raw('t');
            case '\b' -> raw('\\').raw('b');
            case '\f' -> raw('\\').raw('f');
            default -> plainOrEscaped(character);
        }
    }

    private void plainOrEscaped(char character) {
        if (character >= ' ' && character < 0x7f) {
            raw(character);
            return;
        }
        raw('\\').raw('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            raw((char) HEX[(character >>> shift) & 0xf]);
        }
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
