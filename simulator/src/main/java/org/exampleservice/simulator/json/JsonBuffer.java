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
    /**
     * How many bytes are free behind every text and every {@link #reserve}: enough for all characters and numbers that any
     * writer puts before its next text. They need not look for room.
     */
    static final int SLACK = 256;

    private static final int FIRST_SIZE = 2 * SLACK;
    private static final int STREAM_SIZE = 64 * 1024;
    private static final byte[] NULL = ascii("null");
    private static final byte[] NAN = ascii("NaN");
    private static final Framed TEXTS = new Framed("", "");

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

    JsonBuffer raw(Piece piece) {
        reserve(piece.length());
        length = piece.write(bytes, length);
        return this;
    }

    /** A text in its frame. */
    JsonBuffer raw(Framed frame, String text) {
        return raw(frame.json(text));
    }

    /** A character, which takes one of the bytes of {@link #SLACK}. */
    JsonBuffer raw(char ascii) {
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** A whole number, which takes up to {@link Digits#ROOM} bytes of {@link #SLACK}. */
    JsonBuffer integer(long value) {
        length = value >= 0 && value < Digits.SMALL
                ? Digits.small(value, bytes, length)
                : Digits.write(value, bytes, length);
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
        raw(ascii(Escapes.escaped(text)));
        return raw('"');
    }

    @Override
    public void text(String piece) {
        if (piece.length() == 1 && Escapes.isPlain(piece.charAt(0))) {
            reserve(1);
            raw(piece.charAt(0));
            return;
        }
        raw(TEXTS, piece);
    }

    @Override
    public void number(long number) {
        reserve(Digits.ROOM);
        integer(number);
    }

    private JsonBuffer noNumber(long value) {
        return raw(value == Figure.MISSING ? NULL : NAN);
    }

    /** Makes room for so many bytes and for {@link #SLACK} behind them. */
    void reserve(int more) {
        if (length + more > bytes.length - SLACK) {
            makeRoom(more);
        }
    }

    private void makeRoom(int more) {
        if (stream.isPresent()) {
            drain();
        }
        if (length + more > bytes.length - SLACK) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more + SLACK));
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
