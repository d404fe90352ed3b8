package org.exampleservice.simulator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.exampleservice.simulator.ui.Broadcast.Outlet;
import org.junit.jupiter.api.Test;

class BroadcastTest {
    private final Queue<Runnable> timers = new ArrayDeque<>();
    private final Broadcast broadcast = new Broadcast(this::pulse, this::later);
    private String pulse = "{1}";

    @Test
    void who_comes_is_told_at_once_and_then_only_of_what_differs() {
        Quick quick = new Quick();
        broadcast.open(quick);
        tick(3);
        pulse = "{2}";
        tick(3);

        assertThat(quick.told).containsExactly("event: pulse\ndata: {1}\n\n", "event: pulse\ndata: {2}\n\n");
    }

    @Test
    void who_is_told_nothing_for_fifteen_seconds_hears_that_all_is_well() {
        Quick quick = new Quick();
        broadcast.open(quick);
        tick(Watcher.TICKS_TO_HEARTBEAT - 1);
        assertThat(quick.told).hasSize(1);
        tick(1);

        assertThat(quick.told).last().isEqualTo(": still here\n\n");
    }

    @Test
    void who_is_slow_misses_what_is_old_and_gets_the_newest() {
        Slow slow = new Slow();
        broadcast.open(slow);
        for (int i = 2; i <= 40; i++) {
            pulse = "{" + i + "}";
            tick(1);
        }
        slow.takes();

        assertThat(slow.told).containsExactly("event: pulse\ndata: {1}\n\n", "event: pulse\ndata: {40}\n\n");
    }

    @Test
    void who_takes_nothing_for_ten_seconds_is_dropped_and_the_others_are_not() {
        Slow slow = new Slow();
        Quick quick = new Quick();
        broadcast.open(slow);
        broadcast.open(quick);
        tick(Watcher.TICKS_TO_DROP);
        assertThat(slow.closed).isFalse();
        tick(1);

        assertThat(slow.closed).isTrue();
        assertThat(quick.closed).isFalse();
        assertThat(broadcast.size()).isEqualTo(1);
    }

    @Test
    void there_is_room_for_sixteen_and_for_another_when_one_is_gone() {
        List<Slow> all = new ArrayList<>();
        for (int i = 0; i < Broadcast.MOST; i++) {
            all.add(new Slow());
            assertThat(broadcast.open(all.get(i))).isTrue();
        }
        assertThat(broadcast.open(new Quick())).isFalse();

        all.get(0).fails();

        assertThat(broadcast.open(new Quick())).isTrue();
    }

    @Test
    void nothing_is_looked_at_while_nobody_watches() {
        Slow slow = new Slow();
        broadcast.open(slow);
        assertThat(timers).hasSize(1);
        slow.fails();
        tick(1);

        assertThat(timers).isEmpty();
        broadcast.open(new Quick());
        assertThat(timers).hasSize(1);
    }

    private String pulse() {
        return pulse;
    }

    private void later(Duration delay, Runnable action) {
        assertThat(delay).isEqualTo(Duration.ofMillis(200));
        timers.add(action);
    }

    private void tick(int times) {
        for (int i = 0; i < times; i++) {
            timers.remove().run();
        }
    }

    private static class Quick implements Outlet {
        final List<String> told = new ArrayList<>();
        boolean closed;

        @Override
        public void write(String text, Runnable written, Runnable failed) {
            told.add(text);
            written.run();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class Slow extends Quick {
        private Runnable written;
        private Runnable failed;

        @Override
        public void write(String text, Runnable written, Runnable failed) {
            told.add(text);
            this.written = written;
            this.failed = failed;
        }

        void takes() {
            written.run();
        }

        void fails() {
            failed.run();
        }
    }
}
