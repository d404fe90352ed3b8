package org.exampleservice.harness.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.exampleservice.harness.alert.AlertTimeline.Span;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;
import org.exampleservice.harness.testkit.PluginFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When rules open and close (sdk.md 4.4, pages.md 1.2), and what a contract may say about it. */
class AlertsTest {

    private static final EntityRef D = EntityRef.device(1, "G", "D");
    private static final double NONE = Double.NaN;

    @TempDir
    private Path folder;

    @Test
    void three_of_five_above_35_open_and_five_in_a_row_below_close() {
        assertThat(spans(Missing.SKIPPED, 36, 35, 36, 35, 36, 1, 1, 1, 36, 1, 1, 1, 1, 1))
                .containsExactly(new Span(5, OptionalInt.of(14)));
    }

    @Test
    void the_threshold_itself_does_not_violate() {
        assertThat(spans(Missing.SKIPPED, 35, 35, 35, 35, 35)).isEmpty();
    }

    @Test
    void what_leaves_the_window_counts_no_more() {
        assertThat(spans(Missing.SKIPPED, 36, 36, 1, 1, 1, 1, 36, 36)).isEmpty();
    }

    @Test
    void it_opens_again_after_it_closed_and_may_be_open_at_the_end() {
        assertThat(spans(Missing.SKIPPED, 36, 36, 36, 1, 1, 1, 1, 1, 36, 36, 36))
                .containsExactly(new Span(3, OptionalInt.of(8)), new Span(11, OptionalInt.empty()));
    }

    @Test
    void a_minute_without_a_value_is_what_the_switch_says() {
        double[] values = {36, 36, NONE, NONE, NONE, 36};

        assertThat(spans(Missing.SKIPPED, values)).containsExactly(new Span(6, OptionalInt.empty()));
        assertThat(spans(Missing.FINE, values)).isEmpty();
        assertThat(spans(Missing.VIOLATING, values)).containsExactly(new Span(3, OptionalInt.empty()));
    }

    @Test
    void a_contract_that_names_every_opening_is_met() {
        assertThat(problems(List.of(opens(3, 8)), 36, 36, 36, 1, 1, 1, 1, 1)).isEmpty();
    }

    @Test
    void an_opening_at_another_minute_says_when_it_was() {
        assertThat(problems(List.of(opens(4, 8)), 36, 36, 36, 1, 1, 1, 1, 1)).containsExactly("""
                alert high was to open in minute 4 and to close in minute 8; alert high on G / D: open from minute 3\
                 to 8 (ABOVE 35, 3 of 5 samples, closes after 5)""");
    }

    @Test
    void an_alert_that_never_opened_says_how_near_it_was() {
        assertThat(problems(List.of(opens(3, 8)), 36, 36, 1, 1)).containsExactly("""
                alert high was to open in minute 3 and to close in minute 8; alert high on G / D: never open, at the\
                 most 2 of 3 violating samples in a window (ABOVE 35, 3 of 5 samples, closes after 5)""");
    }

    @Test
    void an_alert_that_must_not_open_and_one_that_nobody_named_are_failures() {
        double[] values = {36, 36, 36};
        AlertExpectation never = new AlertExpectation(
                "high", Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Missing.SKIPPED);

        assertThat(problems(List.of(never), values)).containsExactly("""
                alert high was never to open; alert high on G / D: open from minute 3 to the end (ABOVE 35, 3 of 5\
                 samples, closes after 5)""");
        assertThat(problems(List.of(), values)).containsExactly("""
                alert high on G / D is open from minute 3 to the end, and the contract does not say so (ABOVE 35, 3 of\
                 5 samples, closes after 5)""");
        assertThat(problems(List.of(), 1, 2, 3)).isEmpty();
    }

    @Test
    void an_alert_that_is_not_declared_is_a_failure() {
        AlertExpectation other =
                new AlertExpectation("low", Optional.empty(), OptionalInt.of(1), OptionalInt.empty(), Missing.SKIPPED);

        assertThat(problems(List.of(other), 1)).containsExactly("plugin.json has no alert low; it has high");
    }

    @Test
    void a_rule_that_cannot_be_evaluated_is_a_failure() {
        PluginDefinition broken = definition("\"threshold\": 35, \"alert_condition\": \"above\", \"samples\": 5,"
                + " \"violating_samples\": 3, \"dealerting_samples\": 5");

        assertThat(AlertCheck.check(broken, recording(1), List.of()).failures())
                .extracting(AlertCheck.Problem::text)
                .containsExactly(
                        "plugin.json /metrics/0/alert_settings/0 (high) has the alert_condition \"above\"; it is"
                                + " ABOVE or BELOW (sdk.md 4.4)");
    }

    private List<Span> spans(Missing missing, double... values) {
        return Alerts.evaluate(definition(), recording(values), missing).stream()
                .flatMap(timeline -> timeline.spans().stream())
                .toList();
    }

    private List<String> problems(List<AlertExpectation> expected, double... values) {
        return AlertCheck.check(definition(), recording(values), expected).failures().stream()
                .map(AlertCheck.Problem::text)
                .toList();
    }

    private static AlertExpectation opens(int opens, int closes) {
        return new AlertExpectation(
                "high", Optional.empty(), OptionalInt.of(opens), OptionalInt.of(closes), Missing.SKIPPED);
    }

    private PluginDefinition definition() {
        return definition("\"threshold\": 35, \"alert_condition\": \"ABOVE\", \"samples\": 5, \"violating_samples\": 3,"
                + " \"dealerting_samples\": 5");
    }

    private PluginDefinition definition(String fields) {
        return DefinitionReader.read(
                PluginFolder.write(folder, """
                {"name": "custom.remote.python.test", "version": "1.0",
                 "source": {"package": "p", "className": "C"},
                 "metrics": [{"timeseries": {"key": "m", "unit": "Count"}, "alert_settings": [
                  {"alert_id": "high", "event_type": "ERROR_EVENT", "event_name": "High", %s}]}]}
                """.formatted(fields)).resolve("plugin.json"));
    }

    private static Recording recording(double... values) {
        Instant begin = Instant.parse("2026-01-01T00:00:00Z");
        List<Cycle> cycles = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            MetricValue value = new MetricValue.Amount(values[i]);
            Emission.Metric metric = new Emission.Metric(D, "m", Map.of(), MetricKind.ABSOLUTE, value, value);
            List<Entry> entries =
                    Double.isNaN(values[i]) ? List.of() : List.of(new Entry(metric, new Fate.Emitted(1), i + 1));
            cycles.add(new Cycle(
                    i + 1,
                    begin.plus(Duration.ofMinutes(i)),
                    Turn.QUERIED,
                    Status.OK,
                    1,
                    entries,
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return new Recording("p", "1.0", Duration.ofMinutes(1), "sdk-1.223", cycles);
    }
}
