package org.exampleservice.simulator.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ListNode;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.document.ObjectReader;

/** Reads a group or a row of groups. */
final class GroupReader {
    static final int MOST_LINES = 10_000;
    private static final int MOST_TIMES = 1_000;

    private final NodeReader nodes;

    GroupReader(NodeReader nodes) {
        this.nodes = nodes;
    }

    /** The group, or the row of groups, that an object describes, if all its names are known. */
    Optional<GroupSpec> read(ObjectReader in) {
        int before = in.problemCount();
        NamePattern name = NamePattern.of(Reading.name(in, "name").required());
        int count = in.integer("count", 1, Scenario.MOST_NODES).or(1);
        int named = in.problemCount();
        Optional<List<NodeSpec>> specs =
                in.find("nodes").map(node -> nodes(in, node)).orElse(Optional.of(List.of()));
        Optional<Churn> churn = in.object("churn").optional().flatMap(GroupReader::churn);
        in.rejectUnknown();
        return specs.filter(all -> named == before)
                .flatMap(all -> Reading.guarded(in, in.node(), () -> new GroupSpec(name, count, all, churn)));
    }

    /** Empty if one of them has no name. */
    private Optional<List<NodeSpec>> nodes(ObjectReader in, DocumentNode node) {
        if (node instanceof ObjectNode row) {
            return nodes.read(in.at(row)).map(List::of);
        }
        if (node instanceof ListNode list && list.items().size() <= MOST_LINES) {
            List<NodeSpec> specs = new ArrayList<>();
            list.items()
                    .forEach(item ->
                            Reading.object(in, item).flatMap(nodes::read).ifPresent(specs::add));
            return Optional.of(specs).filter(all -> all.size() == list.items().size());
        }
        Reading.refuse(
                in, node, "it must be a row of nodes or a list of at most " + MOST_LINES + "; use count for more");
        return Optional.empty();
    }

    private static Optional<Churn> churn(ObjectReader in) {
        int before = in.problemCount();
        Optional<Integer> gradual =
                in.integer("gradual", 1, Scenario.MOST_NODES).optional();
        Optional<Boolean> halving = in.bool("halving").optional();
        Optional<Integer> spike = in.integer("spike", 2, MOST_TIMES).optional();
        Duration every = Reading.requiredMinutes(in, "every");
        Optional<Duration> length = Reading.minutes(in, "for").optional().map(Duration::parse);
        in.rejectUnknown();
        return Reading.build(in, before, () -> churn(gradual, halving, spike, every.toMinutes(), length));
    }

    private static Churn churn(
            Optional<Integer> gradual,
            Optional<Boolean> halving,
            Optional<Integer> spike,
            long every,
            Optional<Duration> length) {
        int modes = (gradual.isPresent() ? 1 : 0) + (halving.orElse(false) ? 1 : 0) + (spike.isPresent() ? 1 : 0);
        if (modes != 1 || spike.isPresent() != length.isPresent()) {
            throw new IllegalArgumentException("churn is one of gradual: 5, halving: true, and spike: 3 with for: PT5M;"
                    + " write one of them with every: PT10M");
        }
        if (gradual.isPresent()) {
            return new Churn.Gradual(gradual.get(), every);
        }
        return spike.isPresent()
                ? new Churn.Spike(spike.get(), every, length.orElseThrow().toMinutes())
                : new Churn.Halving(every);
    }
}
