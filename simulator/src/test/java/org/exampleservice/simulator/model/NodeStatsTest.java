package org.exampleservice.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeStatsTest {
    @ParameterizedTest(name = "counter {0} leaves {1} tenths")
    @CsvSource({"0, 1000", "1, 999", "350, 650", "999, 1", "1000, 0", "1001, 0", "9223372036854775807, 0"})
    void the_battery_loses_a_tenth_for_each_count_and_stops_at_zero(long counter, long tenths) {
        assertThat(stats(counter).batteryTenths()).isEqualTo(tenths);
    }

    @Test
    void a_counter_below_zero_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stats(-1))
                .withMessage("counter -1 is below zero; a counter starts at 0");
    }

    @Test
    void a_stats_counter_must_ascend() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatsCounter(3, 2, 1))
                .withMessage("stats counter 3, 2, 1 is not in ascending order");
    }

    private static NodeStats stats(long counter) {
        return new NodeStats("1.001", 1, counter, NodeState.OK, new StatsCounter(1, 2, 3));
    }
}
