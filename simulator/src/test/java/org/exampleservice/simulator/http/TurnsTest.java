package org.exampleservice.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final List<String> begun = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();
    private final List<Runnable> onOthersThreads = new ArrayList<>();
    private final Turns turns = new Turns(2, onOthersThreads::add);

    @Test
    void no_more_than_the_most_run_and_the_others_follow_in_order() {
        // when
        List.of("a", "b", "c", "d").forEach(this::take);

        // then
        assertThat(begun).containsExactly("a", "b");
        ends.get(1).run();
        runOthers();
        assertThat(begun).containsExactly("a", "b", "c");
        ends.get(0).run();
        runOthers();
        assertThat(begun).containsExactly("a", "b", "c", "d");
    }

    @Test
    void one_that_is_over_twice_makes_room_once() {
        List.of("a", "b", "c", "d").forEach(this::take);

        ends.get(0).run();
        ends.get(0).run();
        runOthers();

        assertThat(begun).containsExactly("a", "b", "c");
    }

    @Test
    void when_all_are_over_there_is_room_as_at_first() {
        List.of("a", "b").forEach(this::take);
        ends.forEach(Runnable::run);

        List.of("c", "d", "e").forEach(this::take);

        assertThat(begun).containsExactly("a", "b", "c", "d");
    }

    private void take(String name) {
        turns.take(over -> {
            begun.add(name);
            ends.add(over);
        });
    }

    private void runOthers() {
        List<Runnable> now = List.copyOf(onOthersThreads);
        onOthersThreads.clear();
        now.forEach(Runnable::run);
    }
}
