package org.exampleservice.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.exampleservice.document.DocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {
    @Test
    void everything_wrong_is_told_at_once_with_its_place_and_the_nearest_name() {
        assertThatThrownBy(() -> ScenarioReader.read("s.yaml", """
                        format: 1
                        name: s
                        start: tomorrow
                        groups:
                          - name: rack
                            count: 2
                            nodes: {name: "node-{i}", count: 3, random: {uniform: [9, 1]}}
                          - name: one
                            nodes:
                              - {name: a, counter: {from: -1}, state: helth}
                              - {name: a, stats_counter: {around: 10, spread: 0}, colour: red}
                        machines:
                          health:
                            initial: OK
                            transitions:
                              - {from: OK, to: [{BAD: 0}, {OK: 1}], after: PT1M}
                        timeline:
                          - {at: PT30S, node: a, lost: true}
                          - {at: PT1M, route: /topologie, fault: {status: 200}}
                        """))
                .isInstanceOf(DocumentException.class)
                .hasMessage("""
                        s.yaml:3:8: /start is "tomorrow" (it must be an instant of ISO 8601 from the years 1 to 9999). \
                        Write it as 2026-01-01T00:00:00Z.
                        s.yaml:5:5: /groups/0 cannot be used (2 groups would all be called rack). Put {i} into the name.
                        s.yaml:7:49: /groups/0/nodes/random cannot be used (uniform from 9 to 1 is no range). \
                        Give the lesser bound first.
                        s.yaml:8:5: /groups/1 cannot be used (group one has the node a twice). \
                        Give each node an identity of its own.
                        s.yaml:10:28: /groups/1/nodes/0/counter cannot be used (a counter from -1 by 1 goes below \
                        zero). Give 0 or more, or use a ramp.
                        s.yaml:10:47: /groups/1/nodes/0/state is no machine (machines: health). Did you mean "health"?
                        s.yaml:11:34: /groups/1/nodes/1/stats_counter cannot be used (spread 0 is too small). \
                        Give 1 or more.
                        s.yaml:11:59: /groups/1/nodes/1/colour is unknown (known here: count, counter, ip, name, \
                        random, state, stats_counter, version). Remove it.
                        s.yaml:16:24: /machines/health/transitions/0/to cannot be used (state BAD is a dead end). \
                        Add a transition from it, or list it in ends.
                        s.yaml:16:31: /machines/health/transitions/0/to/0/BAD cannot be used (weight 0.0 is not above \
                        zero). Give 1 or more.
                        s.yaml:18:10: /timeline/0/at is "PT30S" (it must be a duration of whole minutes, because \
                        figures change once a minute). Write it as PT5M or PT1H.
                        s.yaml:19:23: /timeline/1/route is "/topologie" (it must be one of: /, /deployment, \
                        /remediation, /topology). Did you mean "/topology"?
                        s.yaml:19:51: /timeline/1/fault/status is 200 (it must be a whole number from 400 to 599). \
                        Write a whole number from 400 to 599.""");
    }

    @Test
    void what_is_wrong_with_one_thing_hides_nothing_that_is_wrong_with_another() {
        assertThatThrownBy(() -> ScenarioReader.read("s.yaml", """
                        format: 2
                        name: s
                        seed: 99999999999999999999
                        name: t
                        groups:
                          - {name: one, count: 1e999, churn: {gradual: 1}, nodes: [{name: a, counter: {from: -1}}]}
                        machines:
                          health:
                            initial: OK
                            transitions:
                              - {from: OK, to: WARN, after: 5m}
                              - {from: WARN, to: [{OK: 1}, {LOST: 1}], after: PT1M}
                              - {from: ISLAND, to: OK, on: repair}
                        timeline:
                          - {at: PT1M, node: b, lost: true}
                        """))
                .isInstanceOf(DocumentException.class)
                .hasMessage("""
                        s.yaml:1:9: /format is 2 (it must be 1). Write 1.
                        s.yaml:3:7: /seed is 99999999999999999999 (a whole number has at most 64 bits, and no number is \
                        infinite). Write a smaller number, or put it in quotes.
                        s.yaml:4:1: /name is there twice, first on line 2 (a name stands once in an object). Remove one of them.
                        s.yaml:6:24: /groups/0/count is 1e999 (a whole number has at most 64 bits, and no number is \
                        infinite). Write a smaller number, or put it in quotes.
                        s.yaml:6:38: /groups/0/churn/every is missing (it must be a duration of whole minutes, because \
                        figures change once a minute). Add it.
                        s.yaml:6:79: /groups/0/nodes/0/counter cannot be used (a counter from -1 by 1 goes below zero). \
                        Give 0 or more, or use a ramp.
                        s.yaml:11:37: /machines/health/transitions/0/after is "5m" (it must be a duration of ISO 8601 up \
                        to 100 years). Write it as PT30S, PT5M or P1D.
                        s.yaml:12:26: /machines/health/transitions/1/to cannot be used (state LOST is a dead end). \
                        Add a transition from it, or list it in ends.
                        s.yaml:13:16: /machines/health/transitions/2/from cannot be used (state ISLAND is never reached \
                        from OK). Add a transition to it or remove this one.
                        s.yaml:15:22: /timeline/0/node cannot be used (no node is called b). Did you mean "a"?""");
    }

    @Test
    void a_whole_scenario_is_read() {
        Scenario scenario = ScenarioReader.read("s.yaml", """
                format: 1
                name: s
                description: Hello.
                seed: -5
                start: 2027-02-03T04:05:06Z
                groups:
                  - name: "g-{i}"
                    count: 2
                    nodes: {name: "n-{i}", count: 3, ip: "10.0.{g}.{i}"}
                timeline:
                  - {at: PT6M, group: g-2, node: n-3, lost: PT3M}
                  - {at: PT8M, route: /, fault: {drip: 10, every: PT0.1S}, share: 0.25}
                """);

        assertThat(scenario.seed()).isEqualTo(OptionalLong.of(-5));
        assertThat(scenario.start()).isEqualTo(Instant.parse("2027-02-03T04:05:06Z"));
        assertThat(scenario.groups()).hasSize(1).first().satisfies(group -> {
            assertThat(group.most()).isEqualTo(6);
            assertThat(group.nodes().get(0).ip().name(2, 3)).isEqualTo("10.0.2.3");
            assertThat(group.nodes().get(0).stats()).isEqualTo(DefaultScenario.STATS);
        });
        assertThat(scenario.timeline().nodes())
                .isEqualTo(List.of(new NodeEvent(
                        new NodeSelector("g-2", "n-3"),
                        Window.of(Duration.ofMinutes(6), Optional.of(Duration.ofMinutes(3))),
                        new NodeEvent.Lost())));
        assertThat(scenario.timeline().routes())
                .isEqualTo(List.of(new RouteFault(
                        "/",
                        Window.of(Duration.ofMinutes(8), Optional.empty()),
                        0.25,
                        new Fault.Drip(10, Duration.ofMillis(100)))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "constant: 5",
                "from: 0, perMinute: 60, resetAt: [PT10M], wrapAt: 4294967296",
                "ramp: 5, perMinute: 2",
                "sine: 100, amplitude: 50, period: PT1H",
                "steps: [{at: PT0S, value: 1}, {at: PT5M, value: 9}]",
                "uniform: [1, 10]",
                "noise: 3, on: {sine: 100, amplitude: 50, period: PT1H}",
                "constant: 5, gaps: [{at: PT1M, for: PT2M}], stale: [{at: PT9M}]"
            })
    void every_series_can_be_written(String series) {
        assertThat(ScenarioReader.read("s.yaml", node("counter: {" + series + "}"))
                        .groups())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "status: 503",
                "latency: PT1S",
                "latency: {min: PT1S, max: PT2S}",
                "latency: {median: PT1S, sigma: 0.5}",
                "timeout: true",
                "reset: true",
                "empty: true",
                "garbage: 100",
                "truncate: 0",
                "drip: 1, every: PT1S",
                "huge: 1000000",
                "wrongType: counter",
                "missingField: state",
                "extraField: x",
                "wrongCharset: true"
            })
    void every_fault_can_be_written(String fault) {
        String yaml = node("version: x") + "timeline: [{at: PT1S, route: /, fault: {" + fault + "}}]\n";

        assertThat(ScenarioReader.read("s.yaml", yaml).timeline().routes()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "counter: {ramp: 5, perMinute: -1} | s:6:9: /groups/0/nodes/0 cannot be used (a counter of -4611686018427387904 is below zero). Give it a series that stays at 0 or above.",
                "random: {uniform: [1]} | s:7:17: /groups/0/nodes/0/random cannot be used (uniform must be two whole numbers). Write the least and the greatest, as [1, 10].",
                "random: {} | s:7:17: /groups/0/nodes/0/random cannot be used (it must have one of: constant, from, noise, ramp, sine, steps, uniform). Correct it.",
                "random: {sin: 1} | s:7:17: /groups/0/nodes/0/random cannot be used (it must have one of: constant, from, noise, ramp, sine, steps, uniform). Did you mean \"sine\"?",
                "random: {constant: 1, sine: 2} | s:7:17: /groups/0/nodes/0/random cannot be used (it must have one of: constant, from, noise, ramp, sine, steps, uniform). Keep one of constant, sine.",
                "random: {noise: 1} | s:7:17: /groups/0/nodes/0/random cannot be used (noise needs a series in on). Add one such as on: {sine: 10, …}.",
                "random: {noise: 1, on: {uniform: [1, 2]}} | s:7:17: /groups/0/nodes/0/random cannot be used (noise on a series that draws is still chance). Widen that series, or give noise to a steady one.",
                "counter: {from: 5, wrapAt: 5} | s:7:18: /groups/0/nodes/0/counter cannot be used (wrapAt 5 is not more than from 5). Give the number that the counter never reaches.",
                "random: {sine: 0, amplitude: 1, period: PT90S} | s:7:49: /groups/0/nodes/0/random/period is \"PT90S\" (it must be a duration of whole minutes, because figures change once a minute). Write it as PT5M or PT1H.",
                "random: {steps: [{at: PT1M, value: 1}]} | s:7:17: /groups/0/nodes/0/random cannot be used (the steps do not begin at the start). Give a first one at PT0S.",
                "random: 1.5 | s:7:17: /groups/0/nodes/0/random cannot be used (it must be an object). Write names with values."
            })
    void a_series_that_makes_no_sense_is_told(String member, String message) {
        assertThatThrownBy(() -> ScenarioReader.read("s", node(member))).hasMessage(message);
    }

    private static String node(String member) {
        return "format: 1\nname: s\ngroups:\n  - name: g\n    nodes:\n      - name: n\n        " + member + "\n";
    }
}
