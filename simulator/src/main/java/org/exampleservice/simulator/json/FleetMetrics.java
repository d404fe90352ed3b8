package org.exampleservice.simulator.json;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.exampleservice.simulator.model.ClusterVisitor;
import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.model.NodeView;

/**
 * Writes a cluster as Prometheus text (exposition format 0.0.4), with the values that {@link ClusterJson} writes. A sample
 * names its group and node, and, for the second and further nodes of one name in a group, which {@code copy} it is, for
 * no sample may come twice. A figure that is no number is {@code NaN}; one that was not measured has no sample. The state
 * is a label of a sample that is always 1.
 */
public final class FleetMetrics {
    private static final String PREFIX = "example_service_node_";

    private FleetMetrics() {}

    /**
     * The text.
     *
     * @param cluster tells each visitor it is given of the same groups and nodes; it is asked once for each metric,
     *     because the samples of a metric must stand together
     */
    public static String text(Consumer<ClusterVisitor> cluster) {
        StringBuilder out = new StringBuilder();
        figures("counter", "counter", "The count of a node.", NodeView::counter, cluster, out);
        figures("random", "gauge", "A number drawn anew at every step.", NodeView::random, cluster, out);
        tenths(cluster, out);
        head("stats_counter", "gauge", "A small distribution, by its low, middle and high value.", out);
        cluster.accept(new Samples(out, "stats_counter", (node, sample) -> {
            sample.with("part", "low").value(node.low());
            sample.with("part", "middle").value(node.middle());
            sample.with("part", "high").value(node.high());
        }));
        head("state", "gauge", "1 for the state that a node is in.", out);
        cluster.accept(new Samples(
                out,
                "state",
                (node, sample) -> sample.with("state", node.state().name()).value(1)));
        head("info", "gauge", "1, with the address and the version of a node.", out);
        cluster.accept(new Samples(
                out,
                "info",
                (node, sample) -> sample.with("ip", ip(node))
                        .with("version", node.version())
                        .value(1)));
        return out.toString();
    }

    private static void figures(
            String name,
            String type,
            String help,
            ToLongFunction<NodeView> figure,
            Consumer<ClusterVisitor> cluster,
            StringBuilder out) {
        head(name, type, help, out);
        cluster.accept(new Samples(out, name, (node, sample) -> sample.value(figure.applyAsLong(node))));
    }

    private static void tenths(Consumer<ClusterVisitor> cluster, StringBuilder out) {
        head("battery_level", "gauge", "What is left of a node's battery, in percent.", out);
        cluster.accept(new Samples(
                out, "battery_level", (node, sample) -> sample.tenths(NodeStats.batteryTenths(node.counter()))));
    }

    private static void head(String name, String type, String help, StringBuilder out) {
        out.append("# HELP ")
                .append(PREFIX)
                .append(name)
                .append(' ')
                .append(help)
                .append('\n');
        out.append("# TYPE ")
                .append(PREFIX)
                .append(name)
                .append(' ')
                .append(type)
                .append('\n');
    }

    private static String ip(NodeView node) {
        PrometheusLine ip = new PrometheusLine();
        node.ipTo(ip);
        return ip.raw();
    }

    /** Writes the samples of one node. */
    @FunctionalInterface
    private interface OfNode {
        void write(NodeView node, PrometheusLine sample);
    }

    /** Goes through the nodes and says which is which. */
    private static final class Samples implements ClusterVisitor {
        private final StringBuilder out;
        private final String name;
        private final OfNode writer;
        private final Map<String, Integer> seen = new HashMap<>();
        private String group = "";

        Samples(StringBuilder out, String name, OfNode writer) {
            this.out = out;
            this.name = PREFIX + name;
            this.writer = writer;
        }

        @Override
        public void group(String next) {
            group = next;
            seen.clear();
        }

        @Override
        public void node(NodeView node) {
            PrometheusLine shown = new PrometheusLine();
            node.nameTo(shown);
            int copy = seen.merge(shown.raw(), 1, Integer::sum);
            PrometheusLine labels =
                    new PrometheusLine(out, name).with("group", group).with("node", shown.raw());
            writer.write(node, copy == 1 ? labels : labels.with("copy", Integer.toString(copy)));
        }
    }
}
