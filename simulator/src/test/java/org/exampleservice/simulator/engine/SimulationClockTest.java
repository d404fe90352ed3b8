package org.exampleservice.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulationClockTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
    private final SimulationClock running = SimulationClock.runningFrom(START, nanos::get);

    @Test
    void a_frozen_clock_stands_until_it_is_moved() {
        SimulationClock clock = SimulationClock.frozenAt(START);

        clock.advance(Duration.ofMinutes(5));

        assertThat(clock.now()).isEqualTo(START.plusSeconds(300));
        assertThat(clock.now()).isEqualTo(START.plusSeconds(300));
    }

    @Test
    void a_running_clock_goes_with_its_source_even_where_that_overflows() {
        nanos.addAndGet(Duration.ofSeconds(90).toNanos());

        assertThat(running.now()).isEqualTo(START.plusSeconds(90));
    }

    @Test
    void a_running_clock_runs_on_from_where_it_is_advanced_to() {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        running.advance(Duration.ofSeconds(10));
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(running.now()).isEqualTo(START.plusSeconds(13));
    }

    @Test
    void a_running_clock_runs_on_from_where_it_is_set_to_and_that_may_be_earlier() {
        Instant earlier = START.minusSeconds(3600);

        running.set(earlier);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(running.now()).isEqualTo(earlier.plusSeconds(2));
    }

    @Test
    void a_clock_that_is_frozen_stays_where_it_is() {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        running.freeze();
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        running.freeze();

        assertThat(running.now()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void advancing_in_parts_is_advancing_at_once() {
        SimulationClock inParts = SimulationClock.frozenAt(START);

        IntStream.range(0, 60).forEach(i -> inParts.advance(Duration.ofMinutes(1)));

        assertThat(inParts.now()).isEqualTo(START.plus(Duration.ofHours(1)));
    }

    @Test
    void no_advance_is_lost_between_threads() {
        SimulationClock clock = SimulationClock.frozenAt(START);

        IntStream.range(0, 16_000).parallel().forEach(i -> clock.advance(Duration.ofSeconds(1)));

        assertThat(clock.now()).isEqualTo(START.plusSeconds(16_000));
    }

    @Test
    void advancing_goes_forward_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> running.advance(Duration.ofSeconds(-1)))
                .withMessage("cannot advance by PT-1S; set(instant) goes back");
    }

    @Test
    void a_scaled_clock_makes_an_hour_of_a_minute_and_keeps_what_has_passed() {
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        running.scale(60);
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(running.now()).isEqualTo(START.plusSeconds(10).plus(Duration.ofHours(1)));
        running.scale(1);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(running.now()).isEqualTo(START.plusSeconds(11).plus(Duration.ofHours(1)));
    }

    @Test
    void a_scaled_clock_does_not_overflow_in_a_century_of_real_time() {
        running.scale(1_000);
        nanos.addAndGet(Duration.ofDays(36_500).toNanos());

        assertThat(running.now()).isEqualTo(START.plus(Duration.ofDays(36_500_000)));
    }

    @Test
    void a_clock_that_was_frozen_runs_on_as_fast_as_before() {
        running.scale(60);
        running.freeze();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        running.run();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(running.now()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void a_reset_clock_begins_anew_at_its_first_speed() {
        running.scale(60);
        running.advance(Duration.ofDays(3));
        running.freeze();
        running.reset();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(running.now()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void a_scale_is_a_whole_number_from_one_to_a_million() {
        running.scale(1_000_000);

        assertThat(running.scale()).isEqualTo(1_000_000);
        for (int factor : new int[] {0, 1_000_001}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> running.scale(factor))
                    .withMessage("cannot run " + factor + " times as fast; give a whole number from 1 to 1000000");
        }
    }

    @Test
    void a_standing_clock_runs_when_it_is_told_to_as_fast_as_it_was_made_to() {
        SimulationClock standing = SimulationClock.standingAt(START, nanos::get, 60);
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(standing.isRunning()).isFalse();
        assertThat(standing.now()).isEqualTo(START);
        standing.run();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(standing.isRunning()).isTrue();
        assertThat(standing.now()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void a_frozen_clock_stands_even_when_it_is_told_to_run() {
        SimulationClock clock = SimulationClock.frozenAt(START);

        clock.run();

        assertThat(clock.now()).isEqualTo(START);
        assertThat(clock.scale()).isOne();
    }
}
