package org.exampleservice.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.exampleservice.harness.engine.Runs.definition;
import static org.exampleservice.harness.engine.Runs.emitted;
import static org.exampleservice.harness.engine.Runs.metric;
import static org.exampleservice.harness.engine.Runs.onDevice;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.LogLine;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.WithholdingRule;
import org.junit.jupiter.api.Test;

/** sdk.md 5.6, how relative and per_second are computed. */
class RelativeMetricsTest {

    private static final PluginDefinition COUNTER = definition(metric("c"));

    private static Recording counting(double... values) {
        return onDevice(COUNTER, values.length, (n, device) -> {
            if (!Double.isNaN(values[n - 1])) {
                device.relative("c", values[n - 1]);
            }
        });
    }

    private static Fate fate(Recording recording, int cycle) {
        return Runs.fates(recording.cycles().get(cycle - 1)).get(0);
    }

    @Test
    void a_first_report_is_only_a_baseline() {
        Recording recording = counting(5, 7);

        assertThat(fate(recording, 1)).isEqualTo(new Fate.Withheld(WithholdingRule.FIRST_REPORT));
        assertThat(emitted(recording, "c")).containsExactly(List.of(), List.of(2.0));
    }

    @Test
    void a_rate_counts_fractions_of_a_second() {
        Recording recording = Runs.run(COUNTER, 2, (n, context) -> {
            context.sleep(Duration.ofMillis(n == 1 ? 1_500 : 0));
            Runs.device(context).perSecond("c", 117 * n);
        });

        assertThat(emitted(recording, "c")).containsExactly(List.of(), List.of(2.0));
    }

    @Test
    void a_delta_of_zero_is_emitted() {
        assertThat(emitted(counting(5, 5), "c")).containsExactly(List.of(), List.of(0.0));
    }

    @Test
    void a_decrease_emits_nothing_and_becomes_the_new_baseline() {
        Recording recording = counting(10, 4, 9);

        assertThat(emitted(recording, "c")).containsExactly(List.of(), List.of(), List.of(5.0));
        assertThat(fate(recording, 2)).isEqualTo(new Fate.Withheld(WithholdingRule.DECREASE));
        assertThat(recording.cycles().get(1).log())
                .extracting(LogLine::message)
                .containsExactly("Value decrease in relative result, skip reporting, new value 4.0, old value 10.0");
    }

    @Test
    void a_missed_cycle_loses_the_baseline() {
        Recording recording = counting(1, 2, Double.NaN, 9, 11);

        assertThat(emitted(recording, "c"))
                .containsExactly(List.of(), List.of(1.0), List.of(), List.of(), List.of(2.0));
        assertThat(fate(recording, 4)).isEqualTo(new Fate.Withheld(WithholdingRule.MISSED_CYCLE));
    }

    @Test
    void the_same_key_twice_is_emitted_twice_against_the_first_value_of_the_cycle_before() {
        Recording recording = onDevice(COUNTER, 2, (n, device) -> {
            device.relative("c", 10 * n);
            device.relative("c", 10 * n + 3);
        });

        assertThat(emitted(recording, "c")).containsExactly(List.of(), List.of(10.0, 13.0));
    }

    @Test
    void dimensions_in_another_order_are_another_counter() {
        PluginDefinition two = definition(metric("c", "a", "b"));

        Recording recording = onDevice(two, 2, (n, device) -> device.relative("c", n, pair(n == 1 ? "a" : "b")));

        assertThat(fate(recording, 2)).isEqualTo(new Fate.Withheld(WithholdingRule.FIRST_REPORT));
    }

    private static Map<String, String> pair(String first) {
        Map<String, String> pair = new LinkedHashMap<>();
        pair.put(first, "x");
        pair.put(first.equals("a") ? "b" : "a", "x");
        return pair;
    }

    @Test
    void a_query_that_raised_keeps_the_baseline_of_the_last_good_cycle() {
        Recording recording = onDevice(COUNTER, 3, (n, device) -> {
            if (n == 2) {
                throw new IllegalStateException("no luck");
            }
            device.relative("c", 10 * n);
        });

        assertThat(emitted(recording, "c")).containsExactly(List.of(), List.of(), List.of(20.0));
    }

