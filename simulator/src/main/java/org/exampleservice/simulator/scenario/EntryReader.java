package org.exampleservice.simulator.scenario;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.exampleservice.document.Document;
import org.exampleservice.document.DocumentException;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.document.Problem;
import org.exampleservice.document.Problems;

/**
 * Reads one more entry for the timeline of a scenario that is told already, written as in a scenario file, such as
 * {@code {route: /topology, fault: {status: 503}, for: PT5M}}. Threadsafe.
 */
public final class EntryReader {
    private static final String NAME = "entry";

    private EntryReader() {}

    /**
     * A timeline with this one entry.
     *
     * @param entry an object in YAML or JSON
     * @param now the time since the scenario's start at which it begins when it has no {@code at}; an entry about nodes
     *     begins with the minute
     * @throws IllegalArgumentException when it cannot be used, with every problem
     */
    public static Timeline read(Scenario scenario, String entry, Duration now) {
        try {
            Problems problems = new Problems(NAME);
            Document document = DocumentReader.yaml(NAME, entry, problems);
            Timeline timeline = reader(scenario, now).read(List.of(ObjectReader.of(document, problems)));
            problems.throwIfAny();
            return timeline;
        } catch (DocumentException e) {
            throw new IllegalArgumentException(
                    e.problems().stream().map(Problem::toString).collect(Collectors.joining(" ")), e);
        }
    }

    private static TimelineReader reader(Scenario scenario, Duration now) {
        NodeReader nodes = new NodeReader(new StatsReader(machines(scenario)));
        return new TimelineReader(nodes, new TargetCheck(scenario.groups()), Optional.of(now));
    }

    private static Map<String, Machine> machines(Scenario scenario) {
        Map<String, Machine> machines = new HashMap<>();
        scenario.machines().forEach(machine -> machines.put(machine.name(), machine));
        return machines;
    }
}
