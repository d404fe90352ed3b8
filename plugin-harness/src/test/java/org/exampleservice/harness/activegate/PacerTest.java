package org.exampleservice.harness.activegate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacerTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:30Z");

    private final VirtualClock clock = new VirtualClock(START);
    private final Waiting time = new Waiting(6);
    private final List<Long> minutesAtMillis = new ArrayList<>();

    @Test
    void a_minute_takes_a_minute_divided_by_the_scale_and_the_first_comes_at_once() throws Exception {
        run(60, Duration.ZERO);

        assertThat(minutesAtMillis).containsExactly(0L, 1000L, 2000L, 3000L, 4000L, 5000L);
    }

    @Test
    void the_fastest_scale_is_60_ms_a_minute() throws Exception {
        run(1000, Duration.ZERO);

        assertThat(minutesAtMillis).containsExactly(0L, 60L, 120L, 180L, 240L, 300L);
    }

    @Test
    void a_minute_that_took_longer_is_followed_at_once_and_what_was_missed_is_not_made_up_for() throws Exception {
        run(60, Duration.ofMillis(2500));

        assertThat(minutesAtMillis.subList(0, 5)).containsExactly(0L, 2500L, 3500L, 4500L, 5500L);
    }

    @Test
    void the_clock_starts_at_a_full_minute_and_runs_forward() {
        assertThat(clock.next()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        clock.advance();
        assertThat(clock.next()).isEqualTo(Instant.parse("2026-01-01T00:01:00Z"));
    }

    /** Runs until the time has been waited for often enough. */
    private void run(int scale, Duration firstTakes) throws InterruptedException {
        try (Pacer pacer = new Pacer(clock, time, () -> {
            minutesAtMillis.add(time.nanos() / 1_000_000);
            if (minutesAtMillis.size() == 1) {
                time.nanos.addAndGet(firstTakes.toNanos());
            }
        })) {
            pacer.play(scale);
            pacer.start();
            time.over.await();
        }
    }

    /** Time that passes by being waited for. */
    private static final class Waiting implements RealTime {

        private final CountDownLatch over = new CountDownLatch(1);
        private int left;
        private final AtomicLong nanos = new AtomicLong();

        private Waiting(int waits) {
            left = waits;
        }

        @Override
        public long nanos() {
            return nanos.get();
        }

        @Override
        public void await(Object monitor, Duration longest) throws InterruptedException {
            if (--left == 0) {
                over.countDown();
                throw new InterruptedException();
            }
            nanos.addAndGet(longest.toNanos());
        }
    }
}
