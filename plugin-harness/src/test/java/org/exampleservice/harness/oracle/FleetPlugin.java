package org.exampleservice.harness.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.plugin.StatCounterDataPoint;

/** Reports every node of the demo app with every kind of metric; right, or with one bug. */
final class FleetPlugin implements MonitoringPlugin {

    static final String DEFINITION = """
            {"name": "custom.remote.python.fleet", "version": "1.0", "type": "python", "technologies": ["TEST"],
             "source": {"package": "p", "className": "C"},
             "metrics": [
              {"timeseries": {"key": "load", "unit": "Count", "dimensions": ["address"]}},
              {"timeseries": {"key": "requests", "unit": "Count"}},
              {"timeseries": {"key": "request_rate", "unit": "PerSecond"}},
              {"timeseries": {"key": "samples", "unit": "Count"}},
              {"statetimeseries": {"key": "state", "states": ["OK", "WARNING", "ERROR"]}}],
             "properties": [{"key": "url", "type": "String"}]}
            """;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int STALE = 5;

    private final Bug bug;
    private JsonNode last;
    private int queries;

    /** What is wrong with it. */
    enum Bug {
        NONE,
        SWAPPED_NODES,
        WRONG_KIND,
        OFF_BY_ONE_CYCLE,
        DROPPED_NODE,
        STALE_CACHE,
        DOUBLE_COUNT,
        TIMES_1000,
        WRONG_DIMENSION,
        UNKNOWN_STATE,
        SWALLOWED_ERROR,
        LOST_NODE_KEPT,
        FIELD_MIXED_UP,
        METRIC_FORGOTTEN
    }

    FleetPlugin(Bug bug) {
        this.bug = bug;
    }

    @Override
    public void query(PluginContext context) throws IOException, InterruptedException {
        JsonNode answer = answer(context.config().getString("url"));
        for (JsonNode group : answer) {
            report(context.topologyBuilder().createGroup(name(group), name(group)), group.path("nodes"));
        }
        queries++;
    }

    private JsonNode answer(String url) throws IOException, InterruptedException {
        JsonNode before = last;
        if (bug == Bug.STALE_CACHE && queries % STALE != 0) {
            return before;
        }
        try {
            last = get(url);
        } catch (IOException e) {
            if (bug == Bug.SWALLOWED_ERROR) {
                return JsonNodeFactory.instance.arrayNode();
            }
            throw e;
        }
        return bug == Bug.OFF_BY_ONE_CYCLE && before != null ? before : last;
    }

    private static JsonNode get(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/topology"))
                .timeout(PATIENCE)
                .build();
        var response = CLIENT.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return JSON.readTree(response.body());
    }

    private void report(Group group, JsonNode listed) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        listed.forEach(nodes::add);
        for (int i = 0; i < nodes.size(); i++) {
            if (bug != Bug.DROPPED_NODE || i < nodes.size() - 1) {
                String name = name(nodes.get(i));
                JsonNode shown = nodes.get(bug == Bug.SWAPPED_NODES ? (i + 1) % nodes.size() : i);
                String address =
                        nodes.get(bug == Bug.WRONG_DIMENSION ? 0 : i).path("ip").textValue();
                report(group.createDevice(name, name), shown.path("stats"), address);
            }
        }
        if (bug == Bug.LOST_NODE_KEPT && queries > 0 && nodes.size() == 1) {
            group.createDevice("My Node 02", "My Node 02");
        }
    }

    private void report(Device device, JsonNode stats, String address) throws IOException {
        long counter = number(stats, "counter") * (bug == Bug.DOUBLE_COUNT ? 2 : 1);
        long load = number(stats, bug == Bug.FIELD_MIXED_UP ? "counter" : "random");
        device.absolute("load", load * (bug == Bug.TIMES_1000 ? 1000 : 1), Map.of("address", address));
        device.relative("requests", counter);
        if (bug == Bug.WRONG_KIND) {
            device.absolute("request_rate", counter);
        } else {
            device.perSecond("request_rate", counter);
        }
        if (bug != Bug.METRIC_FORGOTTEN || queries % 10 != 9) {
            JsonNode samples = stats.path("stats_counter");
            double low = samples.path(0).asDouble();
            double high = samples.path(2).asDouble();
            device.statCounter(
                    "samples",
                    new StatCounterDataPoint(low, high, low + samples.path(1).asDouble() + high, 3));
        }
        String state = stats.path("state").textValue();
        device.stateMetric("state", bug == Bug.UNKNOWN_STATE && !state.equals("OK") ? "UNKNOWN" : state);
    }

    private static long number(JsonNode stats, String field) throws IOException {
        if (!stats.path(field).isNumber()) {
            throw new IOException("no number " + field);
        }
        return stats.path(field).longValue();
    }

    private static String name(JsonNode entry) {
        return entry.path("name").textValue();
    }
}
