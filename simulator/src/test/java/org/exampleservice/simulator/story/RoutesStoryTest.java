package org.exampleservice.simulator.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.exampleservice.simulator.scenario.Fault;
import org.exampleservice.simulator.scenario.Latency;
import org.junit.jupiter.api.Test;

class RoutesStoryTest {
    @Test
    @Story("slow-then-timeout")
    void answers_get_slower_then_stop_and_are_quick_again() {
        Told story = new Told("slow-then-timeout");

        assertThat(story.fault("/topology", "PT4M59.999S")).isEmpty();
        assertThat(story.fault("/topology", "PT5M"))
                .contains(new Fault.Late(new Latency.Between(Duration.ofMillis(500), Duration.ofSeconds(2))));
        assertThat(story.fault("/topology", "PT10M"))
                .contains(new Fault.Late(new Latency.Lognormal(Duration.ofSeconds(5), 0.5)));
        assertThat(story.fault("/topology", "PT17M59S")).contains(new Fault.Timeout());
        assertThat(story.fault("/topology", "PT18M")).isEmpty();
        assertThat(story.fault("/", "PT16M")).isEmpty();
    }

    @Test
    @Story("truncated-json")
    void every_second_answer_ends_in_the_middle_of_the_json() {
        Told story = new Told("truncated-json");

        assertThat(story.fault("/topology", "PT3M")).contains(new Fault.Truncated(40));
        assertThat(story.fault("/topology", "PT5M")).isEmpty();
        assertThat(story.scenario().timeline().routes().get(0).share()).isEqualTo(0.5);
    }

    @Test
    @Story("auth-expires")
    void credentials_stop_being_good_and_are_renewed() {
        Told story = new Told("auth-expires");

        assertThat(story.fault("/topology", "PT9M")).isEmpty();
        assertThat(story.fault("/topology", "PT10M")).contains(new Fault.Status(401));
        assertThat(story.fault("/", "PT14M59S")).contains(new Fault.Status(401));
        assertThat(story.fault("/", "PT15M")).isEmpty();
    }
}
