package org.exampleservice.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.coverage.CoverageSpec;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.testkit.PluginFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of variants, and what is counted over all of them together. */
class VariantsTest {

    private static final String SOURCE = "\"source\": {\"package\": \"" + VariantsTest.class.getPackageName()
            + "\", \"className\": \"VariantsTest$%s\"}";
    private static final String MODAL = """
            {"name": "custom.remote.python.modal", "version": "1.0", "type": "python", "technologies": ["TEST"],
             %s,
             "metrics": [
              {"timeseries": {"key": "a", "unit": "Count"}, "alert_settings": [{"alert_id": "high",
               "event_type": "AVAILABILITY_EVENT", "event_name": "high", "description": "high", "threshold": 5,
               "alert_condition": "ABOVE", "samples": 3, "violating_samples": 2, "dealerting_samples": 3}]},
              {"timeseries": {"key": "b", "unit": "Count"}}],
             "properties": [{"key": "mode", "type": "String", "defaultValue": "a"}]}
            """.formatted(SOURCE.formatted("Modal"));
    private static final String FIELDS = """
            format: 1
            plugin: ../plugin
            cycles: 4
            expect: {requests: none}
            matrix: {config: {one: {mode: a}, other: {mode: b}}}
            """;

    @TempDir
    private Path temp;

    /** Reports 10 in the metric that its configuration names. */
    public static final class Modal implements MonitoringPlugin {
        @Override
        public void query(PluginContext context) {
            Device device = context.topologyBuilder().createGroup("G", "Group").createDevice("D", "Device");
            device.absolute(context.config().getString("mode"), 10);
        }
    }

    @Test
    void coverage_is_counted_over_all_of_them_together() throws IOException {
        Case one = modal("coverage: {at_least: 100}\nalerts: [{alert: high, opens: 2}]\n");

        List<Verdict> verdicts = new ContractRunner(Mode.CHECK).run(one.folder());

        assertThat(verdicts).allMatch(Verdict::passed).hasSize(3);
        assertThat(verdicts.get(0).notes()).contains("coverage of plugin.json: 6 of 6 entries, 100 %");
        assertThat(verdicts.subList(1, 3))
                .allSatisfy(verdict -> assertThat(verdict.notes()).noneMatch(note -> note.startsWith("coverage")));
    }

    @Test
    void what_no_variant_shows_is_not_covered() throws IOException {
        Case one = modal("coverage: {at_least: 100}\nalerts: [{alert: high, opens: 2}]\n", "mode: b", "mode: a");

        assertThat(failures(new ContractRunner(Mode.CHECK).run(one.folder())))
                .containsExactly(
                        "metric b: never emitted. Report it, lengthen the run, or say under coverage: except why not",
                        "level b/CUSTOM_DEVICE: never emitted. Report it, lengthen the run, or say under coverage:"
                                + " except why not",
                        "coverage of plugin.json: 4 of 6 entries, 66 %; the contract asks for 100 %");
    }

    @Test
    void one_of_them_alone_says_nothing_about_coverage() throws IOException {
        Case one = modal("coverage: {at_least: 100}\n");
        ContractRunner runner = new ContractRunner(Mode.CHECK);

        assertThat(runner.isOnePiece(one.folder())).isTrue();
        assertThat(runner.run(one.folder(), "")).allMatch(Verdict::passed);
        assertThat(runner.run(one.folder(), "other")).allMatch(Verdict::passed);
    }

    @Test
    void coverage_that_the_runner_asks_for_is_counted_likewise() throws IOException {
        Case one = modal("alerts: [{alert: high, opens: 2}]\n");
        Optional<CoverageSpec> half = Optional.of(CoverageSpec.atLeast(100));

        assertThat(new ContractRunner(Mode.CHECK).isOnePiece(one.folder())).isFalse();
        assertThat(new ContractRunner(Mode.CHECK, half).isOnePiece(one.folder()))
                .isTrue();
        assertThat(new ContractRunner(Mode.CHECK, half).run(one.folder()).get(0).notes())
                .contains("coverage of plugin.json: 6 of 6 entries, 100 %");
    }

    @Test
    void alerts_are_checked_in_the_variant_that_they_name() throws IOException {
        Case one = modal("""
                alerts:
                  - {alert: high, opens: 2}
                  - {alert: high, opens: 3, cell: one}
                  - {alert: high, opens: never, cell: other}
                """);

        List<Verdict> verdicts = new ContractRunner(Mode.CHECK).run(one.folder());

        assertThat(verdicts).extracting(Verdict::passed).containsExactly(true, false, true);
        assertThat(verdicts.get(1).failures())
                .extracting(Failure::text)
                .containsExactly(
                        "alert high was to open in minute 3; alert high on G / D: open from minute 2 to the end (ABOVE"
                                + " 5, 2 of 3 samples, closes after 3)");
        assertThat(verdicts.get(1).failures().get(0).spots().get(0).line()).isEqualTo(8);
    }

    @Test
    void the_oracle_looks_at_variants_but_not_where_they_change_counters() throws IOException {
        Case one = Case.of(temp, """
                format: 1
                plugin: {class: org.exampleservice.harness.example.ExampleStatsPlugin, folder: ../plugin}
                config: {url: "${backend.url}"}
                backend: {simulator: {scenario: default, dialect: sdk}}
                cycles: 4
                cases: [reset, restart]
                oracle: infer
                """);
        PluginFolder.write(
                temp.resolve("plugin"),
                java.nio.file.Files.readString(Path.of("../fixtures/plugins/example-stats/plugin.json")));

        List<Verdict> verdicts = new ContractRunner(Mode.CHECK).run(one.folder());

        assertThat(verdicts).extracting(Verdict::passed).containsExactly(true, false, true);
        assertThat(verdicts.get(1).notes())
                .containsExactly("oracle: not asked, as the case reset changes the counters of the answers");
        assertThat(failures(verdicts)).singleElement().asString().startsWith("there is no golden ");
        assertThat(verdicts.get(2).notes()).contains("there is no golden, and the oracle needs none");
    }

    private Case modal(String fields, String... change) throws IOException {
        PluginFolder.write(temp.resolve("plugin"), MODAL);
        String yaml = FIELDS + fields;
        Case one = Case.of(temp, change.length == 0 ? yaml : yaml.replace(change[0], change[1]));
        new ContractRunner(Mode.UPDATE).run(one.folder());
        return one;
    }

    private static List<String> failures(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.failures().stream())
                .map(Failure::text)
                .toList();
    }
}
