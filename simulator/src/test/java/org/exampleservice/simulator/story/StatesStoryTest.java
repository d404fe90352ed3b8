package org.exampleservice.simulator.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.exampleservice.simulator.engine.TriggerAnswer.Outcome;
import org.junit.jupiter.api.Test;

class StatesStoryTest {
    @Test
    @Story("rolling-maintenance")
    void each_node_in_turn_is_in_maintenance_for_five_minutes() {
        Told story = new Told("rolling-maintenance");

        assertThat(states(story, 4)).containsExactly("OK", "OK", "OK", "OK");
        assertThat(states(story, 5)).containsExactly("MAINTENANCE", "OK", "OK", "OK");
        assertThat(states(story, 10)).containsExactly("BACK", "MAINTENANCE", "OK", "OK");
        assertThat(states(story, 24)).containsExactly("BACK", "BACK", "BACK", "MAINTENANCE");
        assertThat(states(story, 1_000_000)).containsOnly("BACK");
    }

    @Test
    @Story("new-state-nobody-declared")
    void a_node_reports_a_state_that_nobody_has_heard_of() {
        Told story = new Told("new-state-nobody-declared");

        assertThat(story.state(0, 9)).isEqualTo("OK");
        assertThat(story.state(0, 10)).isEqualTo("DEGRADED");
        assertThat(story.state(0, 525_600)).isEqualTo("DEGRADED");
    }

    @Test
    @Story("flapping-state")
    void a_node_flaps_within_minutes_and_only_as_its_machine_allows() {
        Told story = new Told("flapping-state");
        List<String> day = LongStream.range(0, 1440)
                .mapToObj(minute -> story.state(0, minute))
                .toList();

        List<String> changes = IntStream.range(1, day.size())
                .filter(i -> !day.get(i).equals(day.get(i - 1)))
                .mapToObj(i -> day.get(i - 1) + " to " + day.get(i))
                .toList();

        assertThat(changes).hasSizeGreaterThan(100);
        assertThat(changes).containsOnly("OK to WARNING", "WARNING to OK", "WARNING to ERROR", "ERROR to OK");
    }

    @Test
    @Story("flapping-state")
    void a_request_repairs_a_node_in_error() {
        // given
        Told story = new Told("flapping-state");
        long minute = LongStream.range(0, 1440)
                .filter(it -> story.state(0, it).equals("ERROR"))
                .findFirst()
                .orElseThrow();

        // when
        var repaired = story.simulation().trigger("repair", "My Group 01", "My Node 01", story.instant(minute));
        var again = story.simulation().trigger("repair", "My Group 01", "My Node 01", story.instant(minute));

        // then
        assertThat(repaired.outcome()).isEqualTo(Outcome.MOVED);
        assertThat(again.outcome()).isEqualTo(Outcome.NOT_IN_THIS_STATE);
        assertThat(story.state(0, minute)).isEqualTo("MAINTENANCE");
        assertThat(story.state(0, minute + 3)).isEqualTo("OK");
    }

    private static List<String> states(Told story, long minute) {
        return story.nodes(minute).stream()
                .map(node -> node.stats().state().name())
                .toList();
    }
}
