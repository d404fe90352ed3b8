package org.exampleservice.harness.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of sdk.md 1.8, over many calls. */
class ValueRulesTest {

    @Test
    void queries_stay_high_for_the_interval_and_low_for_four_calls() {
        assertThat(first(14, new QueriesCycle(3)::next)).containsExactly(7, 7, 7, 1, 1, 1, 1, 7, 7, 7, 1, 1, 1, 1);
    }

    @Test
    void queries_without_an_interval_are_always_low() {
        assertThat(first(9, new QueriesCycle(0)::next)).containsOnly(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 360})
    void queries_repeat_after_the_interval_and_four(int interval) {
        List<Integer> values = first(3 * (interval + 4), new QueriesCycle(interval)::next);

        for (int i = 0; i < values.size(); i++) {
            assertThat(values.get(i)).isEqualTo(i % (interval + 4) < interval ? 7 : 1);
        }
    }

    @Test
    void states_follow_each_other_and_begin_again() {
        assertThat(first(8, new StateCycle(2)::next))
                .containsExactly(
                        "DOWNTIME",
                        "DOWNTIME",
                        "MAINTENANCE",
                        "MAINTENANCE",
                        "WORKING",
                        "WORKING",
                        "DOWNTIME",
                        "DOWNTIME");
    }

    @Test
    void a_state_lasts_sixty_calls_by_default() {
        List<String> states = first(181, new StateCycle(60)::next);

        assertThat(states.subList(0, 60)).containsOnly("DOWNTIME");
        assertThat(states.subList(60, 120)).containsOnly("MAINTENANCE");
        assertThat(states.subList(120, 180)).containsOnly("WORKING");
        assertThat(states.get(180)).isEqualTo("DOWNTIME");
    }

    @Test
    void entries_go_once_around_the_circle_in_360_calls() {
        List<Double> values = first(362, new SineWave()::next);

        assertThat(values).startsWith(1.0174524064372834, 1.034899496702501);
        assertThat(values.get(89)).isEqualTo(2.0);
        assertThat(values.get(269)).isEqualTo(0.0);
        assertThat(values.get(359)).isEqualTo(1.0, within(1e-15));
        assertThat(values.subList(360, 362)).containsExactly(1.0174524064372834, 1.034899496702501);
    }

    @Test
    void events_come_with_every_call_after_the_interval() {
        assertThat(first(9, new Rhythm(3)::next))
                .containsExactly(false, false, false, true, false, false, false, true, false);
    }

    @Test
    void archived_entries_grow_by_one_with_every_call_after_the_interval() {
        SimulatedDevice device = SimulatedDevice.two(new Intervals(0, 0, 2, 1));

        assertThat(first(9, device::nextArchived)).containsExactly(0L, 0L, 1L, 1L, 1L, 2L, 2L, 2L, 3L);
    }

    @Test
    void without_an_interval_every_call_has_events_and_an_archived_entry() {
        SimulatedDevice device = SimulatedDevice.one(new Intervals(0, 0, 0, 1));

        assertThat(first(3, new Rhythm(0)::next)).containsOnly(true);
        assertThat(first(3, device::nextArchived)).containsExactly(1L, 2L, 3L);
    }

    private static <T> List<T> first(int count, Supplier<T> rule) {
        return Stream.generate(rule).limit(count).toList();
    }
}
