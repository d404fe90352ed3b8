package org.exampleservice.simulator.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ScalarNode;
import org.exampleservice.document.Nearest;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.simulator.model.NodeState;

/** Reads what a node reports; whatever is not given is as in the original (sdk.md 1.3). */
final class StatsReader {
    private final Map<String, Machine> machines;

    StatsReader(Map<String, Machine> machines) {
        this.machines = machines;
    }

    /** The stats among the members of a node; the other members are left for others to read. */
    Optional<StatsSpec> read(ObjectReader in) {
        int before = in.problemCount();
        String version = in.text("version").or(DefaultScenario.STATS.version());
        Series random = SeriesReader.read(in, "random").orElse(DefaultScenario.STATS.random());
        Series counter = SeriesReader.read(in, "counter").orElse(DefaultScenario.STATS.counter());
        StateRule state = in.find("state").flatMap(node -> state(in, node)).orElse(DefaultScenario.STATS.state());
        Around around = in.object("stats_counter")
                .optional()
                .flatMap(this::around)
                .orElse(DefaultScenario.STATS.statsCounter());
        return Reading.build(in, before, () -> new StatsSpec(version, random, counter, state, around));
    }

    private Optional<StateRule> state(ObjectReader in, DocumentNode node) {
        if (node instanceof ScalarNode scalar && scalar.value() instanceof String name) {
            return machine(in, node, name);
        }
        return Reading.object(in, node).flatMap(this::choice);
    }

    private Optional<StateRule> machine(ObjectReader in, DocumentNode node, String name) {
        Machine machine = machines.get(name);
        if (machine == null) {
            String near = Nearest.to(name, machines.keySet())
                    .map(it -> "did you mean \"" + it + "\"?")
                    .orElse("declare it in machines, or write {always: " + name + "} for a state that stays");
            in.report(node, node.pointer() + " is no machine", "machines: " + names(), Reading.sentence(near));
        }
        return Optional.ofNullable(machine);
    }

    private String names() {
        return machines.isEmpty() ? "none" : String.join(", ", machines.keySet());
    }

    private Optional<StateRule> choice(ObjectReader in) {
        int before = in.problemCount();
        Optional<String> always = Reading.name(in, "always").optional();
        List<String> states =
                in.texts("choice").optional().orElse(always.map(List::of).orElse(List.of()));
        in.rejectUnknown();
        return Reading.build(
                in, before, () -> new Choice(states.stream().map(NodeState::new).toList()));
    }

    private Optional<Around> around(ObjectReader in) {
        int before = in.problemCount();
        long centre = Reading.number(in, "around").required();
        long spread = Reading.number(in, "spread").required();
        in.rejectUnknown();
        return Reading.build(in, before, () -> new Around(centre, spread));
    }
}
