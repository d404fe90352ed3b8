package org.exampleservice.harness.lint;

import java.util.Comparator;
import java.util.Objects;
import org.exampleservice.document.Position;

/**
 * One thing that breaks a rule. Immutable, hence thread-safe.
 *
 * @param rule it breaks
 * @param file as it was given
 * @param position where it is; {@link Position#START} if the file as a whole is meant
 * @param pointer JSON pointer (RFC 6901) of the place; empty for the whole and for what is not in plugin.json
 * @param what was given
 * @param why what holds instead, without a full stop
 * @param source where that comes from
 * @param next what to do about it, one or more sentences
 */
public record Finding(
        Rule rule, String file, Position position, String pointer, String what, String why, String source, String next)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparingInt(finding -> finding.position().line())
            .thenComparingInt(finding -> finding.position().column())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::what);

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(next, "next");
    }

    /** Something about a file as a whole. */
    public static Finding ofFile(Rule rule, String file, String what, String next) {
        return new Finding(rule, file, Position.START, "", what, rule.text(), rule.source(), next);
    }

    /** What, why and what to do, without the place: {@code what (why; rule id, source). next}. */
    public String message() {
        return what + " (" + why + "; rule " + rule.id() + ", " + source + "). " + next;
    }

    /** By file, then in the order of the file. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** One line: {@code file:line:column: severity: message}. */
    @Override
    public String toString() {
        return file + ":" + position + ": " + rule.severity().word() + ": " + message();
    }
}
