package org.exampleservice.simulator.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentWriter;

/**
 * Writes a scenario as the YAML that {@link ScenarioReader} reads back as an equal one. What is as in the default is left
 * out. Thread-safe.
 */
public final class ScenarioWriter {

    private ScenarioWriter() {}

    /**
     * The text of a scenario's file.
     *
     * @throws IllegalArgumentException if a file cannot say it, which then says what and why; such a scenario can only be
     *     made in Java
     */
    public static String yaml(Scenario scenario) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", 1);
        file.put("name", scenario.name());
        if (!scenario.description().isEmpty()) {
            file.put("description", scenario.description());
        }
        scenario.seed().ifPresent(seed -> file.put("seed", seed));
        if (!scenario.start().equals(DefaultScenario.START)) {
            file.put("start", scenario.start().toString());
        }
        Map<String, Object> service = StatsText.members(scenario.service());
        if (!service.isEmpty()) {
            file.put("service", service);
        }
        file.put("groups", scenario.groups().stream().map(ScenarioWriter::group).toList());
        Map<String, Object> machines = machines(scenario);
        if (!machines.isEmpty()) {
            file.put("machines", machines);
        }
        List<Object> timeline = TimelineText.entries(scenario.timeline());
        if (!timeline.isEmpty()) {
            file.put("timeline", timeline);
        }
        return DocumentWriter.yaml(file);
    }

    private static Map<String, Object> group(GroupSpec group) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", group.name().text());
        if (group.count() > 1) {
            members.put("count", group.count());
        }
        if (!group.nodes().isEmpty()) {
            List<Map<String, Object>> nodes =
                    group.nodes().stream().map(StatsText::node).toList();
            members.put("nodes", nodes.size() == 1 ? nodes.get(0) : nodes);
        }
        group.churn().ifPresent(churn -> members.put("churn", churn(churn)));
        return members;
    }

    private static Map<String, Object> churn(Churn churn) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (churn instanceof Churn.Gradual gradual) {
            members.put("gradual", gradual.nodes());
            members.put("every", StatsText.minutes(gradual.everyMinutes()));
        } else if (churn instanceof Churn.Halving halving) {
            members.put("halving", true);
            members.put("every", StatsText.minutes(halving.everyMinutes()));
        } else {
            Churn.Spike spike = (Churn.Spike) churn;
            members.put("spike", spike.factor());
            members.put("every", StatsText.minutes(spike.everyMinutes()));
            members.put("for", StatsText.minutes(spike.lengthMinutes()));
        }
        return members;
    }

    private static Map<String, Object> machines(Scenario scenario) {
        Map<String, Machine> found = new TreeMap<>();
        Stream<StatsSpec> added = scenario.timeline().nodes().stream()
                .flatMap(event -> event.what() instanceof NodeEvent.Added more
                        ? Stream.of(more.node().stats())
                        : Stream.of());
        Stream<StatsSpec> shown = scenario.groups().stream()
                .flatMap(group -> group.nodes().stream())
                .map(NodeSpec::stats);
        Stream.of(Stream.of(scenario.service()), shown, added)
                .flatMap(stats -> stats)
                .map(StatsSpec::state)
                .flatMap(rule -> rule instanceof Machine machine ? Stream.of(machine) : Stream.of())
                .forEach(machine -> keep(machine, found));
        Map<String, Object> machines = new LinkedHashMap<>();
        found.forEach((name, machine) -> machines.put(name, MachineText.members(machine)));
        return machines;
    }

    private static void keep(Machine machine, Map<String, Machine> found) {
        Machine known = found.putIfAbsent(machine.name(), machine);
        if (known != null && !known.equals(machine)) {
            throw new IllegalArgumentException(
                    "two machines are called " + machine.name() + "; a file has one of a name, so rename one");
        }
    }
}
