package org.exampleservice.simulator.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.exampleservice.simulator.model.ChartValues;
import org.exampleservice.simulator.model.Cluster;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.model.Group;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.model.Service;
import org.exampleservice.simulator.model.StatsCounter;
import org.junit.jupiter.api.Test;

class ClusterJsonTest {
    private static final NodeStats STATS =
            new NodeStats("1.001", 194, 4, NodeState.WARNING, new StatsCounter(7, 10, 12));

    @Test
    void the_tutorial_orders_its_members_as_the_tutorial_prints_them() {
        Cluster cluster = cluster(new Node("n", "10.0.0.1", STATS));

        assertThat(json(Dialect.TUTORIAL, cluster))
                .isEqualTo(
                        "[{\"nodes\":[{\"ip\":\"10.0.0.1\",\"stats\":{\"stats_counter\":[7,10,12],\"random\":194,"
                                + "\"state\":\"WARNING\",\"counter\":4,\"version\":\"1.001\"},\"name\":\"n\"}],\"name\":\"g\"}]");
    }

    @Test
    void the_sdk_orders_its_members_as_the_sdk_does() {
        Cluster cluster = cluster(new Node("n", "10.0.0.1", STATS));

        assertThat(json(Dialect.SDK, cluster))
                .isEqualTo("[{\"name\":\"g\",\"devices\":[{\"name\":\"n\",\"ip\":\"10.0.0.1\",\"stats\":{"
                        + "\"version\":\"1.001\",\"random\":194,\"counter\":4,\"state\":\"WARNING\","
                        + "\"stat_counter\":[7,10,12],\"battery_level\":99.6}}]}]");
    }

    @Test
    void an_empty_cluster_is_an_empty_array_and_an_empty_group_has_an_empty_one() {
        assertThat(json(Dialect.SDK, new Cluster(List.of()))).isEqualTo("[]");
        assertThat(json(Dialect.SDK, cluster())).isEqualTo("[{\"name\":\"g\",\"devices\":[]}]");
        assertThat(json(Dialect.TUTORIAL, cluster())).isEqualTo("[{\"nodes\":[],\"name\":\"g\"}]");
    }

    @Test
    void two_groups_and_two_nodes_are_parted_by_one_comma() {
        Group group = new Group("g", List.of(node("a"), node("b")));

        assertThat(json(Dialect.SDK, new Cluster(List.of(group, group))))
                .contains("}},{\"name\":\"b\"")
                .contains("]},{\"name\":\"g\"")
                .endsWith("}}]}]");
    }

    @Test
    void a_hostile_name_is_escaped_down_to_ascii() {
        String hostile = "\"\\/\n\r\t\b\f\u0000\u001f\u007f\u00e9\u2028\ud83d\ude00\ud800<";

        assertThat(json(Dialect.SDK, new Cluster(List.of(new Group(hostile, List.of())))))
                .isEqualTo("[{\"name\":\"\\\"\\\\/\\n\\r\\t\\b\\f\\u0000\\u001f\\u007f\\u00e9\\u2028"
                        + "\\ud83d\\ude00\\ud800<\",\"devices\":[]}]");
    }

    @Test
    void a_battery_has_one_decimal_until_it_is_empty() {
        assertThat(service(350)).endsWith("\"battery_level\":65.0}");
        assertThat(service(999)).endsWith("\"battery_level\":0.1}");
        assertThat(service(1000)).endsWith("\"battery_level\":0}");
    }

    @Test
    void charts_follow_the_stats_in_the_same_object() {
        Service service = new Service(STATS, Optional.of(new ChartValues(3, 0, 0, 50, 100, 150, 1000.5, 999, 10)));

        assertThat(text(ClusterJson.service(service)))
                .isEqualTo("{\"version\":\"1.001\",\"random\":194,\"counter\":4,\"state\":\"WARNING\","
                        + "\"stat_counter\":[7,10,12],\"battery_level\":99.6,\"randbar_red\":3,\"randbar_yellow\":0,"
                        + "\"randbar_green\":0,\"rand_stacked1\":50,\"rand_stacked2\":100,\"rand_stacked3\":150,"
                        + "\"sin_small_noise\":1000.5,\"sin_big_noise\":999.0,\"sin_rounded\":10}");
    }

    private static Cluster cluster(Node... nodes) {
        return new Cluster(List.of(new Group("g", List.of(nodes))));
    }

    private static Node node(String name) {
        return new Node(name, "10.0.0.1", STATS);
    }

    private static String service(long counter) {
        NodeStats stats = new NodeStats("1", 1, counter, NodeState.OK, new StatsCounter(1, 2, 3));
        return text(ClusterJson.service(new Service(stats, Optional.empty())));
    }

    private static String json(Dialect dialect, Cluster cluster) {
        return text(ClusterJson.in(dialect).topology(cluster));
    }

    private static String text(byte[] ascii) {
        return new String(ascii, US_ASCII);
    }
}
