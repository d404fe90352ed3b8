package org.exampleservice.harness.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.golden.Comparison;
import org.exampleservice.harness.golden.Golden;
import org.exampleservice.harness.golden.RecordingComparator;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.WithholdingRule;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.Test;

/**
 * Twenty differences between a golden and a run of the topology example, each named within the first ten lines, with the
 * field and request that the value came from and the simulator's state behind it; word for word.
 */
class PlantedDifferencesTest {

    private static final EntityRef GROUP = EntityRef.group(1, "My Group 01");
    private static final String NODE = "My Node 01";
    private static final int LINES = 10;

    private final Answers answers = new Answers();
    private final BackendSpec backend =
            new BackendSpec.Simulator("steady", Dialect.TUTORIAL, OptionalLong.empty(), Optional.empty());
    private final Recording run = run();

    @Test
    void each_is_named_in_its_first_lines() throws IOException {
        StringBuilder all = new StringBuilder();
        planted().forEach((title, golden) -> {
            String text = text(golden);
            assertThat(text.lines().count()).as(text).isBetween(2L, (long) LINES);
            all.append("## ").append(title).append('\n').append(text).append("\n\n");
        });

        try (InputStream expected = getClass().getResourceAsStream("planted-differences.txt")) {
            assertThat(all.toString()).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void there_are_twenty() {
        assertThat(planted()).hasSize(20);
    }

    private Map<String, Recording> planted() {
        Map<String, Recording> planted = new LinkedHashMap<>();
        planted.put("a value in one cycle", edited(3, entry -> number(entry, "countercd", NODE, 1)));
        planted.put("a value in every cycle", edited(0, entry -> number(entry, "countercd", NODE, 1)));
        planted.put("a delta", edited(3, entry -> number(entry, "randomcd", NODE, 1)));
        planted.put("a delta that is held back", edited(3, entry -> withheld(entry, "randomcd")));
        planted.put("a value the golden does not have", edited(0, entry -> without(entry, "countercd", NODE)));
        planted.put("a metric that is not reported", added(metric("latency", Map.of())));
        planted.put("a metric by another key", edited(0, entry -> rekeyed(entry, "countercd")));
        planted.put("a dimension more", edited(0, entry -> dimensioned(entry, "countercd")));
        planted.put("another kind", edited(0, entry -> kind(entry, "countercd")));
        planted.put("a state where there is none", added(state("state", "OK")));
        planted.put("a property that is not reported", added(new Emission.Property(node(), "version", "1.001")));
        planted.put("a property of a group", added(new Emission.Property(GROUP, "site", "north")));
        planted.put("an address", added(new Emission.Endpoint(node(), "192.168.0.1", List.of("80"), List.of())));
        planted.put("another name", edited(0, entry -> named(entry, "Node One")));
        planted.put("a device that is not reported", added(new Emission.Topology(device("My Node 09"), "My Node 09")));
        planted.put("a device the golden does not have", edited(0, entry -> withoutDevice(entry, NODE)));
        planted.put("a device by another name", edited(0, entry -> moved(entry, "My Group 01", "Old Node")));
        planted.put("a group by another name", edited(0, entry -> moved(entry, "Old Group", "")));
        planted.put("a status", status());
        planted.put("a run that is shorter", longer());
        return planted;
    }

    private String text(Recording golden) {
        Comparison comparison = RecordingComparator.compare(Golden.of(golden), run);
        return WhyChain.explain(comparison, run, answers, backend.truth()).text();
    }

    private Recording run() {
        PluginReference reference = PluginReference.at(Path.of("..", "fixtures", "plugins", "example-topology"));
        try (LoadedPlugin plugin = PluginLoader.load(reference)) {
            return PluginRun.of(plugin)
                    .config(Map.of("url", PluginRun.BACKEND_URL))
                    .against(backend)
                    .cycles(4)
                    .onAnswer(answers::add)
                    .run();
        }
    }

    /** The run with entries of one cycle, or of all if it is 0, changed or left out. */
    private Recording edited(int number, UnaryOperator<Entry> edit) {
        return cycles(cycle -> number == 0 || cycle.number() == number
                ? with(
                        cycle,
                        cycle.status(),
                        cycle.entries().stream()
                                .map(edit)
                                .flatMap(Stream::ofNullable)
                                .toList())
                : cycle);
    }

    private Recording added(Emission emission) {
        return cycles(cycle -> {
            List<Entry> entries = new ArrayList<>(cycle.entries());
            entries.add(new Entry(emission, new Fate.Emitted(1), cycle.number()));
            return with(cycle, cycle.status(), entries);
        });
    }

    private Recording status() {
        return cycles(cycle -> cycle.number() == 2
                ? with(cycle, Status.of(Status.State.ERROR_AUTH, "Could not authorize"), cycle.entries())
                : cycle);
    }

    private Recording longer() {
        List<Cycle> cycles = new ArrayList<>(run.cycles());
        Cycle last = cycles.get(cycles.size() - 1);
        cycles.add(new Cycle(
                last.number() + 1,
                last.at().plusSeconds(60),
                last.turn(),
                last.status(),
                1,
                last.entries(),
                List.of(),
                List.of(),
                List.of()));
        return new Recording(run.plugin(), run.version(), run.interval(), run.limits(), cycles);
    }

    private Recording cycles(UnaryOperator<Cycle> edit) {
        return new Recording(
                run.plugin(),
                run.version(),
                run.interval(),
                run.limits(),
                run.cycles().stream().map(edit).toList());
    }

    private static Cycle with(Cycle cycle, Status status, List<Entry> entries) {
        return new Cycle(
                cycle.number(),
                cycle.at(),
                cycle.turn(),
                status,
                cycle.batches(),
                entries,
                cycle.log(),
                cycle.findings(),
                cycle.requests());
    }

    private static boolean is(Entry entry, String key, String device) {
        return entry.emission() instanceof Emission.Metric metric
                && metric.key().equals(key)
                && metric.entity().device().equals(device);
    }

    private static Entry number(Entry entry, String key, String device, double more) {
        if (!is(entry, key, device) || !(entry.fate() instanceof Fate.Emitted)) {
            return entry;
        }
        Emission.Metric metric = (Emission.Metric) entry.emission();
        MetricValue value = new MetricValue.Amount(((MetricValue.Amount) metric.value()).value() + more);
        return new Entry(
                new Emission.Metric(metric.entity(), key, metric.dimensions(), metric.kind(), value, value),
                entry.fate(),
                entry.reportedIn());
    }

    private static Entry withheld(Entry entry, String key) {
        return is(entry, key, NODE)
                ? new Entry(entry.emission(), new Fate.Withheld(WithholdingRule.MISSED_CYCLE), entry.reportedIn())
                : entry;
    }

    private static Entry without(Entry entry, String key, String device) {
        return is(entry, key, device) ? null : entry;
    }

    private static Entry withoutDevice(Entry entry, String device) {
        return entry.emission().entity().device().equals(device) ? null : entry;
    }

    private static Entry rekeyed(Entry entry, String key) {
        return is(entry, key, NODE) ? changed(entry, "counted", Map.of(), MetricKind.ABSOLUTE) : entry;
    }

    private static Entry dimensioned(Entry entry, String key) {
        return is(entry, key, NODE) ? changed(entry, key, Map.of("port", "80"), MetricKind.ABSOLUTE) : entry;
    }

    private static Entry kind(Entry entry, String key) {
        return is(entry, key, NODE) ? changed(entry, key, Map.of(), MetricKind.PER_SECOND) : entry;
    }

    private static Entry changed(Entry entry, String key, Map<String, String> dimensions, MetricKind kind) {
        Emission.Metric metric = (Emission.Metric) entry.emission();
        return new Entry(
                new Emission.Metric(metric.entity(), key, dimensions, kind, metric.reported(), metric.value()),
                entry.fate(),
                entry.reportedIn());
    }

    private static Entry named(Entry entry, String name) {
        return entry.emission() instanceof Emission.Topology topology
                        && topology.entity().device().equals(NODE)
                ? new Entry(new Emission.Topology(topology.entity(), name), entry.fate(), entry.reportedIn())
                : entry;
    }

    /** Everything of one device, or of all groups and devices if no device is named, under another identifier. */
    private static Entry moved(Entry entry, String group, String device) {
        EntityRef entity = entry.emission().entity();
        if (!device.isEmpty() && !entity.device().equals(NODE)) {
            return entry;
        }
        EntityRef to = entity.device().isEmpty()
                ? EntityRef.group(7, group)
                : EntityRef.device(8, group, device.isEmpty() ? entity.device() : device);
        if (entry.emission() instanceof Emission.Topology) {
            String name = to.device().isEmpty() ? group : to.device();
            return new Entry(new Emission.Topology(to, name), entry.fate(), entry.reportedIn());
        }
        Emission.Metric metric = (Emission.Metric) entry.emission();
        return new Entry(
                new Emission.Metric(
                        to, metric.key(), metric.dimensions(), metric.kind(), metric.reported(), metric.value()),
                entry.fate(),
                entry.reportedIn());
    }

    private static Emission.Metric metric(String key, Map<String, String> dimensions) {
        MetricValue value = new MetricValue.Amount(1);
        return new Emission.Metric(node(), key, dimensions, MetricKind.ABSOLUTE, value, value);
    }

    private static Emission.Metric state(String key, String name) {
        MetricValue value = new MetricValue.State(name, 0);
        return new Emission.Metric(node(), key, Map.of(), MetricKind.STATE, value, value);
    }

    private static EntityRef node() {
        return device(NODE);
    }

    private static EntityRef device(String name) {
        return EntityRef.device(2, "My Group 01", name);
    }
}
