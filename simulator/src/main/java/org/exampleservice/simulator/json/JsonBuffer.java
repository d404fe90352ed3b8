package org.exampleservice.simulator.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.exampleservice.simulator.model.Figure;
import org.exampleservice.simulator.model.TextSink;

/**
 * A line of JSON bytes, all ASCII: every other character is written as an escape, as the original does. It grows, or, if
 * it was given a stream, is emptied into that whenever it is full.
 */
final class JsonBuffer implements TextSink {
    private static final int FIRST_SIZE = 512;
    private static final int STREAM_SIZE = 64 * 1024;
    private static final int MOST_DIGITS = 20;
    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final byte[] NULL = ascii("null");
    private static final byte[] NAN = ascii("NaN");

    private static final boolean[] PLAIN = plain();

    private final Optional<OutputStream> stream;
    private byte[] bytes;
    private int length;
    private long drained;

    /** A buffer that grows. */
    JsonBuffer() {
        this.stream = Optional.empty();
        this.bytes = new byte[FIRST_SIZE];
    }

    /** A buffer that a stream empties; {@link #finish} empties it for the last time. */
    JsonBuffer(OutputStream stream) {
        this.stream = Optional.of(stream);
        this.bytes = new byte[STREAM_SIZE];
    }

    static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Hands the rest to the stream, and says how many bytes there were in all. */
    long finish() {
        drain();
        return drained;
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

    JsonBuffer integer(long value) {
        reserve(MOST_DIGITS);
        length = Digits.write(value, bytes, length);
        return this;
    }

    JsonBuffer decimal(double value) {
        return raw(ascii(Decimals.shortest(value)));
    }

    /** A whole number, or what stands for none. */
    JsonBuffer figure(long value) {
        return Figure.isNumber(value) ? integer(value) : noNumber(value);
    }

    /** A number of tenths as a decimal: 999 is 99.9, and nothing is 0 (sdk.md 1.3). */
    JsonBuffer tenths(long value) {
        if (!Figure.isNumber(value)) {
            return noNumber(value);
        }
        return value == 0 ? raw('0') : integer(value / 10).raw('.').raw((char) ('0' + value % 10));
    }

    JsonBuffer string(String text) {
        raw('"');
        text(text);
        return raw('"');
    }

    @Override
    public void text(String piece) {
        int size = piece.length();
        reserve(size);
        byte[] target = bytes;
        int at = length;
        int i = 0;
        for (; i < size; i++) {
            char character = piece.charAt(i);
            if (!isPlain(character)) {
                break;
            }
            target[at + i] = (byte) character;
        }
        length = at + i;
        for (; i < size; i++) {
            character(piece.charAt(i));
        }
    }

    @Override
    public void number(long number) {
        integer(number);
    }

    private JsonBuffer noNumber(long value) {
        return raw(value == Figure.MISSING ? NULL : NAN);
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

    private static boolean[] plain() {
        boolean[] plain = new boolean[0x7f];
        Arrays.fill(plain, ' ', plain.length, true);
        plain['"'] = false;
        plain['\\'] = false;
        return plain;
    }

    private static boolean isPlain(char character) {
        return character < PLAIN.length && PLAIN[character];
    }

    private void plainOrEscaped(char character) {
        if (isPlain(character)) {
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
            makeRoom(more);
        }
    }

    private void makeRoom(int more) {
        if (stream.isPresent()) {
            drain();
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    private void drain() {
        try {
            stream.orElseThrow().write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        drained += length;
        length = 0;
    }
}
