package org.exampleservice.harness.packaging;

import java.util.Objects;

/**
 * Why a package is not taken. Immutable, hence thread-safe.
 *
 * @param code a word that stays: {@code same-version}
 * @param what was given
 * @param why what holds instead, without a full stop
 * @param source where that comes from
 * @param next what to do, one or more sentences
 */
public record Refusal(String code, String what, String why, String source, String next) {

    public Refusal {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(next, "next");
    }

    /** Of the layout of a package (sdk.md 2.4). */
    static Refusal layout(String code, String what, String why) {
        return new Refusal(code, what, why, "sdk.md 2.4", "Build the package anew: plugin-harness build DIR.");
    }

    /** One line: {@code what (why, source). next}. */
    @Override
    public String toString() {
        return what + " (" + why + ", " + source + "). " + next;
    }
}
