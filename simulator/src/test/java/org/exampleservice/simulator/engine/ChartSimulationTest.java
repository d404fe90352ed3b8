package org.exampleservice.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.exampleservice.simulator.model.ChartValues;
import org.junit.jupiter.api.Test;

class ChartSimulationTest {
    private final ChartSimulation charts = new ChartSimulation(Chance.of(42).in("/"));

    @Test
    void the_first_values_are_as_another_program_works_them_out() {
        assertThat(charts.at(1, 2)).isEqualTo(new ChartValues(0, 2, 0, 87, 197, 253, 1246.0, 1239.0, 15));
        assertThat(charts.at(2, 4))
                .isEqualTo(new ChartValues(0, 0, 1, 80, 195, 276, 1437.0127018922194, 1452.0127018922194, 19));
    }

    @Test
    void exactly_one_bar_stands_and_parts_and_noise_stay_in_their_ranges() {
        assertThat(LongStream.rangeClosed(1, 2000).mapToObj(step -> charts.at(step, 2 * step)))
                .allSatisfy(chart -> {
                    assertThat(chart.barRed() + chart.barYellow() + chart.barGreen())
                            .isBetween(1L, 3L);
                    assertThat(LongStream.of(chart.barRed(), chart.barYellow(), chart.barGreen())
                                    .filter(bar -> bar > 0)
                                    .count())
                            .isEqualTo(1);
                    assertThat(chart.stacked1()).isBetween(50L, 150L);
                    assertThat(chart.stacked2() - chart.stacked1()).isBetween(50L, 150L);
                    assertThat(chart.stacked3() - chart.stacked2()).isBetween(50L, 150L);
                    assertThat(chart.sineBigNoise() - chart.sineSmallNoise()).isBetween(-55.0, 55.0);
                    assertThat(chart.sineRounded()).isBetween(0L, 20L);
                });
    }
}
