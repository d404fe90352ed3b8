package org.exampleservice.contract.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.exampleservice.contract.House;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.golden.RecordingJson;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.simulator.DemoApp;
import org.exampleservice.simulator.DemoAppBuilder;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.ShippedScenarios;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * For every shipped scenario, a plugin says the same of the simulator and of the WireMock export of it, byte for byte.
 * Two are told in part: {@code fleet-5000} for three minutes, {@code fleet-million} with 3 nodes in each rack. Of
 * {@code slow-then-timeout} the waiting is told by {@link FaultsOnBothServersTest}. Every scenario is told in one dialect;
 * in the other, which differs in how an answer is written and not in what happens, a few of each kind.
 */
class BothServersTest {

    private static final int MINUTES = 24;
    private static final Map<String, Integer> SHORTER =
            Map.of("fleet-5000", 3, "fleet-million", 2, "slow-then-timeout", 5);
    private static final Set<String> IN_BOTH_DIALECTS =
            Set.of("steady", "node-renamed", "not-a-number", "truncated-json", "auth-expires");
    private static final List<String> PLUGINS = List.of("example-topology", "example-stats");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> a_plugin_says_the_same_of_both_servers() {
        return BackendSpec.Simulator.shipped().stream()
                .flatMap(scenario -> Stream.of(Dialect.values())
                        .filter(dialect -> dialect == Dialect.TUTORIAL || IN_BOTH_DIALECTS.contains(scenario))
                        .map(dialect -> dynamicTest(scenario + " " + dialect.word(), () -> agree(scenario, dialect))));
    }

    private void agree(String scenario, Dialect dialect) throws IOException {
        int minutes = SHORTER.getOrDefault(scenario, MINUTES);
        String told = scenario.equals("fleet-million") ? fewerNodes() : scenario;
        Path wiremock = folder.resolve(scenario + "-" + dialect.word());
        DemoAppBuilder builder = DemoApp.builder().dialect(dialect);
        (told.equals(scenario) ? builder.scenario(told) : builder.scenario(Path.of(told)))
                .export(wiremock, Duration.ZERO, minutes);

        Instant start = ShippedScenarios.find(scenario, dialect).orElseThrow().start();
        for (String plugin : plugins(scenario)) {
            BackendSpec live = new BackendSpec.Simulator(told, dialect, OptionalLong.empty(), Optional.empty());
            Recording recording = run(plugin, live, start, minutes);
            assertThat(recording.cycles()).hasSize(minutes);
            assertThat(json(run(plugin, new BackendSpec.WireMock(wiremock), start, minutes)))
                    .as(plugin)
                    .isEqualTo(json(recording));
        }
    }

    /** The third one asks nobody, so one scenario will do. */
    private static List<String> plugins(String scenario) {
        return scenario.equals("steady") ? List.of("example-topology", "example-stats", "example-multi") : PLUGINS;
    }

    private static Recording run(String plugin, BackendSpec backend, Instant start, int minutes) {
        return PluginRun.of(PluginLoader.load(PluginReference.at(House.at("fixtures/plugins/" + plugin))))
                .against(backend)
                .config(Map.of("url", PluginRun.BACKEND_URL))
                .start(start)
                .cycles(minutes)
                .namingBackend()
                .run();
    }

    private String fewerNodes() throws IOException {
        String yaml = Files.readString(House.at("fixtures/scenarios/fleet-million.yaml"));
        String fewer = yaml.replace("nodes: {count: 1000", "nodes: {count: 3");
        assertThat(fewer).isNotEqualTo(yaml);
        return Files.writeString(folder.resolve("fleet-million.yaml"), fewer).toString();
    }

    private static String json(Recording recording) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordingJson.write(recording, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
