package org.exampleservice.harness.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.oracle.FleetPlugin.Bug;
import org.exampleservice.harness.oracle.OracleSpec.Rule;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every planted bug is found without a golden, and said so that its author knows it; word for word. */
class PlantedBugsTest {

    private static final OracleSpec DECLARED = new OracleSpec(
            Optional.of(OracleSpec.Of.NODES),
            Optional.of("{group}"),
            Optional.of("{name}"),
            Map.of(
                    "load", new Rule("random", Optional.of(MetricKind.ABSOLUTE), 1, Map.of("address", "{ip}")),
                    "requests", new Rule("counter", Optional.of(MetricKind.RELATIVE), 1, Map.of()),
                    "request_rate", new Rule("counter", Optional.of(MetricKind.PER_SECOND), 1, Map.of()),
                    "samples", Rule.of(OracleSpec.SAMPLES)),
            Map.of("state", OracleSpec.STATE));

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 1000, textBlock = BUGS)
    void a_planted_bug_is_found(Bug bug, String scenario, String text) {
        assertThat(report(bug, scenario, DECLARED).violations())
                .extracting(Violation::text)
                .contains(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 1000, textBlock = BUGS)
    void a_planted_bug_is_found_with_nothing_declared(Bug bug, String scenario) {
        assumeThat(bug)
                .as("a metric that is rightly another field is what it is, unless somebody says otherwise")
                .isNotEqualTo(Bug.FIELD_MIXED_UP);

        OracleReport report = report(bug, scenario, OracleSpec.INFER);

        assertThat(report.violations())
                .as("%s, unmapped %s", report.mapping(), report.unmapped())
                .isNotEmpty();
    }

    @Test
    void every_bug_is_planted() {
        Set<Bug> planted = EnumSet.noneOf(Bug.class);
        BUGS.lines()
                .forEach(line -> planted.add(
                        Bug.valueOf(line.substring(0, line.indexOf('|')).strip())));

        assertThat(planted).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Bug.NONE)));
    }

    private OracleReport report(Bug bug, String scenario, OracleSpec spec) {
        PluginDefinition definition = Runs.definition(folder);
        return Runs.judged(definition, () -> new FleetPlugin(bug), scenario, Dialect.TUTORIAL, 20, spec);
    }

    private static final String BUGS = """
            SWAPPED_NODES    | steady         | cycle 1 and 19 more: My Group 01 / My Node 01\
             {address=192.168.0.1} / load was given as 792, and random of My Group 01 / My Node 01 was 501; it is the\
             value of another node, and 1 more like it
            WRONG_KIND       | steady         | cycle 1 and 19 more: My Group 01 / My Node 01 /\
             request_rate is reported as absolute and should be per_second, and 1 more like it
                        OFF_BY_ONE_CYCLE | steady         | cycle 2 and 18 more: My Group 01 / My Node 01 /\
             requests was given as 0, and counter of My Group 01 / My Node 01 was 60; it is the value of the\
             cycle before, and 1 more like it
                        DROPPED_NODE     | steady         | cycle 1 and 19 more: My Group 01 / My Node 02 is in\
             the fleet and is not reported
                        STALE_CACHE      | steady         | cycle 2 and 3 more: My Group 01 / My Node 01 /\
             requests was given as 0, and counter of My Group 01 / My Node 01 was 60; it is the value of the\
             cycle before, and 1 more like it
                        DOUBLE_COUNT     | steady         | cycle 2 and 18 more: My Group 01 / My Node 01 /\
             requests was given as 120, and counter of My Group 01 / My Node 01 was 60; it is twice the field,\
             and 1 more like it
                        TIMES_1000       | steady         | cycle 1 and 19 more: My Group 01 / My Node 01\
             {address=192.168.0.1} / load was given as 501000, and random of My Group 01 / My Node 01 was 501; it\
             is 1000 times the field, and 1 more like it
                        WRONG_DIMENSION  | steady         | cycle 1 and 19 more: My Group 01 / My Node 02\
             {address=192.168.0.1} / load has these dimensions, and those of My Group 01 / My Node 02 are\
             {address=127.0.0.1}
                        UNKNOWN_STATE    | flapping-state | cycle 7 and 3 more: My Group 01 / My Node 01 / state\
             was given as UNKNOWN, and the state of My Group 01 / My Node 01 was WARNING
                        SWALLOWED_ERROR  | auth-expires   | cycle 11 and 4 more: My Group 01 / My Node 02 is in\
             the fleet and is not reported; GET /topology was answered 401, and the status is fine all the same,\
             and 1 more like it
                        LOST_NODE_KEPT   | node-lost      | cycle 7 and 2 more: My Group 01 / My Node 02 is\
             reported and is not in the fleet any more; a node that is lost must not be reported
                        FIELD_MIXED_UP   | steady         | cycle 1 and 19 more: My Group 01 / My Node 01\
             {address=192.168.0.1} / load was given as 0, and random of My Group 01 / My Node 01 was 501; it is\
             the field counter, and 1 more like it
                        METRIC_FORGOTTEN | steady         | cycle 10 and 1 more: My Group 01 / My Node 01 /\
             samples is not reported, and stats_counter of My Group 01 / My Node 01 was there, and 1 more like it
            """;
}
