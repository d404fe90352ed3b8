package org.exampleservice.simulator.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodesStoryTest {
    @Test
    @Story("node-lost")
    void a_node_disappears_comes_back_and_another_joins() {
        Told story = new Told("node-lost");

        assertThat(story.names(5)).containsExactly("My Node 01", "My Node 02");
        assertThat(story.names(6)).containsExactly("My Node 01");
        assertThat(story.names(8)).containsExactly("My Node 01");
        assertThat(story.names(9)).containsExactly("My Node 01", "My Node 02");
        assertThat(story.names(12)).containsExactly("My Node 01", "My Node 02", "My Node 03");
        assertThat(story.names(17)).containsExactly("My Node 01", "My Node 02");
    }

    @Test
    @Story("node-lost")
    void what_happens_to_one_node_changes_nothing_of_the_others() {
        Told story = new Told("node-lost");
        Told calm = new Told("steady");

        assertThat(story.stats(0, 6).statsCounter()).isEqualTo(calm.stats(0, 6).statsCounter());
        assertThat(story.stats(1, 9).random()).isEqualTo(calm.stats(1, 9).random());
        assertThat(story.stats(1, 12).random()).isEqualTo(calm.stats(1, 12).random());
    }

    @Test
    @Story("node-renamed")
    void a_node_is_shown_under_another_name_with_the_same_values() {
        Told story = new Told("node-renamed");

        assertThat(story.names(4)).startsWith("My Node 01");
        assertThat(story.names(5)).startsWith("My Node 01 (new)");
        assertThat(story.names(10)).startsWith("My Node 01");
        assertThat(story.stats(0, 7)).isEqualTo(new Told("node-duplicated").stats(0, 7));
    }

    @Test
    @Story("node-duplicated")
    void a_node_is_listed_twice_for_two_minutes() {
        Told story = new Told("node-duplicated");

        assertThat(story.names(3)).hasSize(2);
        assertThat(story.nodes(4)).hasSize(3);
        assertThat(story.nodes(4).get(0)).isEqualTo(story.nodes(4).get(1));
        assertThat(story.names(6)).hasSize(2);
    }
}
