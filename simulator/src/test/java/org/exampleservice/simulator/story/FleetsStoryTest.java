package org.exampleservice.simulator.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.Page;
import org.exampleservice.simulator.json.ClusterJson;
import org.exampleservice.simulator.model.ClusterVisitor;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.model.Group;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.model.NodeView;
import org.junit.jupiter.api.Test;

class FleetsStoryTest {
    @Test
    @Story("churn")
    void nodes_are_replaced_one_by_one_and_their_number_stays() {
        Told story = new Told("churn");

        assertThat(names(story, 0, 4)).startsWith("node-1", "node-2").hasSize(10);
        assertThat(names(story, 0, 5)).startsWith("node-1-g1", "node-2").hasSize(10);
        assertThat(names(story, 0, 49)).startsWith("node-1-g1").endsWith("node-9-g1", "node-10");
        assertThat(names(story, 0, 55)).startsWith("node-1-g2", "node-2-g1").hasSize(10);
        assertThat(node(story, 0, 5).stats()).isNotEqualTo(node(story, 1, 5).stats());
    }

    @Test
    @Story("churn")
    void half_of_the_nodes_go_and_come_back() {
        Told story = new Told("churn");

        assertThat(names(story, 1, 9)).hasSize(10);
        assertThat(names(story, 1, 10)).hasSize(5).endsWith("node-5");
        assertThat(names(story, 1, 20)).hasSize(10);
    }

    @Test
    @Story("churn")
    void three_times_as_many_nodes_are_there_for_five_minutes_of_every_hour() {
        Told story = new Told("churn");

        assertThat(names(story, 2, 54)).hasSize(10);
        assertThat(names(story, 2, 55)).hasSize(30).endsWith("node-30");
        assertThat(names(story, 2, 60)).hasSize(10);
        assertThat(names(story, 2, 119)).hasSize(30);
    }

    @Test
    @Story("fleet-5000")
    void five_hundred_racks_of_ten_nodes_each_live_their_own_life() {
        Told story = new Told("fleet-5000");

        List<Group> groups = story.cluster(600).groups();

        assertThat(groups)
                .hasSize(500)
                .allSatisfy(group -> assertThat(group.nodes()).hasSize(10));
        assertThat(groups.get(499).name()).isEqualTo("rack-500");
        assertThat(story.nodes(600).stream()
                        .map(node -> node.stats().state().name())
                        .distinct())
                .containsExactlyInAnyOrder("OK", "WARNING", "ERROR");
        assertThat(story.nodes(600).stream().map(Node::ip)).allMatch(ip -> ip.matches("10\\.\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    @Story("fleet-million")
    void a_million_nodes_are_written_without_a_million_objects() {
        ClusterSimulation simulation = new Told("fleet-million").simulation();
        Tally tally = new Tally();

        simulation.show(123_456, Page.ALL, tally);
        long bytes = ClusterJson.in(Dialect.TUTORIAL)
                .topology(visitor -> simulation.show(123_456, Page.ALL, visitor), OutputStream.nullOutputStream());

        assertThat(tally.nodes).isEqualTo(1_000_000);
        assertThat(tally.groups).hasSize(1000).contains("rack-1", "rack-1000");
        assertThat(bytes).isBetween(100_000_000L, 200_000_000L);
    }

    private static List<String> names(Told story, int group, long minute) {
        return story.cluster(minute).groups().get(group).nodes().stream()
                .map(Node::name)
                .toList();
    }

    private static Node node(Told story, int node, long minute) {
        return story.cluster(minute).groups().get(0).nodes().get(node);
    }

    private static final class Tally implements ClusterVisitor {
        private final Set<String> groups = new HashSet<>();
        private int nodes;

        @Override
        public void group(String name) {
            groups.add(name);
        }

        @Override
        public void node(NodeView node) {
            nodes++;
        }
    }
}
