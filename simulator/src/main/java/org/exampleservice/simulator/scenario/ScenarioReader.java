package org.exampleservice.simulator.scenario;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.exampleservice.document.Document;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ListNode;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.document.Problems;
import org.exampleservice.document.Value;
import org.exampleservice.simulator.model.NodeState;

/**
 * Reads a scenario from YAML that nobody vouches for. Threadsafe.
 *
 * <p>A file that cannot be used makes a {@link org.exampleservice.document.DocumentException} with every problem in it,
 * each with its place: what is unknown, of the wrong type or range, contradicts something else, or names what does not
 * exist. The limits of {@link org.exampleservice.document.Limits} hold, and those that the members state.
 */
public final class ScenarioReader {
    private static final int MOST_MACHINES = 100;

    private ScenarioReader() {}

    /** Reads a file. */
    public static Scenario read(Path file) {
        Problems problems = Problems.of(file);
        return read(DocumentReader.yaml(file, problems), problems);
    }

    /**
     * Reads a text.
     *
     * @param file the name shown in problems
     */
    public static Scenario read(String file, String yaml) {
        Problems problems = new Problems(file);
        return read(DocumentReader.yaml(file, yaml, problems), problems);
    }

    private static Scenario read(Document document, Problems problems) {
        ObjectReader in = ObjectReader.of(document, problems);
        Optional<Scenario> scenario = read(in);
        problems.throwIfAny();
        return scenario.orElseThrow();
    }

    private static Optional<Scenario> read(ObjectReader in) {
        int before = in.problemCount();
        in.integer("format", 1, 1).required();
        String name = Reading.name(in, "name").required();
        String description = in.text("description").or("");
        OptionalLong seed = in.integer("seed").optional().map(OptionalLong::of).orElse(OptionalLong.empty());
        Instant start = start(in);
        StatsReader stats = new StatsReader(machines(in));
        Optional<StatsSpec> service = in.object("service").optional().flatMap(it -> service(stats, it));
        NodeReader nodes = new NodeReader(stats);
        List<GroupSpec> groups = groups(in, new GroupReader(nodes));
        Timeline timeline = timeline(in, new TimelineReader(nodes, targets(in, groups)));
        in.rejectUnknown();
        return Reading.build(
                in,
                before,
                () -> new Scenario(
                        name, description, seed, start, service.orElse(DefaultScenario.STATS), groups, timeline));
    }

    /** Which names there are is known only if each group has its own. */
    private static TargetCheck targets(ObjectReader in, List<GroupSpec> groups) {
        boolean known = in.find("groups")
                .filter(node -> node instanceof ListNode list && list.items().size() == groups.size())
                .isPresent();
        return new TargetCheck(known ? groups : List.of());
    }

    private static Instant start(ObjectReader in) {
        Value<String> start = in.text("start")
                .check(
                        ScenarioReader::isInstant,
                        "an instant of ISO 8601 from the years 1 to 9999",
                        "Write it as " + DefaultScenario.START + ".");
        return start.optional().map(Instant::parse).orElse(DefaultScenario.START);
    }

    private static boolean isInstant(String text) {
        try {
            Instant instant = Instant.parse(text);
            return instant.isAfter(Instant.parse("0001-01-01T00:00:00Z"))
                    && instant.isBefore(Instant.parse("9999-12-31T00:00:00Z"));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Map<String, Machine> machines(ObjectReader in) {
        Map<String, Machine> machines = new LinkedHashMap<>();
        in.object("machines")
                .check(it -> it.node().members().size() <= MOST_MACHINES, "at most 100 machines", "Leave some out.")
                .optional()
                .ifPresent(it -> it.values().forEach((name, node) -> machine(it, name, node, machines)));
        return machines;
    }

    private static void machine(ObjectReader in, String name, DocumentNode node, Map<String, Machine> machines) {
        Optional<Machine> machine = Reading.object(in, node).flatMap(it -> MachineReader.read(name, it));
        machines.put(name, machine.orElse(new Machine(name, NodeState.OK, List.of())));
    }

    private static Optional<StatsSpec> service(StatsReader stats, ObjectReader in) {
        Optional<StatsSpec> service = stats.read(in);
        in.rejectUnknown();
        return service;
    }

    private static List<GroupSpec> groups(ObjectReader in, GroupReader reader) {
        List<GroupSpec> groups = new ArrayList<>();
        in.objects("groups")
                .check(list -> list.size() <= GroupReader.MOST_LINES, "at most 10000 groups", "Use count for more.")
                .required()
                .forEach(it -> reader.read(it).ifPresent(groups::add));
        return groups;
    }

    private static Timeline timeline(ObjectReader in, TimelineReader reader) {
        return reader.read(in.objects("timeline")
                .check(list -> list.size() <= GroupReader.MOST_LINES, "at most 10000 entries", "Leave some out.")
                .or(List.of()));
    }
}
