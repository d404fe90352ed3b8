package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.SplittableRandom;
import org.exampleservice.simulator.model.FaultVisitor;

/** What can go wrong with one answer, as data. Immutable. */
public sealed interface Fault {
    /**
     * Tells a visitor what goes wrong with one answer.
     *
     * @param word 64 random bits, from which everything random is drawn
     * @return what the visitor makes of it
     */
    <R> R tell(long word, FaultVisitor<R> visitor);

    /**
     * Another status, with a short page that says so.
     *
     * @param code 400 to 599
     */
    record Status(int code) implements Fault {
        public Status {
            within(code, 400, 599, "status");
        }

        @Override
        public <R> R tell(long word, FaultVisitor<R> visitor) {
            return visitor.status(code);
        }
    }

    /** The right answer, late. */
    record Late(Latency latency) implements Fault {
        public Late {
            requireNonNull(latency, "latency");
        }

        @Override
        public <R> R tell(long word, FaultVisitor<R> visitor) {
            return visitor.late(latency.draw(word));
        }
    }

    /**
     * No answer; the connection stays open until the client gives up, or is closed when the limit is reached.
     *
     * @param limit above zero
     */
    record Timeout(Duration limit) implements Fault {
        /** The limit when none is given: ten minutes, longer than any client should wait. */
        public static final Duration DEFAULT_LIMIT = Duration.ofMinutes(10);

        public Timeout {
            if (limit.isNegative() || limit.isZero()) {
                throw new IllegalArgumentException("a time-out of " + limit + " is no wait; give a time above zero");
            }
        }

        /** With the {@link #DEFAULT_LIMIT}. */
        public Timeout() {
            this(DEFAULT_LIMIT);
        }

        @Override
        public <R> R tell(long word, FaultVisitor<R> visitor) {
            return visitor.timeout(limit);
        }
    }

    /** No answer, and the connection is reset. */
    record Reset() implements Fault {
        @Override
        public <R> R tell(long word, FaultVisitor<R> visitor) {
            return visitor.reset();
        }
    }

    /** No answer, and the connection is closed in order. */
    record Empty() implements Fault {
        @Override
        public <R> R tell(long word, FaultVisitor<R> visitor) {
            return visitor.empty();
        }
    }

    /**
     * Bytes that are no HTTP.
     *
     * @param bytes how many, 1 to 1 MiB
     */
    record Garbage(int bytes) implements Fault {
        public Garbage {
            within(bytes, 1, 1024 * 1024, "bytes");
        }

        @Override
        public <R> R tell(long word, FaultVisitor<R> visitor) {
            return visitor.garbage(drawn(word, bytes));
        }
    }

    /**
     * The right status and length, and a body that ends too early.
     *
     * @param bytes how many bytes of it come, 0 or more
     */
    record Truncated(int bytes) implements Fault {
        public Truncated {
            within(bytes, 0, Integer.MAX_VALUE, "bytes");
        }

        @Override
        public <R> R tell(long word, FaultVisitor<R> visitor) {
            return visitor.truncated(bytes);
        }
    }

    /**
     * A whole answer, with a length to match, whose body was cut.
     *
     * @param bytes how many bytes of it are left, 0 or more
     */
    record Cut(int bytes) implements Fault {
        public Cut {
            within(bytes, 0, Integer.MAX_VALUE, "bytes");
        }

        @Override
        public <R> R tell(long word, FaultVisitor<R> visitor) {
            return visitor.cut(bytes);
        }
    }

    /**
     * The right answer, a few bytes at a time.
     *
     * @param bytes how many at a time, 1 or more
     * @param every the time between, above zero
     */
    record Drip(int bytes, Duration every) implements Fault {
        public Drip {
            within(bytes, 1, Integer.MAX_VALUE, "bytes");
            if (every.isNegative() || every.isZero()) {
                throw new IllegalArgumentException("a drip every " + every + " is no drip; give a time above zero");
            }
        }

        @Override
        public <R> R tell(long word, FaultVisitor<R> visitor) {
            return visitor.drip(bytes, every);
        }
    }

    /**
     * The right answer with white space behind it.
     *
     * @param bytes how long the body is at least, 1 to 1 GiB
     */
    record Huge(int bytes) implements Fault {
        public Huge {
            within(bytes, 1, 1024 * 1024 * 1024, "bytes");
        }

        @Override
        public <R> R tell(long word, FaultVisitor<R> visitor) {
            return visitor.huge(bytes);
        }
    }

    /** Every member of this name has text in place of a number, and 0 in place of anything else. */
    record WrongType(String member) implements Fault {
        public WrongType {
            requireNonNull(member, "member");
        }

        @Override
        public <R> R tell(long word, FaultVisitor<R> visitor) {
            return visitor.wrongType(member);
        }
    }

    /** Every member of this name is left out. */
    record MissingField(String member) implements Fault {
        public MissingField {
            requireNonNull(member, "member");
        }

        @Override
        public <R> R tell(long word, FaultVisitor<R> visitor) {
            return visitor.missingField(member);
        }
    }

    /** Every node has a member of this name more. */
    record ExtraField(String member) implements Fault {
        public ExtraField {
            requireNonNull(member, "member");
        }

        @Override
        public <R> R tell(long word, FaultVisitor<R> visitor) {
            return visitor.extraField(member);
        }
    }

    /** The right text in UTF-16, which the content type does not say. */
    record WrongCharset() implements Fault {
        @Override
        public <R> R tell(long word, FaultVisitor<R> visitor) {
            return visitor.wrongCharset();
        }
    }

    /** Bytes from 0x80 to 0xFF, which no line of HTTP begins with. */
    private static byte[] drawn(long word, int count) {
        byte[] bytes = new byte[count];
        new SplittableRandom(word).nextBytes(bytes);
        for (int i = 0; i < count; i++) {
            bytes[i] |= (byte) 0x80;
        }
        return bytes;
    }

    private static void within(int value, int min, int max, String what) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    what + " " + value + " is out of range; give a whole number from " + min + " to " + max);
        }
    }
}
