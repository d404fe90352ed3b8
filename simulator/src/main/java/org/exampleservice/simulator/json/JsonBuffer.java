package org.exampleservice.simulator.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.OutputStream;
import java.util.Optional;
import org.exampleservice.simulator.model.Figure;
import org.exampleservice.simulator.model.TextSink;

/** A line of JSON bytes, all ASCII: every other character is written as an escape, as the original does. */
final class JsonBuffer extends ByteLine implements TextSink {
    private static final Framed TEXTS = new Framed("", "");

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

    /** A character, which takes one of the bytes of {@link #SLACK}. */
    JsonBuffer raw(char ascii) {
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** A whole number, which takes up to {@link Digits#ROOM} bytes of {@link #SLACK}. */
    JsonBuffer integer(long value) {
        length = Digits.isSmall(value) ? Digits.small(value, bytes, length) : Digits.write(value, bytes, length);
        return this;
    }

    JsonBuffer decimal(double value) {
        return raw(ascii(Decimals.shortest(value)));
    }

    /** A whole number, or what stands for none. */
    JsonBuffer figure(long value) {
        length = FigureText.write(value, bytes, length);
        return this;
    }

    /** A number of tenths as a decimal: 999 is 99.9, and nothing is 0 (sdk.md 1.3). */
    JsonBuffer tenths(long value) {
        if (!Figure.isNumber(value)) {
            return figure(value);
        }
        return value == 0 ? raw('0') : integer(value / 10).raw('.').raw((char) ('0' + value % 10));
    }

    JsonBuffer string(String text) {
        raw('"');
        String escaped = Escapes.escaped(text);
        int size = escaped.length();
        reserve(size);
        for (int i = 0; i < size; i++) {
            bytes[length + i] = (byte) escaped.charAt(i);
        }
        length += size;
        return raw('"');
    }

    @Override
    public void text(String piece) {
        Piece json = TEXTS.json(piece);
        reserve(json.length());
        fixed(json);
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
}
