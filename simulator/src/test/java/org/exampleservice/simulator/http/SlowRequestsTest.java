package org.exampleservice.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.exampleservice.simulator.http.SlowRequests.Look;
import org.junit.jupiter.api.Test;

class SlowRequestsTest {
    @Test
    void bytes_without_a_whole_request_over_three_looks_are_dripping() {
        Look first = Look.FIRST.next(3, 500);
        Look second = first.next(3, 510);

        assertThat(second.isDrippingAfter(first)).isFalse();
        assertThat(second.next(3, 511).isDrippingAfter(second)).isTrue();
    }

    @Test
    void a_connection_that_is_quiet_or_gets_on_is_left_alone() {
        Look suspect = Look.FIRST.next(0, 10);

        assertThat(suspect.suspect()).isTrue();
        assertThat(suspect.next(0, 10).isDrippingAfter(suspect)).isFalse();
        assertThat(suspect.next(1, 90).isDrippingAfter(suspect)).isFalse();
    }
}
