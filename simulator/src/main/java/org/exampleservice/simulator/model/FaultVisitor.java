package org.exampleservice.simulator.model;

import java.time.Duration;

/**
 * Takes one thing that goes wrong with one answer, with everything random already drawn.
 *
 * @param <R> what is made of it
 */
public interface FaultVisitor<R> {
    /** Another status, 400 to 599, with a short page that says so. */
    R status(int code);

    /** The right answer, late. */
    R late(Duration delay);

    /** No answer; after the limit, if the client still waits, the connection is closed. */
    R timeout(Duration limit);

    /** No answer, and the connection is reset. */
    R reset();

    /** No answer, and the connection is closed in order. */
    R empty();

    /** Bytes that are no HTTP, and the connection is closed. */
    R garbage(byte[] bytes);

    /** The right status and length, only the first bytes of the body, and the connection is closed. */
    R truncated(int bytes);

    /** A whole answer whose body has only the first bytes, and whose length says so. */
    R cut(int bytes);

    /** The right answer, some bytes at a time. */
    R drip(int bytes, Duration every);

    /** The right answer with white space behind it, so that the body has at least so many bytes. */
    R huge(int bytes);

    /** Every member of this name has text in place of a number, and 0 in place of anything else. */
    R wrongType(String member);

    /** Every member of this name is left out. */
    R missingField(String member);

    /** Every node has a member of this name more. */
    R extraField(String member);

    /** The right text in UTF-16, which the content type does not say. */
    R wrongCharset();
}
