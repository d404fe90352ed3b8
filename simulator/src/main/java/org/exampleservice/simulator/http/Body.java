package org.exampleservice.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * The bytes of an answer: kept, or made anew whenever they are wanted when they are too many to keep. Immutable: bytes
 * are copied on the way in and out.
 */
public final class Body {
    /** No bytes. */
    public static final Body EMPTY = of(new byte[0]);

    private static final int PIECE = 64 * 1024;

    private final LongSupplier length;
    private final Consumer<OutputStream> writer;
    private final Optional<KeptBytes> kept;

    private Body(LongSupplier length, Consumer<OutputStream> writer, Optional<KeptBytes> kept) {
        this.length = length;
        this.writer = writer;
        this.kept = kept;
    }

    /** A copy of some bytes. */
    public static Body of(byte[] bytes) {
        return keeping(bytes.clone());
    }

    /** A text in UTF-8. */
    public static Body of(String text) {
        return keeping(text.getBytes(UTF_8));
    }

    /** Some bytes that nobody changes from now on. */
    static Body keeping(byte[] bytes) {
        return new Body(() -> bytes.length, out -> write(bytes, out), Optional.of(new KeptBytes(bytes)));
    }

    /** Bytes that a writer makes, the same ones every time. Their number is asked for once, when somebody wants it. */
    static Body made(LongSupplier length, Consumer<OutputStream> writer) {
        return new Body(new Once(length), writer, Optional.empty());
    }

    /** Whether the bytes are kept. */
    boolean isKept() {
        return kept.isPresent();
    }

    /** The bytes to be sent, if they are kept. */
    Optional<ByteBuffer> kept() {
        return kept.map(KeptBytes::forSending);
    }

    /**
     * A copy of the bytes.
     *
     * @throws ArithmeticException when there are 2 GiB or more
     */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.toIntExact(length()));
        writer.accept(out);
        return out.toByteArray();
    }

    /** The first bytes, or all if there are no more. */
    Body first(int count) {
        return count >= length() ? this : keeping(piece(0, count));
    }

    /** Some bytes from one on, or fewer if there are no more; nothing more than they is kept on the way. */
    byte[] piece(long from, int count) {
        Excerpt excerpt = new Excerpt(from, count);
        try {
            writer.accept(excerpt);
        } catch (UncheckedIOException e) {
            if (!excerpt.isWhole()) {
                throw e;
            }
        }
        return excerpt.bytes();
    }

    /** The same with spaces behind, so that there are at least so many bytes. */
    Body padded(int count) {
        return count <= length() ? this : made(() -> count, out -> pad(out, count));
    }

    /** What becomes of it on the way through a stream, which puts its bytes out at once; kept if this is. */
    Body through(UnaryOperator<OutputStream> filter) {
        Body made = made(() -> lengthThrough(filter), out -> writer.accept(filter.apply(out)));
        return isKept() ? keeping(made.bytes()) : made;
    }

    private long lengthThrough(UnaryOperator<OutputStream> filter) {
        Counting counting = new Counting();
        writer.accept(filter.apply(counting));
        return counting.bytes();
    }

    private void pad(OutputStream out, int count) {
        writer.accept(out);
        byte[] spaces = new byte[PIECE];
        Arrays.fill(spaces, (byte) ' ');
        for (long left = count - length(); left > 0; left -= PIECE) {
            write(left < PIECE ? Arrays.copyOf(spaces, (int) left) : spaces, out);
        }
    }

    /** The number of bytes. */
    public long length() {
        return length.getAsLong();
    }

    /** The bytes read as UTF-8. */
    public String text() {
        return new String(bytes(), UTF_8);
    }

    /** Writes the bytes to a stream, which is neither flushed nor closed. */
    public void writeTo(OutputStream out) throws IOException {
        try {
            writer.accept(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(byte[] bytes, OutputStream out) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Equal bytes make equal bodies. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && length() == body.length() && Arrays.equals(bytes(), body.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    /** The text. */
    @Override
    public String toString() {
        return text();
    }

    /** A number that is made when it is first wanted. */
    private static final class Once implements LongSupplier {
        private final LongSupplier maker;
        private long made = -1;

        Once(LongSupplier maker) {
            this.maker = maker;
        }

        @Override
        public synchronized long getAsLong() {
            if (made < 0) {
                made = maker.getAsLong();
            }
            return made;
        }
    }
}