    @Test
    void a_value_left_over_from_a_failed_query_is_sent_with_the_next_and_counts_twice() {
        Recording recording = onDevice(COUNTER, 4, (n, device) -> {
            device.relative("c", 10 * n);
            if (n == 2) {
                throw new IllegalStateException("no luck");
            }
        });

        assertThat(fate(recording, 2)).isEqualTo(new Fate.Withheld(WithholdingRule.QUERY_FAILED));
        assertThat(emitted(recording, "c"))
                .as("20 - 10 and 30 - 10; then 40 against the first value since the last good cycle")
                .containsExactly(List.of(), List.of(), List.of(10.0, 20.0), List.of(20.0));
        assertThat(recording.cycles().get(2).tally().carried()).isEqualTo(1);
    }

    @Test
    void a_configuration_change_loses_the_baseline() {
        RunPlan plan = Runs.plan(
                        COUNTER, 3, (n, context) -> Runs.device(context).relative("c", n))
                .withChange(2, new Change.Reconfigured(Runs.NO_CONFIG));

        assertThat(emitted(QueryLoop.run(plan, Surroundings.NONE), "c"))
                .containsExactly(List.of(), List.of(), List.of(1.0));
    }

    @Test
    void per_second_divides_by_the_time_between_the_two_calls() {
        Recording recording = Runs.run(COUNTER, 3, (n, context) -> {
            Device device = Runs.device(context);
            if (n == 2) {
                context.sleep(Duration.ofSeconds(15));
            }
            device.perSecond("c", n * 60);
        });

        assertThat(emitted(recording.cycles().get(1), "c").get(0)).isEqualTo(60 / 75.0, within(1e-12));
        assertThat(emitted(recording.cycles().get(2), "c").get(0)).isEqualTo(60 / 45.0, within(1e-12));
    }

    @Test
    void after_a_start_within_the_minute_the_second_query_comes_early_and_the_rate_knows() {
        RunPlan plan = Runs.plan(
                        COUNTER, 3, (n, context) -> Runs.device(context).perSecond("c", n * 30))
                .withStart(Instant.parse("2026-01-01T00:00:30Z"));

        Recording recording = QueryLoop.run(plan, Surroundings.NONE);

        assertThat(emitted(recording, "c")).containsExactly(List.of(), List.of(1.0), List.of(0.5));
    }

    @Test
    void growth_needs_no_time_but_a_rate_does() {
        Recording recording = Runs.run(COUNTER, 2, (n, context) -> {
            Device device = Runs.device(context);
            if (n == 1) {
                context.sleep(Duration.ofMinutes(1));
            }
            device.relative("c", n);
            device.perSecond("c", n);
        });

        assertThat(Runs.fates(recording.cycles().get(1)))
                .as("both queries reported at 00:01:00")
                .containsExactly(new Fate.Emitted(1), new Fate.Withheld(WithholdingRule.MISSED_CYCLE));
    }

    @Test
    void a_rate_that_would_be_negative_is_withheld() {
        Recording recording = onDevice(COUNTER, 2, (n, device) -> device.perSecond("c", 7 - n));

        assertThat(fate(recording, 2)).isEqualTo(new Fate.Withheld(WithholdingRule.DECREASE));
        assertThat(recording.cycles().get(1).log())
                .extracting(LogLine::message)
                .containsExactly("Per second result less than 0, skip reporting, new value 5.0, old value 6.0");
    }

    @Test
    void relatives_and_rates_of_one_key_have_baselines_of_their_own() {
        Recording recording = onDevice(COUNTER, 2, (n, device) -> {
            device.relative("c", n * 60);
            if (n == 2) {
                device.perSecond("c", 600);
            }
        });

        assertThat(emitted(recording.cycles().get(1), "c")).containsExactly(60.0);
    }

    @Test
    void a_new_instance_after_an_exception_goes_on_with_the_baseline() {
        int[] born = {0};
        int[] queries = {0};
        RunPlan plan = RunPlan.of(
                        COUNTER,
                        () -> {
                            born[0]++;
                            return context -> {
                                int n = ++queries[0];
                                if (n == 2) {
                                    throw new IllegalStateException();
                                }
                                Runs.device(context).relative("c", n);
                            };
                        },
                        Runs.NO_CONFIG)
                .withCycles(3);

        Recording recording = QueryLoop.run(plan, Surroundings.NONE);

        assertThat(born[0]).isEqualTo(2);
        assertThat(emitted(recording.cycles().get(2), "c")).containsExactly(2.0);
    }
}
