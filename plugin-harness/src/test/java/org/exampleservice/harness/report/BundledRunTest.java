package org.exampleservice.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.exampleservice.harness.backend.Access;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.Contract.EndpointSpec;
import org.exampleservice.harness.contract.ContractReader;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.python.PythonOptions.Clock;
import org.exampleservice.harness.recording.RequestScope;
import org.exampleservice.harness.testkit.Plugins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a case is run goes into its bundle: endpoints with a golden each, ways to the backend, the extension's clock. */
class BundledRunTest {

    private static final String SEVERAL = """
            expect: {requests: none}
            endpoints:
              - {name: North 1}
              - {name: Süd, config: {password: open-sesame}}
            """;

    @TempDir
    private Path temp;

    @Test
    void each_endpoint_brings_its_own_golden_and_its_own_failure() throws IOException {
        Path folder = Cases.contract(temp, "case", Plugins.Fine.class, SEVERAL);
        new ContractRunner(Mode.UPDATE).run(folder);
        Path golden = folder.resolve("recording.süd.golden.json");
        Files.writeString(golden, Files.readString(golden).replace("\"value\": 1}", "\"value\": 2}"));
        List<Judged> both = judged(folder);
        Path file = Bundles.write(both.get(1), temp.resolve("out")).orElseThrow();
        Files.move(temp.resolve("contracts"), temp.resolve("gone"));

        try (Bundle bundle = Bundle.open(file)) {
            Reproduction again = Reproduction.of(bundle, Optional.empty(), false);

            assertThat(both.get(0).verdict().passed()).isTrue();
            assertThat(again.isSame()).as(again.toString()).isTrue();
            assertThat(again.verdict().backend()).isEqualTo("simulator tutorial, endpoint Süd");
            assertThat(bundle.folder())
                    .isDirectoryContaining("glob:**/recording.north-1.golden.json")
                    .isDirectoryContaining("glob:**/recording.süd.golden.json");
            assertThat(Files.readString(bundle.folder().resolve(Contract.FILE))).doesNotContain("open-sesame");
        }
    }

    @Test
    void bundles_of_endpoints_have_names_of_their_own() {
        Path folder = Cases.contract(temp, "case", Plugins.Fine.class, SEVERAL.replace("North 1", "Sud"));

        assertThat(judged(folder).stream()
                        .map(one -> Bundles.write(one, temp.resolve("out")).orElseThrow()))
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "case-simulator-tutorial-endpoint-Sud.zip",
                        "case-simulator-tutorial-endpoint-S-d-" + hash("case-simulator tutorial, endpoint Süd")
                                + ".zip");
    }

    @Test
    void the_contract_in_a_bundle_says_how_to_reach_the_backend_and_how_to_run_the_plugin() throws IOException {
        Path folder = Cases.contract(temp, "case", Plugins.Fine.class, """
                python: ../../venv/bin/python
                clock: real
                allowHosts: [api.example.com]
                requests: sent
                endpoints: [{name: One, config: {mode: x}, expect: {status: OK, requests: none}}]
                backend: {simulator: {seed: 5}, tls: true, proxy: true}
                also: [{backend: {wiremock: wiremock, port: 18765}}]
                """);
        Files.createDirectories(folder.resolve("wiremock/mappings"));
        Contract written = ContractReader.read(folder);
        Path file = Bundles.write(judged(folder).get(0), temp.resolve("out")).orElseThrow();

        try (Bundle bundle = Bundle.open(file)) {
            Contract read = ContractReader.read(bundle.folder());

            assertThat(read.endpoints())
                    .isEqualTo(written.endpoints())
                    .extracting(EndpointSpec::config)
                    .containsExactly(Map.of("mode", "x"));
            assertThat(read.requests()).isEqualTo(RequestScope.SENT);
            assertThat(read.python().clock()).isEqualTo(Clock.REAL);
            assertThat(read.python().allowHosts()).containsExactly("api.example.com");
            assertThat(read.python().interpreter()).as("a path of this machine").isEmpty();
            assertThat(read.backends())
                    .hasSize(2)
                    .contains(written.backends().get(0))
                    .extracting(BundledRunTest::access)
                    .containsExactly(
                            Access.PLAIN.withTls().withProxy(), new Access(OptionalInt.of(18_765), false, false));
        }
    }

    @Test
    void hosts_and_programs_of_a_bundle_need_trust() throws IOException {
        assertRefused("allowHosts: [\"*\"]\n", """
                the bundle names an address that it would ask. Look at case/contract.yaml in it, then add --trust""");
        assertRefused("endpoints: [{name: A, config: {url: \"http://192.0.2.1\"}}]\n", """
                the bundle names an address that it would ask. Look at case/contract.yaml in it, then add --trust""");
        assertRefused("python: python3\n", """
                the bundle names a program to run as Python. Look at python in case/contract.yaml in it, then add\
                 --trust""");
    }

    private void assertRefused(String fields, String message) throws IOException {
        Path folder = Cases.contract(temp, "case", Plugins.Fine.class, fields);
        Path file = Bundles.write(judged(folder).get(0), temp.resolve("out")).orElseThrow();
        try (Bundle bundle = Bundle.open(file)) {
            assertThatThrownBy(() -> Reproduction.of(bundle, Optional.empty(), false))
                    .isInstanceOf(BundleException.class)
                    .hasMessage(message);
        }
    }

    private static Access access(BackendSpec backend) {
        return backend instanceof BackendSpec.Simulator simulator
                ? simulator.access()
                : ((BackendSpec.WireMock) backend).access();
    }

    private static List<Judged> judged(Path folder) {
        return new ContractRunner(Mode.CHECK)
                .run(folder).stream()
                        .map(verdict -> new Judged(folder, verdict, Duration.ZERO))
                        .toList();
    }

    private static String hash(String title) {
        return Integer.toHexString(title.hashCode());
    }
}
