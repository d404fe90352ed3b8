package org.exampleservice.harness.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.exampleservice.document.DocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with coverage, alerts and the oracle, all at once and word for word. */
class DemandsReaderTest {

    @TempDir
    private Path temp;

    @Test
    void coverage_and_its_exceptions() {
        assertProblems("""
                coverage:
                  at_least: 101
                  declares: {metrics: 3, alert: -1}
                  except:
                    - {kind: metrik, because: "x"}
                    - {kind: state, because: " "}
                    - {name: a}
                """, """
                contract.yaml:5:13: /coverage/at_least is 101 (it must be a whole number from 0 to 100). Write a whole number from 0 to 100.
                contract.yaml:6:14: /coverage/declares/metrics is unknown (known here: alert, chart, dimension, keychart, keymetric, level, metric, property, state). Did you mean "metric"?
                contract.yaml:6:33: /coverage/declares/alert is -1 (it must be a whole number from 0 to 100000). Write a whole number from 0 to 100000.
                contract.yaml:8:14: /coverage/except/0/kind is "metrik" (it must be one of: metric, level, dimension, state, property, keymetric, keychart, chart, alert). Did you mean "metric"?
                contract.yaml:9:30: /coverage/except/1/because is " " (it must be a reason). Say why.
                contract.yaml:10:7: /coverage/except/2/kind is missing (it must be one of: metric, level, dimension, state, property, keymetric, keychart, chart, alert). Add it.
                contract.yaml:10:7: /coverage/except/2/because is missing (it must be a reason). Add it.""");
    }

    @Test
    void alerts_and_their_variants() {
        assertProblems("""
                cases: [reset]
                alerts:
                  - {alert: high, opens: 3, closes: 2}
                  - {alert: high, opens: never, closes: 2}
                  - {alert: high, opens: 9}
                  - {opens: 1, missing: gone}
                  - {alert: high, opens: never, cell: rest}
                """, """
                contract.yaml:6:5: /alerts/0 closes in minute 2 and opens in minute 3 (an alert closes after it opened). Correct one of the two.
                contract.yaml:7:5: /alerts/1 closes in minute 2 and never opens (an alert closes after it opened). Correct one of the two.
                contract.yaml:8:26: /alerts/2/opens is 9 (it must be a whole number from 1 to 5). Write a whole number from 1 to 5.
                contract.yaml:9:5: /alerts/3/alert is missing (it must be text). Add it.
                contract.yaml:9:25: /alerts/3/missing is "gone" (it must be one of: skipped, fine, violating). Write one of them.
                contract.yaml:10:39: /alerts/4 is about the variant "rest" (there are reset). Did you mean "reset"?""");
    }

    @Test
    void an_alert_of_a_variant_where_there_is_none() {
        assertProblems("alerts: [{alert: high, opens: never, cell: reset}]\n", """
                contract.yaml:4:44: /alerts/0 is about the variant "reset" (the contract has no cases and no matrix). Remove it, or name a variant.""");
    }

    @Test
    void the_oracle() {
        assertProblems("oracle: guess\n", """
                contract.yaml:4:9: /oracle is "guess" (it must be one of: infer). Write one of them.""");
        assertProblems("""
                oracle:
                  of: node
                  metrics:
                    a: countr
                    b: {field: counter, kind: absolut, times: x, dimension: {}}
                  states: {s: stat}
                  unknown: 1
                """, """
                contract.yaml:5:7: /oracle/of is "node" (it must be one of: nodes, first-node, service). Did you mean "nodes"?
                contract.yaml:7:8: /oracle/metrics/a is "countr" (it must be one of: battery_level, counter, random, stats_counter, stat_counter). Did you mean "counter"?
                contract.yaml:8:31: /oracle/metrics/b/kind is "absolut" (it must be one of: relative, per_second, absolute, stat_counter). Did you mean "absolute"?
                contract.yaml:8:47: /oracle/metrics/b/times is "x" (it must be a number). Write a number.
                contract.yaml:8:50: /oracle/metrics/b/dimension is unknown (known here: dimensions, field, kind, times). Did you mean "dimensions"?
                contract.yaml:9:15: /oracle/states/s is "stat" (it must be one of: state). Did you mean "state"?
                contract.yaml:10:3: /oracle/unknown is unknown (known here: device, group, metrics, of, states). Remove it.""");
    }

    @Test
    void the_cycle_of_faults() {
        assertProblems("faults: {cycle: 6, patience: soon}\n", """
                contract.yaml:4:17: /faults/cycle is 6 (it must be a whole number from 1 to 5). Write a whole number from 1 to 5.
                contract.yaml:4:30: /faults/patience is "soon" (it must be a positive ISO 8601 duration). Write one like PT5S.""");
    }

    private void assertProblems(String fields, String problems) {
        Case one = Case.of(temp, "format: 1\nplugin: ../plugin\ncycles: 5\n" + fields);
        assertThatThrownBy(() -> ContractReader.read(one.folder()))
                .isExactlyInstanceOf(DocumentException.class)
                .extracting(thrown -> thrown.getMessage().replace(one.folder() + "/", ""))
                .isEqualTo(problems);
    }
}
