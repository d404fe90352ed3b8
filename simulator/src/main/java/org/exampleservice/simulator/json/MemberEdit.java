package org.exampleservice.simulator.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Spoils the members of a name in JSON as {@link ClusterJson} writes it. Immutable. */
public final class MemberEdit {
    private final String member;
    private final Optional<UnaryOperator<String>> value;
    private final boolean added;

    private MemberEdit(String member, Optional<UnaryOperator<String>> value, boolean added) {
        this.member = requireNonNull(member, "member");
        this.value = value;
        this.added = added;
    }

    /** A number becomes a text of its digits, and everything else becomes 0. */
    public static MemberEdit wrongType(String member) {
        return new MemberEdit(member, Optional.of(MemberEdit::ofAnotherType), false);
    }

    /** The members are left out. */
    public static MemberEdit missing(String member) {
        return new MemberEdit(member, Optional.empty(), false);
    }

    /** Every node has the member more, with the text {@code extra}. */
    public static MemberEdit extra(String member) {
        return new MemberEdit(member, Optional.of(value -> value), true);
    }

    /**
     * The JSON with the edit made.
     *
     * @param json ASCII without white space between tokens
     */
    public byte[] edit(byte[] json) {
        return new Rewriter(new String(json, US_ASCII), this).rewritten().getBytes(US_ASCII);
    }

    boolean isAbout(String quoted) {
        return quoted.equals(quotedMember());
    }

    /** What stands in place of a value, empty if nothing does. */
    Optional<String> instead(String old) {
        return value.map(it -> it.apply(old));
    }

    /** What a node has more, before its end. */
    String addition() {
        return added ? "," + quotedMember() + ":\"extra\"" : "";
    }

    private String quotedMember() {
        return new String(new JsonBuffer().string(member).toBytes(), US_ASCII);
    }

    private static String ofAnotherType(String value) {
        boolean number = value.charAt(0) == '-' || Character.isDigit(value.charAt(0));
        return number ? "\"" + value + "\"" : "0";
    }
}
