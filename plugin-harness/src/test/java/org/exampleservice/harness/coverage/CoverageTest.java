package org.exampleservice.harness.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exampleservice.harness.coverage.CoverageSpec.Exemption;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;
import org.exampleservice.harness.recording.WithholdingRule;
import org.exampleservice.harness.testkit.PluginFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of entry in both directions, the gate and its exemptions; texts word for word. */
class CoverageTest {

    private static final EntityRef G = EntityRef.group(1, "G");
    private static final EntityRef D = EntityRef.device(2, "G", "D");
    private static final ConfigReads READS = new ConfigReads(true, Set.of("url"));

    @TempDir
    private Path folder;

    @Test
    void a_run_that_shows_everything_covers_everything() {
        CoverageGate.Result result = gate(CoverageSpec.ALL, READS, everything());

        assertThat(result.problems()).isEmpty();
        assertThat(result.summary()).isEqualTo("coverage of plugin.json: 13 of 13 entries, 100 %");
    }

    @Test
    void what_is_declared_and_never_shown_is_named_with_its_place() {
        List<CoverageGate.Problem> problems = gate(CoverageSpec.ALL, new ConfigReads(true, Set.of()), List.of())
                .problems();

        assertThat(problems.stream().map(it -> it.pointer().orElse("") + " " + it.text()))
                .containsExactlyElementsOf(
                        """
                        /metrics/0/timeseries/key metric m: never emitted
                        /metrics/0 level m/CUSTOM_DEVICE: never emitted
                        /metrics/0/timeseries/dimensions/0 dimension m/part: never emitted
                        /metrics/1/timeseries/key metric r: never emitted
                        /metrics/1 level r/CUSTOM_DEVICE: never emitted
                        /metrics/2/statetimeseries/key metric s: never emitted
                        /metrics/2 level s/CUSTOM_DEVICE: never emitted
                        /metrics/2/statetimeseries/states/0 state s/UP: never emitted
                        /metrics/2/statetimeseries/states/1 state s/DOWN: never emitted
                        /properties/0 property url: never asked for by the plugin
                        /ui/keymetrics/0 keymetric m: it shows nothing of m
                        /ui/charts/0 chart All/Both: it shows nothing of m, s
                        /metrics/0/alert_settings/0 alert high: it never opened, and no contract says under alerts\
                         that it must not
                        """.lines().map(
                                line -> line + ". Report it, lengthen the run, or say under coverage: except why not").toList());
    }

    @Test
    void a_state_that_was_never_reached_is_told_from_a_metric_that_was_never_emitted() {
        List<Entry> entries = new ArrayList<>(everything());
        entries.remove(entries.size() - 1);

        assertThat(gate(CoverageSpec.ALL, READS, entries).problems())
                .extracting(CoverageGate.Problem::text)
                .containsExactly("state s/DOWN: never emitted, though s was. Report it, lengthen the run, or say under"
                        + " coverage: except why not");
    }

    @Test
    void a_metric_on_the_wrong_level_is_named() {
        List<Entry> entries = new ArrayList<>(everything());
        entries.set(1, emitted(G, "r", Map.of(), MetricKind.RELATIVE, new MetricValue.Amount(1)));

        assertThat(gate(CoverageSpec.ALL, READS, entries).problems())
                .extracting(CoverageGate.Problem::text)
                .containsExactly("level r/CUSTOM_DEVICE: emitted on CUSTOM_DEVICE_GROUP only. Report it, lengthen the"
                        + " run, or say under coverage: except why not");
    }

    @Test
    void a_relative_metric_in_a_run_of_one_cycle_is_not_yet_and_not_never() {
        List<Entry> entries = new ArrayList<>(everything());
        entries.set(1, withheld());

        CoverageGate.Result result = gate(CoverageSpec.ALL, READS, entries);

        assertThat(result.problems()).isEmpty();
        assertThat(result.summary()).isEqualTo("coverage of plugin.json: 11 of 11 entries, 100 %, 2 not yet");
        assertThat(result.remarks())
                .first()
                .isEqualTo("not yet: metric r: the run has 1 cycle, and a relative value takes 2 (sdk.md 5.6)");
    }

    @Test
    void a_relative_metric_that_is_held_back_in_every_cycle_is_never() {
        List<Entry> entries = new ArrayList<>(everything());
        entries.set(1, withheld());

        assertThat(gate(CoverageSpec.ALL, READS, entries, 2).problems())
                .extracting(CoverageGate.Problem::text)
                .first()
                .isEqualTo("metric r: never emitted; reported 2 times, withheld: first report. Report it, lengthen the"
                        + " run, or say under coverage: except why not");
    }

    @Test
    void what_is_reported_and_not_declared_closes_the_gate_whatever_the_figure() {
        List<Entry> entries = new ArrayList<>(everything());
        entries.add(dropped("other", new MetricValue.Amount(1), DropReason.UNDECLARED_METRIC));
        entries.add(dropped("s", new MetricValue.StateName("MELTED"), DropReason.UNDECLARED_STATE));
        ConfigReads reads = new ConfigReads(true, Set.of("url", "timeout"));

        assertThat(gate(CoverageSpec.atLeast(0), reads, entries).problems())
                .extracting(CoverageGate.Problem::text)
                .containsExactly(
                        "metric other: reported, and plugin.json declares no such metric. Declare it, or say under"
                                + " coverage: except why not",
                        "state s/MELTED: reported, and not among the declared states. Declare it, or say under"
                                + " coverage: except why not",
                        "property timeout: asked for by the plugin, and not among the declared properties. Declare it,"
                                + " or say under coverage: except why not");
    }

