package org.exampleservice.harness.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.oracle.OracleSpec.Rule;
import org.exampleservice.harness.oracle.Violation.Law;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.MetricValue.Amount;
import org.exampleservice.harness.recording.MetricValue.StatCounter;

/** A value is its field at poll time; a delta is the growth, a rate times the elapsed seconds is the growth. */
final class ValueLaw {

    private final Mapping mapping;
    private final List<Poll> polls;
    private final Misses misses;
    private final Hints hints;
    private final Map<Said.Series, Growth> growths = new HashMap<>();

    ValueLaw(Mapping mapping, List<Poll> polls, Misses misses) {
        this.mapping = mapping;
        this.polls = polls;
        this.misses = misses;
        this.hints = new Hints(polls, mapping.naming());
    }

    void check() {
        for (int i = 0; i < polls.size(); i++) {
            for (Said said : polls.get(i).said()) {
                Rule rule = mapping.metrics().get(said.key());
                if (rule != null && !said.isState()) {
                    check(i, said, rule);
                }
            }
        }
    }

    private void check(int index, Said said, Rule rule) {
        Poll poll = polls.get(index);
        if (poll.fine()) {
            List<TrueNode> nodes = mapping.nodes(poll.fleet(), said);
            if (nodes.isEmpty()) {
                dimensions(poll, said, rule);
            } else if (nodes.size() == 1) {
                misses.checked(said.key());
                check(index, said, rule, nodes.get(0));
            }
        }
        if (said.raw() instanceof Amount amount && isDelta(said.kind())) {
            growths.computeIfAbsent(said.series(), series -> new Growth()).reported(poll, amount.value());
        }
    }

    private void check(int index, Said said, Rule rule, TrueNode node) {
        Poll poll = polls.get(index);
        if (rule.kind().filter(kind -> kind != said.kind()).isPresent()) {
            miss(
                    Law.KIND,
                    poll,
                    said,
                    "is reported as " + said.kind().wireName() + " and should be "
                            + rule.kind().get().wireName(),
                    "");
        } else if (said.raw() instanceof StatCounter counter) {
            samples(poll, said, node, counter);
        } else if (said.raw() instanceof Amount amount) {
            if (isTrue(node, rule, amount.value())) {
                growth(poll, said);
            } else {
                miss(
                        Law.VALUE,
                        poll,
                        said,
                        detail(node, rule, amount.value()),
                        hints.of(index, said.entity(), node, rule, amount.value()));
            }
        }
    }

    private static boolean isTrue(TrueNode node, Rule rule, double value) {
        return node.number(rule.field()).isPresent()
                && Near.equal(node.number(rule.field()).getAsDouble() * rule.times(), value);
    }

    private static String detail(TrueNode node, Rule rule, double value) {
        String truth = node.number(rule.field()).isPresent()
                ? Text.number(node.number(rule.field()).getAsDouble() * rule.times())
                : "no number";
        return "was given as " + Text.number(value) + ", and " + rule.field() + " of " + node + " was " + truth;
    }

    private void samples(Poll poll, Said said, TrueNode node, StatCounter counter) {
        Optional<StatCounter> truth = Samples.of(node);
        if (truth.filter(counter::equals).isEmpty()) {
            miss(
                    Law.VALUE,
                    poll,
                    said,
                    "was given as " + text(counter) + ", and the samples of " + node + " were "
                            + truth.map(ValueLaw::text).orElse("none"),
                    Hints.swallowed(poll));
        }
    }

    private static String text(StatCounter counter) {
        return "min " + Text.number(counter.min()) + ", max " + Text.number(counter.max()) + ", sum "
                + Text.number(counter.sum()) + ", count " + Text.number(counter.count());
    }

    private void growth(Poll poll, Said said) {
        Growth growth = growths.get(said.series());
        MetricValue value = said.value();
        if (said.emitted()
                && isDelta(said.kind())
                && value instanceof Amount left
                && said.raw() instanceof Amount now) {
            String wrong = growth == null
                    ? "left the runtime as " + Text.number(left.value()) + " without anything to compare it with"
                    : growth.wrong(poll, said.kind(), now.value(), left.value());
            if (!wrong.isEmpty()) {
                miss(Law.GROWTH, poll, said, wrong, "");
            }
        }
    }

    private void dimensions(Poll poll, Said said, Rule rule) {
        List<TrueNode> nodes = mapping.naming().nodes(poll.fleet(), said.entity());
        if (!nodes.isEmpty()) {
            misses.checked(said.key());
            String truth = nodes.size() == 1
                    ? "those of " + nodes.get(0) + " are " + Mapping.dimensions(rule, nodes.get(0))
                    : "no node of the group has those";
            miss(Law.DIMENSION, poll, said, "has these dimensions, and " + truth, "");
        }
    }

    private void miss(Law law, Poll poll, Said said, String detail, String hint) {
        misses.add(law, said.key(), poll.cycle(), said.place(), detail, hint);
    }

    private static boolean isDelta(MetricKind kind) {
        return kind == MetricKind.RELATIVE || kind == MetricKind.PER_SECOND;
    }
}
