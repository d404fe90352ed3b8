package org.exampleservice.simulator.story;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.exampleservice.simulator.json.ClusterJson;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.model.Figure;
import org.junit.jupiter.api.Test;

class FiguresStoryTest {
    @Test
    @Story("steady")
    void steady_nodes_are_well_all_day_and_count_sixty_a_minute() {
        Told story = new Told("steady");

        assertThat(LongStream.range(0, 1440)).allSatisfy(minute -> {
            assertThat(story.nodes(minute)).hasSize(2).allSatisfy(node -> {
                assertThat(node.stats().state().name()).isEqualTo("OK");
                assertThat(node.stats().counter()).isEqualTo(60 * minute);
            });
            assertThat(story.stats(0, minute).random()).isBetween(297L, 703L);
        });
    }

    @Test
    @Story("counter-reset")
    void a_counter_begins_again_at_zero() {
        Told story = new Told("counter-reset");

        assertThat(counters(story, 0, 9, 10, 11, 19)).containsExactly(1540L, 0L, 60L, 540L);
        assertThat(counters(story, 1, 19, 20, 21, 1000)).containsExactly(1140L, 0L, 60L, 58_800L);
    }

    @Test
    @Story("counter-wrap")
    void a_counter_runs_over_and_goes_on_from_what_is_left() {
        assertThat(counters(new Told("counter-wrap"), 0, 0, 4, 5, 6))
                .containsExactly(4_294_967_000L, 4_294_967_240L, 4L, 64L);
    }

    @Test
    @Story("clock-jump")
    void a_clock_falls_back_an_hour_and_is_right_again_an_hour_later() {
        Told story = new Told("clock-jump");

        assertThat(counters(story, 0, 59, 60, 119, 120)).containsExactly(3540L, 0L, 3540L, 7200L);
        assertThat(counters(story, 1, 59, 60, 119, 120)).containsExactly(3540L, 3600L, 7140L, 7200L);
        assertThat(story.stats(0, 75)).isEqualTo(story.stats(0, 15));
    }

    @Test
    @Story("not-a-number")
    void a_figure_is_missing_or_hangs_or_is_no_number_and_then_is_right_again() {
        Told story = new Told("not-a-number");

        assertThat(counters(story, 0, 1, 2, 3, 4)).containsExactly(60L, Figure.MISSING, Figure.MISSING, 240L);
        assertThat(story.stats(0, 7).random()).isEqualTo(story.stats(0, 6).random());
        assertThat(story.stats(0, 9).random()).isNotEqualTo(story.stats(0, 6).random());
        assertThat(story.stats(1, 10).random()).isEqualTo(Figure.NOT_A_NUMBER);
        assertThat(story.stats(1, 12).random()).isBetween(1L, 1000L);
        assertThat(story.stats(1, 16)).isEqualTo(story.stats(1, 14));
        assertThat(counters(story, 1, 17)).containsExactly(1020L);
    }

    @Test
    @Story("not-a-number")
    void what_is_no_number_is_null_or_nan_on_the_wire() {
        Told story = new Told("not-a-number");

        assertThat(json(story, 2)).contains("\"counter\":null").contains("\"battery_level\":null");
        assertThat(json(story, 10)).contains("\"random\":NaN");
    }

    private static Iterable<Long> counters(Told story, int node, long... minutes) {
        return LongStream.of(minutes)
                .mapToObj(minute -> story.stats(node, minute).counter())
                .toList();
    }

    private static String json(Told story, long minute) {
        return new String(ClusterJson.in(Dialect.SDK).topology(story.cluster(minute)), US_ASCII);
    }
}
