package org.exampleservice.harness.oracle;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.exampleservice.harness.oracle.OracleSpec.Rule;
import org.exampleservice.harness.recording.EntityRef;

/** What a wrong number looks like: another node's, an older one, a multiple. */
final class Hints {

    private static final int MOST_BACK = 10;

    private final List<Poll> polls;
    private final Naming naming;

    Hints(List<Poll> polls, Naming naming) {
        this.polls = polls;
        this.naming = naming;
    }

    /** A request that went wrong although the status says that all is well. */
    static String swallowed(Poll poll) {
        return poll.refused().isEmpty()
                ? ""
                : poll.refused().stream()
                                .map(request ->
                                        request.method() + " " + request.target() + " was answered " + request.status())
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + ", and the status is fine all the same";
    }

    /** What the number is instead of the field that the rule names; empty if it looks like nothing. */
    String of(int poll, EntityRef entity, TrueNode node, Rule rule, double value) {
        OptionalDouble truth = node.number(rule.field());
        String swallowed = swallowed(polls.get(poll));
        if (!swallowed.isEmpty()) {
            return swallowed;
        }
        if (truth.isEmpty()) {
            return "nothing was measured then";
        }
        String old = old(poll, entity, rule, value);
        if (!old.isEmpty()) {
            return old;
        }
        String factor = Factors.of(truth.getAsDouble() * rule.times(), value);
        return factor.isEmpty() ? other(poll, node, rule, value) : factor;
    }

    /** The value of the cycle before is more telling than anything else; the same number may be an older one too. */
    private String old(int poll, EntityRef entity, Rule rule, double value) {
        for (int back = 1; back <= Math.min(poll, MOST_BACK); back++) {
            boolean same = naming.nodes(polls.get(poll - back).fleet(), entity).stream()
                    .anyMatch(node -> has(node, rule, value));
            if (same) {
                return back == 1 ? "it is the value of the cycle before" : "it is a value of an earlier cycle";
            }
        }
        return "";
    }

    private String other(int poll, TrueNode node, Rule rule, double value) {
        for (String field : OracleSpec.NUMBERS) {
            if (node.number(field).isPresent() && node.number(field).getAsDouble() == value) {
                return "it is the field " + field;
            }
        }
        boolean another =
                polls.get(poll).fleet().nodes().stream().anyMatch(it -> !it.equals(node) && has(it, rule, value));
        return another ? "it is the value of another node" : "";
    }

    private static boolean has(TrueNode node, Rule rule, double value) {
        OptionalDouble number = node.number(rule.field());
        return number.isPresent() && Near.equal(number.getAsDouble() * rule.times(), value);
    }
}
