package org.exampleservice.simulator.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.OutputStream;
import java.util.Optional;
import org.exampleservice.simulator.model.Figure;
import org.exampleservice.simulator.model.TextSink;

/** A line of JSON bytes, all ASCII: every other character is written as an escape, as the original does. */
final class JsonBuffer extends ByteLine implements TextSink {
    private static final Piece NULL = Piece.of("null");
    private static final Piece NAN = Piece.of("NaN");
    private static final Framed TEXTS = new Framed("", "");

    private long repeated;
    private Piece repeatedDigits = Piece.of("0");

    /** A buffer that grows. */
    JsonBuffer() {
        super(Optional.empty());
    }

    /** A buffer that a stream empties; {@link #finish} empties it for the last time. */
    JsonBuffer(OutputStream stream) {
        super(Optional.of(stream));
    }

    static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    JsonBuffer raw(byte[] ascii) {
        append(ascii);
        return this;
    }

    /** A short text, which takes its length and {@link Piece#OVER} bytes of {@link #SLACK}. */
    JsonBuffer fixed(Piece piece) {
        length = piece.write(bytes, length);
        return this;
    }

    /** A text in its frame. */
    JsonBuffer raw(Framed frame, String text) {
        Piece piece = frame.json(text);
        reserve(piece.length());
        return fixed(piece);
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

    /** The same, quicker for a figure that mostly is what it was the last time, as the counts of a fleet are. */
    JsonBuffer sameFigure(long value) {
        if (value == repeated) {
            return fixed(repeatedDigits);
        }
        int from = length;
        figure(value);
        repeated = value;
        repeatedDigits = Piece.of(bytes, from, length);
        return this;
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
        raw(TEXTS, piece);
    }

    @Override
    public void text(String before, long number) {
        Piece piece = TEXTS.json(before);
        reserve(piece.length() + Digits.ROOM);
        fixed(piece).integer(number);
    }

    @Override
    public void number(long number) {
        reserve(Digits.ROOM);
        integer(number);
    }

    private JsonBuffer noNumber(long value) {
        return fixed(value == Figure.MISSING ? NULL : NAN);
    }
}
