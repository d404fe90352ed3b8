package org.exampleservice.harness.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.FieldRead;
import org.exampleservice.harness.plugin.FieldReads;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.testkit.PluginFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Java plugin takes out of an answer is told with its place, and what is not there is told to the plugin. */
class TrackedAnswerTest {

    private static final String BODY =
            "{\"a\": {\"b\": 1, \"c\": [true, {\"x\": \"\u00fc\"}]}, \"n\": null," + " \"big\": 18446744073709551615}";

    private final List<FieldRead> reads = new ArrayList<>();

    @Test
    void a_value_that_is_taken_out_is_told_with_its_place() throws IOException {
        TrackedAnswer answer = TrackedAnswer.parse(BODY, context(reads::add));

        assertThat(answer.get("a").get("b").number()).isEqualTo(1);
        assertThat(answer.get("a").get("c").items().get(0).bool()).isTrue();
        assertThat(answer.get("a").get("c").items().get(1).get("x").text()).isEqualTo("\u00fc");
        assertThat(answer.get("big").number()).isEqualTo(new BigInteger("18446744073709551615"));

        assertThat(reads).containsExactly(read("a.b"), read("a.c[0]"), read("a.c[1].x"), read("big"));
    }

    @Test
    void walking_and_asking_for_presence_take_nothing_out() throws IOException {
        TrackedAnswer answer = TrackedAnswer.parse(BODY, context(reads::add));

        assertThat(answer.members()).containsOnlyKeys("a", "n", "big");
        assertThat(answer.get("a").get("c").items()).hasSize(2);
        assertThat(answer.get("a").exists()).isTrue();
        assertThat(answer.get("n").exists()).isFalse();
        assertThat(answer.get("none").get("deeper").exists()).isFalse();
        assertThat(reads).isEmpty();
    }

    @Test
    void a_runtime_that_does_not_listen_is_as_good() throws IOException {
        PluginContext deaf = (PluginContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PluginContext.class}, (proxy, method, args) -> null);

        assertThat(TrackedAnswer.parse("[7]", deaf).items().get(0).number()).isEqualTo(7);
    }

    @Test
    void what_is_not_there_is_told_and_was_not_read() throws IOException {
        TrackedAnswer answer = TrackedAnswer.parse(BODY, context(reads::add));

        assertThatThrownBy(() -> answer.get("a").get("z").number())
                .isInstanceOf(IOException.class)
                .hasMessage("a.z of the answer is missing; it must be a number");
        assertThatThrownBy(() -> answer.get("a").get("b").text())
                .hasMessage("a.b of the answer is a number; it must be a text");
        assertThatThrownBy(() -> answer.get("n").bool())
                .hasMessage("n of the answer is null; it must be true or false");
        assertThatThrownBy(() -> answer.get("a").items()).hasMessage("a of the answer is an object; it must be a list");
        assertThatThrownBy(() -> answer.get("a").get("c").members())
                .hasMessage("a.c of the answer is a list; it must be an object");
        assertThatThrownBy(answer::items).hasMessage("the answer is an object; it must be a list");
        assertThat(reads).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "{", "<html>", "[1] x"})
    void what_is_no_json_is_told(String body) {
        assertThatThrownBy(() -> TrackedAnswer.parse(body, context(reads::add)))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("(?s)the answer is (empty; it must be JSON|not JSON: .+)");
    }

    /** Reports as {@code m} what the simulator has as the counter of each node, and reads nothing else but names. */
    public static final class Counting implements MonitoringPlugin {
        @Override
        public void query(PluginContext context) throws IOException {
            URI uri = URI.create(context.config().getString("url") + "/topology");
            try (InputStream body = uri.toURL().openStream()) {
                report(TrackedAnswer.parse(new String(body.readAllBytes(), StandardCharsets.UTF_8), context), context);
            }
        }

        private static void report(TrackedAnswer answer, PluginContext context) throws IOException {
            for (TrackedAnswer each : answer.items()) {
                String name = each.get("name").text();
                Group group = context.topologyBuilder().createGroup(name, name);
                for (TrackedAnswer node : each.get("nodes").items()) {
                    Device device = group.createDevice(
                            node.get("name").text(), node.get("name").text());
                    device.absolute("m", node.get("stats").get("counter").number());
                }
            }
        }
    }

    @Test
    void a_contract_lists_what_a_java_plugin_never_read_and_names_what_it_did(@TempDir Path temp) throws IOException {
        PluginFolder.of(temp.resolve("plugin"), Counting.class);
        Path folder = Files.createDirectories(temp.resolve("case"));
        Files.writeString(
                folder.resolve("contract.yaml"),
                "format: 1\nplugin: ../plugin\ncycles: 2\nconfig: {url: \"${backend.url}\"}\n");
        new ContractRunner(Mode.UPDATE).run(folder);
        Path golden = folder.resolve("recording.golden.json");

        Verdict passed = new ContractRunner(Mode.CHECK).run(folder).get(0);
        Files.writeString(golden, Files.readString(golden).replaceFirst("\"value\": 1}", "\"value\": 9}"));
        Verdict failed = new ContractRunner(Mode.CHECK).run(folder).get(0);

        assertThat(passed.failures()).isEmpty();
        assertThat(passed.notes())
                .contains("fields of the answers that the plugin never read: GET /topology: [].nodes[].ip,"
                        + " GET /topology: [].nodes[].stats.random, GET /topology: [].nodes[].stats.state,"
                        + " GET /topology: [].nodes[].stats.stats_counter[], GET /topology: [].nodes[].stats.version");
        assertThat(failed.failures().get(0).text())
                .contains("why:      1 is [0].nodes[0].stats.counter of GET /topology, which the plugin read");
    }

    private static PluginContext context(FieldReads listener) {
        return (PluginContext) Proxy.newProxyInstance(
                TrackedAnswerTest.class.getClassLoader(),
                new Class<?>[] {PluginContext.class, FieldReads.class},
                (proxy, method, args) -> {
                    listener.read((FieldRead) args[0]);
                    return null;
                });
    }

    private static FieldRead read(String path) {
        return new FieldRead(FieldRead.digest(BODY), path);
    }
}
