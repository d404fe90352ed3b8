package org.exampleservice.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SlowReaderTest {
    private final AtomicLong bytesOut = new AtomicLong(1_000_000);
    private final AtomicInteger hangUps = new AtomicInteger();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final SlowReader reader =
            new SlowReader(bytesOut::get, this::later, Duration.ofMinutes(1), hangUps::incrementAndGet);

    @Test
    void one_that_takes_enough_in_each_period_is_left_alone() {
        reader.watch();
        for (int i = 0; i < 5; i++) {
            bytesOut.addAndGet(SlowReader.LEAST_BYTES);
            later.remove().run();
        }

        assertThat(hangUps).hasValue(0);
        assertThat(later).hasSize(1);
    }

    @Test
    void one_that_takes_too_little_in_one_period_is_hung_up_on_once() {
        reader.watch();
        bytesOut.addAndGet(SlowReader.LEAST_BYTES);
        later.remove().run();
        bytesOut.addAndGet(SlowReader.LEAST_BYTES - 1);
        later.remove().run();

        assertThat(hangUps).hasValue(1);
        assertThat(later).isEmpty();
    }

    @Test
    void one_whose_answer_is_not_ready_is_not_slow() {
        reader.watch();
        later.remove().run();
        bytesOut.addAndGet(1);
        later.remove().run();
        assertThat(hangUps).hasValue(0);

        later.remove().run();
        assertThat(hangUps).hasValue(1);
    }

    @Test
    void one_that_is_done_is_not_looked_at_any_more_nor_kept_in_mind() {
        reader.watch();
        Runnable look = later.element();
        reader.leave();
        look.run();

        assertThat(hangUps).hasValue(0);
        assertThat(later).isEmpty();
    }

    private Runnable later(Duration delay, Runnable look) {
        assertThat(delay).isEqualTo(Duration.ofMinutes(1));
        later.add(look);
        return () -> later.remove(look);
    }
}
