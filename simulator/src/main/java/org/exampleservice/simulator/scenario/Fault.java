package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** What can go wrong with one answer, as data. Immutable. */
public sealed interface Fault {
    /**
     * Another status, with a short page that says so.
     *
     * @param code 400 to 599
     */
    record Status(int code) implements Fault {
        public Status {
            within(code, 400, 599, "status");
        }
    }

    /** The right answer, late. */
    record Late(Latency latency) implements Fault {
        public Late {
            requireNonNull(latency, "latency");
        }
    }

    /** No answer, and the connection stays open. */
    record Timeout() implements Fault {}

    /** No answer, and the connection is reset. */
    record Reset() implements Fault {}

    /** No answer, and the connection is closed in order. */
    record Empty() implements Fault {}

    /**
     * Bytes that are no HTTP.
     *
     * @param bytes how many, 1 to 1 MiB
     */
    record Garbage(int bytes) implements Fault {
        public Garbage {
            within(bytes, 1, 1024 * 1024, "bytes");
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
    }

    /** Every member of this name has text in place of a number, and 0 in place of anything else. */
    record WrongType(String member) implements Fault {
        public WrongType {
            requireNonNull(member, "member");
        }
    }

    /** Every member of this name is left out. */
    record MissingField(String member) implements Fault {
        public MissingField {
            requireNonNull(member, "member");
        }
    }

    /** Every node has a member of this name more. */
    record ExtraField(String member) implements Fault {
        public ExtraField {
            requireNonNull(member, "member");
        }
    }

    /** The right text in UTF-16, which the content type does not say. */
    record WrongCharset() implements Fault {}

    private static void within(int value, int min, int max, String what) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    what + " " + value + " is out of range; give a whole number from " + min + " to " + max);
        }
    }
}
