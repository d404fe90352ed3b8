package org.exampleservice.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.exampleservice.simulator.engine.Page;
import org.junit.jupiter.api.Test;

class ReadyBodiesTest {
    private static final int MIB = 1024 * 1024;

    private final ReadyBodies ready = new ReadyBodies();
    private final AtomicInteger made = new AtomicInteger();
    private final Object maker = new Object();

    @Test
    void a_body_is_made_once_for_the_same_key_and_anew_for_any_other() {
        Body first = get(maker, 0, 1, Page.ALL, 10);

        assertThat(get(maker, 0, 1, Page.ALL, 10)).isSameAs(first);
        assertThat(get(new Object(), 0, 1, Page.ALL, 10)).isNotSameAs(first);
        assertThat(get(maker, 1, 1, Page.ALL, 10)).isNotSameAs(first);
        assertThat(get(maker, 0, 2, Page.ALL, 10)).isNotSameAs(first);
        assertThat(get(maker, 0, 1, new Page(0, 5), 10)).isNotSameAs(first);
        assertThat(made).hasValue(5);
        assertThat(ready.bytes()).isEqualTo(50);
    }

    @Test
    void what_nobody_asked_for_the_longest_makes_room() {
        for (int step = 1; step <= 8; step++) {
            get(maker, 0, step, Page.ALL, 2 * MIB);
        }
        get(maker, 0, 1, Page.ALL, 2 * MIB);

        get(maker, 0, 9, Page.ALL, 2 * MIB);

        assertThat(ready.bytes()).isEqualTo(ReadyBodies.MOST_BYTES);
        made.set(0);
        get(maker, 0, 1, Page.ALL, 2 * MIB);
        assertThat(made).as("was asked for a moment ago").hasValue(0);
        get(maker, 0, 2, Page.ALL, 2 * MIB);
        assertThat(made).as("had to go").hasValue(1);
    }

    @Test
    void a_thousand_small_bodies_do_not_all_stay() {
        for (int step = 1; step <= 1000; step++) {
            get(maker, 0, step, Page.ALL, 1);
        }

        assertThat(ready.bytes()).isEqualTo(256);
    }

    @Test
    void a_very_large_body_is_not_kept_nor_is_one_that_is_made_while_it_is_sent() {
        get(maker, 0, 1, Page.ALL, 4 * MIB + 1);
        ready.get(new ReadyBodies.Key(maker, 0, 2, Page.ALL), () -> Body.made(() -> 1, out -> {}));

        assertThat(ready.bytes()).isZero();
    }

    private Body get(Object owner, long version, long step, Page page, int length) {
        return ready.get(new ReadyBodies.Key(owner, version, step, page), () -> {
            made.incrementAndGet();
            return Body.keeping(new byte[length]);
        });
    }
}