    @Test
    void a_threshold_lets_the_rest_be_remarks() {
        List<Entry> entries = new ArrayList<>(everything());
        entries.remove(entries.size() - 1);

        assertThat(gate(CoverageSpec.atLeast(92), READS, entries).problems()).isEmpty();
        assertThat(gate(CoverageSpec.atLeast(92), READS, entries).remarks())
                .containsExactly("not covered: state s/DOWN: never emitted, though s was");
        assertThat(gate(CoverageSpec.atLeast(93), READS, entries).problems()).hasSize(1);
    }

    @Test
    void an_exemption_holds_while_it_is_needed_and_fails_when_it_is_not() {
        List<Entry> without = new ArrayList<>(everything());
        without.remove(without.size() - 1);
        CoverageSpec spec = new CoverageSpec(
                100, Map.of(), List.of(new Exemption(EntryKind.STATE, Optional.of("s/DOWN"), "it never breaks")));

        assertThat(gate(spec, READS, without).problems()).isEmpty();
        assertThat(gate(spec, READS, without).summary())
                .isEqualTo("coverage of plugin.json: 12 of 12 entries, 100 %, 1 excepted");
        assertThat(gate(spec, READS, everything()).problems())
                .extracting(CoverageGate.Problem::text)
                .containsExactly("the exception of state s/DOWN is not needed: it is covered or not there. Remove it");
    }

    @Test
    void a_number_of_entries_that_is_not_the_declared_one_names_those_there_are() {
        CoverageSpec spec = new CoverageSpec(100, Map.of(EntryKind.STATE, 3, EntryKind.KEYCHART, 1), List.of());

        assertThat(gate(spec, READS, everything()).problems())
                .extracting(CoverageGate.Problem::text)
                .containsExactly(
                        "plugin.json declares 2 of kind state, and the contract says 3; it has s/UP, s/DOWN. Put back"
                                + " what is gone, or correct the number under coverage: declares",
                        "plugin.json declares 0 of kind keychart, and the contract says 1. Put back what is gone, or"
                                + " correct the number under coverage: declares");
    }

    @Test
    void a_configuration_taken_as_a_whole_is_not_told_and_not_counted() {
        CoverageGate.Result result = gate(CoverageSpec.ALL, ConfigReads.UNTOLD, everything());

        assertThat(result.problems()).isEmpty();
        assertThat(result.summary())
                .isEqualTo("coverage of plugin.json: 12 of 12 entries, 100 %, 1 that cannot be told");
    }

    private CoverageGate.Result gate(CoverageSpec spec, ConfigReads reads, List<Entry> entries) {
        return gate(spec, reads, entries, 1);
    }

    /** The same cycle so many times. */
    private CoverageGate.Result gate(CoverageSpec spec, ConfigReads reads, List<Entry> entries, int cycles) {
        boolean shown = !entries.isEmpty();
        return CoverageGate.check(
                spec,
                Coverage.of(
                        definition(),
                        recording(Collections.nCopies(cycles, entries)),
                        reads,
                        shown ? Set.of("high") : Set.of()));
    }

    private static List<Entry> everything() {
        return List.of(
                emitted(D, "m", Map.of("part", "a"), MetricKind.ABSOLUTE, new MetricValue.Amount(1)),
                emitted(D, "r", Map.of(), MetricKind.RELATIVE, new MetricValue.Amount(1)),
                emitted(D, "s", Map.of(), MetricKind.STATE, new MetricValue.State("UP", 0)),
                emitted(D, "s", Map.of(), MetricKind.STATE, new MetricValue.State("DOWN", 1)));
    }

    private static Entry withheld() {
        return new Entry(
                metric(D, "r", Map.of(), MetricKind.RELATIVE, new MetricValue.Amount(1)),
                new Fate.Withheld(WithholdingRule.FIRST_REPORT),
                1);
    }

    private static Entry dropped(String key, MetricValue value, DropReason reason) {
        return new Entry(metric(D, key, Map.of(), MetricKind.ABSOLUTE, value), new Fate.Dropped(reason, ""), 1);
    }

    private static Entry emitted(
            EntityRef entity, String key, Map<String, String> dimensions, MetricKind kind, MetricValue value) {
        return new Entry(metric(entity, key, dimensions, kind, value), new Fate.Emitted(1), 1);
    }

    private static Emission.Metric metric(
            EntityRef entity, String key, Map<String, String> dimensions, MetricKind kind, MetricValue value) {
        return new Emission.Metric(entity, key, dimensions, kind, value, value);
    }

    private static Recording recording(List<List<Entry>> cycles) {
        List<Cycle> all = new ArrayList<>();
        cycles.forEach(entries -> all.add(new Cycle(
                all.size() + 1,
                Instant.EPOCH.plus(Duration.ofMinutes(all.size())),
                Turn.QUERIED,
                Status.OK,
                1,
                entries,
                List.of(),
                List.of(),
                List.of())));
        return new Recording("p", "1.0", Duration.ofMinutes(1), "sdk-1.223", all);
    }

    private PluginDefinition definition() {
        return DefinitionReader.read(PluginFolder.write(folder, """
                {"name": "custom.remote.python.test", "version": "1.0",
                 "source": {"package": "p", "className": "C"},
                 "metrics": [
                  {"timeseries": {"key": "m", "unit": "Count", "dimensions": ["part"]},
                   "alert_settings": [{"alert_id": "high"}]},
                  {"timeseries": {"key": "r", "unit": "Count"}},
                  {"statetimeseries": {"key": "s", "states": ["UP", "DOWN"]}}],
                 "properties": [{"key": "url", "type": "String"}],
                 "ui": {"keymetrics": [{"key": "m"}],
                  "charts": [{"group": "All", "title": "Both", "series": [{"key": "m"}, {"key": "s"}]}]}}
                """).resolve("plugin.json"));
    }
}
