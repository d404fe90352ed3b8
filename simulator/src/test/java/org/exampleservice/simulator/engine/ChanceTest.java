package org.exampleservice.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The vectors of the contract that {@link Chance} states, worked out by another program in another language. */
class ChanceTest {
    @Test
    void a_seed_alone() {
        assertThat(Chance.of(0).at(0)).isEqualTo(0xa706dd2f4d197e6fL);
        assertThat(Chance.of(1234567).at(0)).isEqualTo(0x86bf2042062b0cc9L);
    }

    @Test
    void a_field_of_a_node() {
        assertThat(Chance.of(42).in("My Group 01").in("My Node 01").in("random").at(1))
                .isEqualTo(0x549f12c795ad5c91L);
    }

    @Test
    void a_field_of_the_service_far_ahead() {
        assertThat(Chance.of(42).in("/").in("state").at(1_000_000)).isEqualTo(0x1f7bc5dd28976cc7L);
    }

    @Test
    void a_name_that_is_not_ascii() {
        assertThat(Chance.of(-1).in("Gr\u00f6\u00dfe").at(0)).isEqualTo(0xf22b25984930e100L);
    }

    @Test
    void an_empty_name_is_a_name() {
        assertThat(Chance.of(0).in("").at(-1)).isEqualTo(0xb6fe22f87b0fa15aL);
    }
}
