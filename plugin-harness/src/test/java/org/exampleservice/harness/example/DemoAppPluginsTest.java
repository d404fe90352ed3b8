package org.exampleservice.harness.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.exampleservice.harness.plugin.AuthException;
import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.NothingToReportException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoAppPluginsTest {

    private static final String SDK = """
            [{"name": "My Group 01", "devices": [
             {"name": "My Device 01", "ip": "192.168.0.1", "stats": {"version": "1.001", "random": 5, "counter": 1,
              "state": "OK", "stat_counter": [8, 10, 13], "battery_level": 99.9}},
             {"name": "My Device 02", "ip": "127.0.0.1", "stats": {"random": 7, "counter": 2}}]}]""";
    private static final String TUTORIAL = SDK.replace("devices", "nodes").replace("stat_counter", "stats_counter");

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String body = SDK;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdk", "tutorial"})
    void topology_reports_every_node_of_either_dialect(String dialect) throws Exception {
        body = dialect.equals("tutorial") ? TUTORIAL : SDK;

        assertThat(query(new ExampleTopologyPlugin(), Map.of("url", url() + "/")))
                .containsExactly(
                        "topology createGroup[My Group 01, My Group 01]",
                        "My Group 01 createDevice[My Device 01, My Device 01]",
                        "My Device 01 absolute[countercd, 1]",
                        "My Device 01 relative[randomcd, 5]",
                        "My Group 01 createDevice[My Device 02, My Device 02]",
                        "My Device 02 absolute[countercd, 2]",
                        "My Device 02 relative[randomcd, 7]");
        assertThat(requests).containsExactly("/topology null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster", "node"})
    void stats_are_reported_with_every_kind_of_metric(String root) throws Exception {
        body = root.equals("cluster") ? TUTORIAL : SDK.substring(SDK.indexOf("{\"version"), SDK.indexOf("},\n"));

        assertThat(query(
                        new ExampleStatsPlugin(),
                        Map.of("url", url(), "auth_user", "ruxit", "auth_password", "geheim")))
                .containsExactly(
                        "topology createGroup[DemoGroup, ActiveGate Demo Group]",
                        "DemoGroup createDevice[DemoDevice, ActiveGate Demo Device]",
                        "DemoDevice relative[counter, 1]",
                        "DemoDevice perSecond[counter_persecond, 1]",
                        "DemoDevice absolute[random, 5]",
                        "DemoDevice statCounter[statcounter, StatCounterDataPoint[min=8.0, max=13.0, sum=31.0, count=3.0]]",
                        "DemoDevice stateMetric[state, OK]",
                        "DemoDevice reportProperty[version, 1.001]");
        assertThat(requests).containsExactly("/ Basic cnV4aXQ6Z2VoZWlt");
    }

    @Test
    void a_cluster_without_nodes_is_nothing_to_report() {
        body = "[{\"name\": \"empty\", \"nodes\": []}]";

        assertThatThrownBy(() -> query(new ExampleStatsPlugin(), Map.of("url", url())))
                .isExactlyInstanceOf(NothingToReportException.class)
                .hasMessage("The demo app lists no node.");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_refused_login_is_told_by_its_own_exception(int refused) {
        status = refused;

        assertThatThrownBy(() -> query(new ExampleTopologyPlugin(), Map.of("url", url())))
                .isExactlyInstanceOf(AuthException.class)
                .hasMessage("GET " + url() + "/topology answered " + refused + ": check user and password");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 503})
    void any_other_status_is_an_error(int other) {
        status = other;

        assertThatThrownBy(() -> query(new ExampleTopologyPlugin(), Map.of("url", url())))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("GET " + url() + "/topology answered " + other + " instead of 2xx");
    }

    @Test
    void text_that_is_not_json_is_an_error() {
        body = "<html>";

        assertThatThrownBy(() -> query(new ExampleTopologyPlugin(), Map.of("url", url())))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("GET " + url() + "/topology answered text that is not JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{}|The demo app's answer is no list of groups.",
                "[{}]|A group or node in the demo app's answer has no text \"name\".",
                "[{\"name\": \"g\"}]|A group in the demo app's answer has neither \"devices\" nor \"nodes\".",
                "[{\"name\": \"g\", \"nodes\": [{\"name\": \"n\"}]}]|The demo app's stats have no number \"counter\".",
            })
    void an_answer_of_another_shape_is_an_error(String answer, String message) {
        body = answer;

        assertThatThrownBy(() -> query(new ExampleTopologyPlugin(), Map.of("url", url())))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage(message);
    }

    @Test
    void a_service_that_is_not_there_is_an_error() {
        String url = url();
        server.stop(0);

        assertThatThrownBy(() -> query(new ExampleTopologyPlugin(), Map.of("url", url)))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("GET " + url + "/topology got no answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8769", "http://", "a b"})
    void an_address_that_is_none_is_a_configuration_error(String url) {
        assertThatThrownBy(() -> query(new ExampleTopologyPlugin(), Map.of("url", url)))
                .isExactlyInstanceOf(ConfigException.class)
                .hasMessageEndingWith(": give the demo app's address, such as http://localhost:8769");
    }

    @Test
    void every_type_of_event_is_reported_and_nobody_asked() throws Exception {
        List<String> lines = query(new ExampleEventsPlugin(), Map.of("url", url()));

        assertThat(lines)
                .map(line -> line.replaceAll("\\[.*", ""))
                .containsExactly(
                        "topology createGroup",
                        "DemoGroup createDevice",
                        "DemoDevice reportPerformanceEvent",
                        "DemoDevice reportErrorEvent",
                        "DemoDevice reportAvailabilityEvent",
                        "DemoDevice reportResourceContentionEvent",
                        "DemoDevice reportCustomInfoEvent",
                        "DemoDevice reportCustomDeploymentEvent",
                        "DemoDevice reportCustomAnnotationEvent");
        assertThat(lines.get(7)).contains(url() + "/deployment, " + url() + "/remediation");
        assertThat(requests).isEmpty();
    }

    private String url() {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    private static List<String> query(MonitoringPlugin plugin, Map<String, ?> config) throws Exception {
        RecordingContext context = new RecordingContext(config);
        plugin.initialize(context);
        plugin.query(context);
        return context.drain();
    }
}
