package org.exampleservice.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.fault.Fault;
import org.exampleservice.harness.golden.MatrixCell;
import org.exampleservice.harness.golden.MatrixGolden;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureMatrixTest {

    private static final String FIELDS = """
            config: {url: "${backend.url}", password: planted-password}
            backend: {wiremock: wiremock}
            faults: {patience: PT0.05S}
            """;

    @TempDir
    private Path temp;

    /** What the planted plugins have in common: two devices, the second after the request. */
    abstract static class Asking implements MonitoringPlugin {
        private static final HttpClient CLIENT =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        HttpResponse<String> ask(PluginContext context) throws IOException, InterruptedException {
            return ask(context, "/items");
        }

        HttpResponse<String> ask(PluginContext context, String path) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(context.config().getString("url") + path))
                    .header("Authorization", "Bearer " + context.config().getString("password"))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        }

        static void report(Group group, String device) {
            group.createDevice(device, device).absolute("m", 1);
        }

        static Group group(PluginContext context) {
            return context.topologyBuilder().createGroup("G", "Group");
        }
    }

    /** Raises whenever the answer is not the right one. */
    public static final class Careful extends Asking {
        @Override
        public void query(PluginContext context) throws IOException, InterruptedException {
            HttpResponse<String> answer = ask(context);
            if (answer.statusCode() != 200 || !answer.body().contains("\"n\":1")) {
                throw new IOException("not the right answer");
            }
            report(group(context), "D");
        }
    }

    /** Goes on with what it has. */
    public static final class Swallowing extends Asking {
        @Override
        public void query(PluginContext context) throws InterruptedException {
            Group group = group(context);
            report(group, "one");
            try {
                if (ask(context).statusCode() == 200) {
                    report(group, "two");
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Says what the service said. */
    public static final class Quoting extends Asking {
        @Override
        public void query(PluginContext context) throws IOException, InterruptedException {
            HttpResponse<String> answer = ask(context);
            if (answer.statusCode() != 200) {
                throw new IOException("the service said " + answer.body());
            }
            report(group(context), "D");
        }
    }

    /** Does not get over a failure. */
    public static final class Sulking extends Asking {
        private static final ThreadLocal<Boolean> FAILED = ThreadLocal.withInitial(() -> false);

        @Override
        public void query(PluginContext context) throws IOException, InterruptedException {
            if (FAILED.get()) {
                throw new IOException("it failed before");
            }
            FAILED.set(ask(context).statusCode() != 200);
            report(group(context), "D");
        }
    }

    @Test
    void every_request_meets_every_fault_and_a_careful_plugin_breaks_no_rule() throws IOException {
        FailureMatrix.Result result = run(Careful.class, FIELDS);

        assertThat(result.cells())
                .extracting(MatrixCell::fault)
                .containsExactlyElementsOf(Fault.byWord().keySet());
        assertThat(result.cells()).allSatisfy(cell -> {
            boolean harmless = Fault.byWord().get(cell.fault()).isHarmless()
                    || cell.fault().equals("wrong-charset");
            assertThat(cell.status()).as(cell.name()).isEqualTo(harmless ? "OK" : "ERROR_UNKNOWN");
            assertThat(cell.topology()).as(cell.name()).isEqualTo(harmless ? "whole" : "none");
            assertThat(cell.recovered()).as(cell.name()).isEqualTo(1);
        });
        assertThat(failures(result)).singleElement().asString().startsWith("there is no golden ");
    }

    @Test
    void a_plugin_that_swallows_errors_loses_half_of_its_topology() throws IOException {
        assertThat(failuresOf(run(Swallowing.class, FIELDS, "500"), "500"))
                .containsExactly(
                        "partial-topology: some groups or devices were reported and others were not. Read everything"
                                + " before you report, or raise, or say under faults: allow why it is all right",
                        "silent-loss: the status is OK and something is missing. Raise, so that somebody sees it, or"
                                + " say under faults: allow why it is all right");
    }

    @Test
    void a_plugin_that_quotes_the_service_shows_what_it_must_not() throws IOException {
        assertThat(failuresOf(run(Quoting.class, FIELDS, "401"), "401"))
                .containsExactly("secret: a secret stands in a status, a log or an emission. Do not repeat answers or"
                        + " credentials in texts, or say under faults: allow why it is all right");
    }

    @Test
    void a_plugin_that_stays_ill_is_told_so() throws IOException {
        assertThat(failuresOf(run(Sulking.class, FIELDS, "500"), "500"))
                .containsExactly("no-recovery: status or topology of the next cycle are not as without the fault. Keep"
                        + " nothing of a failed query, or say under faults: allow why it is all right");
    }

    @Test
    void an_allowance_with_a_reason_lets_a_rule_be_broken_and_fails_when_nothing_needs_it() throws IOException {
        String allow = FIELDS.replace(
                "PT0.05S}",
                "PT0.05S, allow: [{rule: secret, because: it is public}, {rule: hang, request: GET /x, because: no}]}");

        FailureMatrix.Result result = run(Quoting.class, allow);

        assertThat(failuresOf(result, "401")).isEmpty();
        assertThat(failures(result))
                .contains("the allowance for hang of GET /x is not needed: no cell breaks the rule. Remove it");
    }

    @Test
    void the_golden_decides_and_is_rewritten_by_meaning() throws IOException {
        Case one = matrixCase(Careful.class, FIELDS);
        Path golden = one.folder().resolve(MatrixGolden.FILE);

        assertThat(failures(
                        FailureMatrix.some(Mode.CHECK, "GET /items 500"::equals).run(one.folder())))
                .singleElement()
                .asString()
                .startsWith("there is no golden " + golden);
        assertThat(failures(FailureMatrix.whole(Mode.UPDATE).run(one.folder())))
                .containsExactly("rewrote " + golden + ": 16 cells written. A run that writes does not pass: read the"
                        + " change, then run again without --update");
        assertThat(failures(FailureMatrix.whole(Mode.CHECK).run(one.folder()))).isEmpty();
        Files.writeString(
                golden,
                Files.readString(golden)
                        .replace(
                                "\"fault\": \"404\", \"status\": \"ERROR_UNKNOWN\"",
                                "\"fault\": \"404\", \"status\": \"OK\""));
        assertThat(failures(
                        FailureMatrix.some(Mode.CHECK, "GET /items 500"::equals).run(one.folder())))
                .isEmpty();
        assertThat(failures(FailureMatrix.whole(Mode.PROPOSE).run(one.folder())))
                .containsExactly("""
                expected: "status": "OK", "topology": "none", "emitted": 0, "recovered": 1
                actual:   "status": "ERROR_UNKNOWN", "topology": "none", "emitted": 0, "recovered": 1""");
        assertThat(golden.resolveSibling(MatrixGolden.FILE + ".new")).exists();
    }

    /** Asks for the path that its configuration names. */
    public static final class Moded extends Asking {
        @Override
        public void query(PluginContext context) throws IOException, InterruptedException {
            String mode = context.config().getString("mode");
            if (ask(context, mode.equals("/") ? "/items" : mode).statusCode() != 200) {
                throw new IOException("refused");
            }
            report(group(context), "D");
        }
    }

    /** Logs in once, and asks for the items from the second cycle on. */
    public static final class LoggingIn extends Asking {
        private int queries;

        @Override
        public void query(PluginContext context) throws IOException, InterruptedException {
            queries++;
            String path = queries == 1 ? "/login" : "/items";
            HttpResponse<String> answer = ask(context, path);
            if (answer.statusCode() != 200) {
                throw new IOException("refused");
            }
            report(group(context), "D");
        }
    }

    @Test
    void a_request_is_broken_in_the_chosen_cycle_or_where_it_is_made_first() throws IOException {
        Case one = matrixCase(LoggingIn.class, FIELDS.replace("{patience", "{cycle: 3, patience"));

        FailureMatrix.Result result =
                FailureMatrix.some(Mode.CHECK, name -> name.endsWith(" 500")).run(one.folder());

        assertThat(result.cells())
                .extracting(MatrixCell::name, MatrixCell::status, MatrixCell::recovered)
                .containsExactly(
                        tuple("GET /login 500", "ERROR_UNKNOWN", 1), tuple("GET /items 500", "ERROR_UNKNOWN", 1));
    }

    @Test
    void every_endpoint_has_cells_of_its_own() throws IOException {
        String endpoints = """
                endpoints:
                  - {name: North}
                  - {name: South, config: {mode: /other}}
                """;
        Case one = matrixCase(Moded.class, FIELDS + endpoints);

        FailureMatrix.Result result =
                FailureMatrix.some(Mode.CHECK, name -> name.endsWith(" 404")).run(one.folder());

        assertThat(result.cells())
                .extracting(MatrixCell::name, MatrixCell::status)
                .containsExactly(
                        tuple("North: GET /items 404", "ERROR_UNKNOWN"),
                        tuple("South: GET /other 404", "ERROR_UNKNOWN"));
        assertThat(failuresOf(result, "404")).isEmpty();
    }

    private FailureMatrix.Result run(Class<?> plugin, String fields) throws IOException {
        return FailureMatrix.whole(Mode.CHECK).run(matrixCase(plugin, fields).folder());
    }

    private FailureMatrix.Result run(Class<?> plugin, String fields, String fault) throws IOException {
        return FailureMatrix.some(Mode.CHECK, ("GET /items " + fault)::equals)
                .run(matrixCase(plugin, fields).folder());
    }

    private Case matrixCase(Class<?> plugin, String fields) throws IOException {
        Case one = Case.of(temp, plugin, fields);
        Path contract = one.folder().resolve(Contract.FILE);
        Files.writeString(contract, Files.readString(contract).replace("cycles: 2", "cycles: 4"));
        Path mappings = Files.createDirectories(one.folder().resolve("wiremock/mappings"));
        Files.writeString(mappings.resolve("items.json"), """
                {"request": {"method": "GET", "urlPattern": "/.*"},
                 "response": {"status": 200, "body": "{\\"name\\":\\"a\\",\\"n\\":1}"}}
                """);
        return one;
    }

    private static List<String> failures(FailureMatrix.Result result) {
        return result.verdicts().stream()
                .flatMap(verdict -> verdict.failures().stream())
                .map(Failure::text)
                .toList();
    }

    private static List<String> failuresOf(FailureMatrix.Result result, String fault) {
        return result.verdicts().stream()
                .filter(verdict -> verdict.contract().endsWith(" " + fault))
                .flatMap(verdict -> verdict.failures().stream())
                .map(Failure::text)
                .toList();
    }
}
