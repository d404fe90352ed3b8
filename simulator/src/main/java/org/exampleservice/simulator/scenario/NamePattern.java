package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exampleservice.simulator.model.ColumnSink;
import org.exampleservice.simulator.model.TextSink;

/**
 * A text with holes, so that one line names a whole fleet: {@code {i}} is the number of the thing named, from 1,
 * {@code {g}} that of its group, and {@code {octet}} a number from 0 to 255 that is drawn once for each hole.
 * Immutable.
 */
public final class NamePattern {
    private static final Pattern HOLE = Pattern.compile("\\{(i|g|octet)}");
    private static final int OCTET_BITS = 8;
    private static final int MOST_DIGITS = 8;

    private enum Hole {
        NUMBER,
        GROUP,
        OCTET
    }

    private final String text;
    private final String[] literals;
    private final Hole[] holes;
    private final int octets;

    private NamePattern(String text) {
        this.text = requireNonNull(text, "text");
        this.literals = Stream.of(HOLE.split(text, -1)).map(String::intern).toArray(String[]::new);
        this.holes =
                HOLE.matcher(text).results().map(hole -> hole(hole.group(1))).toArray(Hole[]::new);
        this.octets = (int) Stream.of(holes).filter(Hole.OCTET::equals).count();
    }

    /** The pattern that a text writes; one without holes stands for itself. */
    public static NamePattern of(String text) {
        return new NamePattern(text);
    }

    /** As it is written. */
    public String text() {
        return text;
    }

    /** Whether each number makes a name of its own. */
    public boolean isNumbered() {
        return Arrays.asList(holes).contains(Hole.NUMBER);
    }

    /** The fixed text before the first hole. */
    public String prefix() {
        return literals[0];
    }

    /** Whether nothing but the prefix, one hole for the number, and what follows it makes the name. */
    public boolean isSimple() {
        return holes.length == 1 && holes[0] == Hole.NUMBER;
    }

    /** Writes the name of one thing; {@code word} has the random bits for the octets. */
    public void to(TextSink out, long group, long number, long word) {
        int octet = 0;
        for (int i = 0; i < holes.length; i++) {
            Hole hole = holes[i];
            if (hole == Hole.OCTET) {
                out.text(literals[i], octet(word, octet++));
            } else {
                out.text(literals[i], hole == Hole.GROUP ? group : number);
            }
        }
        if (!literals[holes.length].isEmpty()) {
            out.text(literals[holes.length]);
        }
    }

    /**
     * Tells of the names of many things, as {@link #to} would write each.
     *
     * @param octets a column for each {@code {octet}}, in order
     */
    public void to(ColumnSink out, long[] groups, long[] numbers, long[][] octets) {
        int octet = 0;
        for (int i = 0; i < holes.length; i++) {
            out.text(literals[i]);
            switch (holes[i]) {
                case OCTET -> out.numbers(octets[octet++]);
                case GROUP -> out.numbers(groups);
                case NUMBER -> out.numbers(numbers);
            }
        }
        out.text(literals[holes.length]);
    }

    /** The octet for one of the holes, from 0; word has the random bits for all of them. */
    public static long octet(long word, int hole) {
        return hole < Long.BYTES ? (word >>> (OCTET_BITS * hole)) & 0xff : 0;
    }

    /** How many octets are drawn for a name. */
    public int octets() {
        return octets;
    }

    /** The name of one thing. */
    public String name(long group, long number) {
        if (holes.length == 0) {
            return text;
        }
        TextBuilder builder = new TextBuilder();
        to(builder, group, number, 0);
        return builder.toString();
    }

    /** The number that makes this name, or 0 when none from 1 to {@code count} does. */
    public long numberOf(String name, long group, long count) {
        if (!isNumbered()) {
            return name(group, 1).equals(name) ? 1 : 0;
        }
        String before = name(group, 0).substring(0, firstNumberAt(group));
        long number = name.startsWith(before) ? leadingNumber(name.substring(before.length())) : 0;
        return number >= 1 && number <= count && name(group, number).equals(name) ? number : 0;
    }

    private int firstNumberAt(long group) {
        int at = 0;
        int i = 0;
        for (; holes[i] != Hole.NUMBER; i++) {
            at += literals[i].length() + Long.toString(group).length();
        }
        return at + literals[i].length();
    }

    private static long leadingNumber(String text) {
        int end = 0;
        while (end < text.length() && end < MOST_DIGITS && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? 0 : Long.parseLong(text.substring(0, end));
    }

    private static Hole hole(String name) {
        return switch (name) {
            case "i" -> Hole.NUMBER;
            case "g" -> Hole.GROUP;
            default -> Hole.OCTET;
        };
    }

    /** Equal texts make equal patterns. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NamePattern pattern && text.equals(pattern.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
