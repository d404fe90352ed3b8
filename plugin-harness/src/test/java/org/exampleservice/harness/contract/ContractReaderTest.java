package org.exampleservice.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.document.DocumentException;
import org.exampleservice.harness.PluginRun.RunChange;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Contract.Allowance;
import org.exampleservice.harness.contract.Contract.Expect;
import org.exampleservice.harness.engine.LimitProfile;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractReaderTest {

    private static final String MINIMAL = """
            format: 1
            plugin: ../plugin
            cycles: 3
            """;

    @TempDir
    private Path temp;

    @Test
    void what_is_not_said_has_a_default() throws IOException {
        Contract contract = read(MINIMAL);

        assertThat(contract)
                .isEqualTo(Contract.builder(
                                folder(),
                                PluginReference.at(temp.resolve("plugin")),
                                List.of(new BackendSpec.Simulator(Dialect.TUTORIAL, 42, Optional.empty())),
                                3)
                        .config(Map.of())
                        .start(Optional.empty())
                        .limits(LimitProfile.SDK_1_223)
                        .patience(Duration.ofMinutes(2))
                        .expect(new Expect(Optional.empty(), false, false))
                        .allowances(List.of())
                        .changes(Map.of())
                        .beside(List.of())
                        .build());
        assertThat(contract.name()).isEqualTo("case");
    }

    @Test
    void every_field_is_read() throws IOException {
        Contract contract = read("""
                format: 1
                plugin: {folder: ../plugin, class: my.Plugin, class_path: [my.jar, ../lib]}
                config: {url: "${backend.url}", count: 2, on: true, share: 0.5, none: null}
                backend: {simulator: {scenario: default, dialect: sdk, seed: -7, login: {user: u, password: p}}}
                also: [{backend: {wiremock: wiremock/}}, {backend: {url: "https://host:8443/x"}}]
                cycles: 1000000
                start: 2026-03-01T12:30:00Z
                limits: docs-legacy
                patience: PT1.5S
                expect: {status: ERROR_AUTH, emits: nothing, requests: none}
                allow: [{drop: undeclared-state, key: s, because: "not yet declared"}, {drop: group-limit, because: b}]
                changes: [{cycle: 2, enabled: false}, {cycle: 1000000, config: {count: 3}}]
                beside: [../other]
                """);

        assertThat(contract)
                .isEqualTo(Contract.builder(
                                folder(),
                                new PluginReference(
                                        Optional.of(temp.resolve("plugin")),
                                        Optional.of("my.Plugin"),
                                        List.of(folder().resolve("my.jar"), temp.resolve("lib"))),
                                List.of(
                                        new BackendSpec.Simulator(
                                                Dialect.SDK, -7, Optional.of(new BackendSpec.Login("u", "p"))),
                                        new BackendSpec.WireMock(folder().resolve("wiremock")),
                                        new BackendSpec.External(URI.create("https://host:8443/x"))),
                                1_000_000)
                        .config(Map.of("url", "${backend.url}", "count", 2L, "on", true, "share", 0.5))
                        .start(Optional.of(Instant.parse("2026-03-01T12:30:00Z")))
                        .limits(LimitProfile.named("docs-legacy"))
                        .patience(Duration.ofMillis(1500))
                        .expect(new Expect(Optional.of(State.ERROR_AUTH), true, true))
                        .allowances(List.of(
                                new Allowance(DropReason.UNDECLARED_STATE, Optional.of("s"), "not yet declared"),
                                new Allowance(DropReason.GROUP_LIMIT, Optional.empty(), "b")))
                        .changes(Map.of(
                                2,
                                new RunChange.Switched(false),
                                1_000_000,
                                new RunChange.Configured(Map.of("count", 3L))))
                        .beside(List.of(temp.resolve("other/plugin.json")))
                        .build());
    }

    @Test
    void an_empty_contract_lacks_what_is_required() {
        assertProblems("{}", """
                contract.yaml:1:1: /format is missing (it must be 1). Add it.
                contract.yaml:1:1: /cycles is missing (it must be a whole number from 1 to 1000000). Add it.
                contract.yaml:1:1: /plugin is missing (it must be a path). Add it.""");
    }

    @Test
    void every_problem_is_told_at_once_in_the_order_of_the_file() {
        assertProblems("""
                formt: 1
                plugin: 5
                config: [a]
                backend: {simulater: {}}
                also: [{wiremock: w}, {backend: {}}, {backend: {wiremock: w, url: "ftp://x"}}]
                cycles: 0
                start: tomorrow
                limits: docs-legcy
                patience: 5
                expect: {status: OKAY, emits: something, reqests: none}
                allow: [{drop: undeclared-stat, key: 1, because: " "}, {because: x}]
                changes: [{cycle: 0, enabled: true}, {cycle: 2}, {cycle: 3, enabled: true, config: {a: 1}}]
                """, """
                contract.yaml:1:1: /format is missing (it must be 1). Add it.
                contract.yaml:1:1: /formt is unknown (known here: alerts, allow, allowHosts, also, backend, beside, cases,\
                 changes, clock, config, coverage, cycles, endpoints, expect, faults, format, limits, matrix, oracle,\
                 patience, plugin, python, requests, start, traceReads). Did you mean "format"?
                contract.yaml:2:9: /plugin is 5 (it must be text). Write "5".
                contract.yaml:3:9: /config is a list (it must be an object). Write an object.
                contract.yaml:4:11: /backend/simulater is unknown (known here: port, proxy, simulator, tls, url,\
                 wiremock). Did you mean "simulator"?
                contract.yaml:5:8: /also/0/backend is missing (it must be an object). Add it.
                contract.yaml:5:9: /also/0/wiremock is unknown (known here: backend). Remove it.
                contract.yaml:5:33: /also/1/backend has 0 fields (it is one of simulator, wiremock, url). Name one;\
                 further ones go under also.
                contract.yaml:5:48: /also/2/backend has 2 fields (it is one of simulator, wiremock, url). Name one;\
                 further ones go under also.
                contract.yaml:5:67: /also/2/backend/url is "ftp://x" (it must be an http or https URL). Write one\
                 like http://127.0.0.1:8769.
                contract.yaml:6:9: /cycles is 0 (it must be a whole number from 1 to 1000000). Write a whole number\
                 from 1 to 1000000.
                contract.yaml:7:8: /start is "tomorrow" (it must be an ISO 8601 instant). Write one like\
                 2026-01-01T00:00:00Z.
                contract.yaml:8:9: /limits is "docs-legcy" (it must be one of: sdk-1.223, docs, docs-legacy). Did\
                 you mean "docs-legacy"?
                contract.yaml:9:11: /patience is 5 (it must be text). Write "5".
                contract.yaml:10:18: /expect/status is "OKAY" (it must be one of: UNINITIALIZED, OK,\
                 NOTHING_TO_REPORT, LIMIT_REACHED, ERROR_AUTH, ERROR_CONFIG, ERROR_UNKNOWN, INCOMPATIBLE,\
                 DISABLED). Write one of them.
                contract.yaml:10:31: /expect/emits is "something" (it must be one of: nothing). Did you mean\
                 "nothing"?
                contract.yaml:10:42: /expect/reqests is unknown (known here: emits, requests, status). Did you mean\
                 "requests"?
                contract.yaml:11:16: /allow/0/drop is "undeclared-stat" (it must be one of: undeclared-metric,\
                 undeclared-state-metric, undeclared-state, unusable-aggregation, dimension-mismatch, cycle-lost,\
                 dimension-limit, measurement-limit, property-limit, property-key-too-long,\
                 property-value-too-long, event-limit, event-without-title, group-limit, device-limit,\
                 invalid-endpoint-ip, refused-call, topology-discarded, stale-handle, query-unfinished,\
                 engine-replaced). Did you mean "undeclared-state"?
                contract.yaml:11:38: /allow/0/key is 1 (it must be text). Write "1".
                contract.yaml:11:50: /allow/0/because is " " (it must be a reason). Say why.
                contract.yaml:11:56: /allow/1/drop is missing (it must be one of: undeclared-metric,\
                 undeclared-state-metric, undeclared-state, unusable-aggregation, dimension-mismatch, cycle-lost,\
                 dimension-limit, measurement-limit, property-limit, property-key-too-long,\
                 property-value-too-long, event-limit, event-without-title, group-limit, device-limit,\
                 invalid-endpoint-ip, refused-call, topology-discarded, stale-handle, query-unfinished,\
                 engine-replaced). Add it.
                contract.yaml:12:19: /changes/0/cycle is 0 (it must be a whole number from 1 to 1000000). Write a\
                 whole number from 1 to 1000000.
                contract.yaml:12:38: /changes/1 has neither of config and enabled (a change is one of the two). Add\
                 one.
                contract.yaml:12:50: /changes/2 has both of config and enabled (a change is one of the two). Keep\
                 one.""");
    }

    @Test
    void a_backend_has_choices_of_its_own() {
        assertProblems(MINIMAL + """
                backend: {simulator: {scenario: defualt, dialect: SDK2, seed: x, login: {user: u, pass: p}}}
                """, """
                contract.yaml:4:33: /backend/simulator/scenario is "defualt" (it must be the name of a shipped\
                 scenario, or the path of a file). Did you mean "default"?
                contract.yaml:4:51: /backend/simulator/dialect is "SDK2" (it must be one of: tutorial, sdk). Did\
                 you mean "sdk"?
                contract.yaml:4:63: /backend/simulator/seed is "x" (it must be a whole number). Write a whole\
                 number.
                contract.yaml:4:73: /backend/simulator/login/password is missing (it must be text). Add it.
                contract.yaml:4:83: /backend/simulator/login/pass is unknown (known here: password, user). Remove\
                 it.""");
    }

    @Test
    void how_a_plugin_is_run_and_reached_is_checked_too() {
        assertProblems(MINIMAL + """
                python: " "
                clock: virtuel
                allowHosts: ["https://api.example.com/x", ok.example.com]
                requests: everything
                endpoints: [{name: "a/b"}, {name: North 1}, {name: north-1, expext: {}}, {config: {a: 1}}, 5]
                backend: {simulator: {}, port: 65536, tls: yes, proxy: 1}
                also: [{backend: {url: "http://127.0.0.1:1", tls: true}}]
                """, """
                contract.yaml:4:9: /python is " " (it must be a command, or the path of an interpreter). Write one\
                 like python3.8.
                contract.yaml:5:8: /clock is "virtuel" (it must be one of: virtual, real). Did you mean "virtual"?
                contract.yaml:6:13: /allowHosts is a list (it must be a list of host names or addresses). Write\
                 hosts without scheme and port, like api.example.com.
                contract.yaml:7:11: /requests is "everything" (it must be one of: none, sent, all). Write one of\
                 them.
                contract.yaml:8:20: /endpoints/0/name is "a/b" (it must be a name of letters, digits, spaces, dots,\
                 dashes and underscores). Write one like North.
                contract.yaml:8:45: /endpoints/2 has the name of another endpoint (each has one of its own, whatever\
                 the case). Name it otherwise.
                contract.yaml:8:61: /endpoints/2/expext is unknown (known here: config, expect, name). Did you mean\
                 "expect"?
                contract.yaml:8:74: /endpoints/3/name is missing (it must be a name of letters, digits, spaces, dots,\
                 dashes and underscores). Add it.
                contract.yaml:8:92: /endpoints/4 is 5 (it must be an object). Write an object.
                contract.yaml:9:32: /backend/port is 65536 (it must be a whole number from 1 to 65535). Write a whole\
                 number from 1 to 65535.
                contract.yaml:9:44: /backend/tls is "yes" (it must be true or false). Write true or false.
                contract.yaml:9:56: /backend/proxy is 1 (it must be true or false). Write true or false.
                contract.yaml:10:18: /also/0/backend has a url and one of port, tls, proxy (these say how a backend\
                 of the run is reached, and this one is there already). Leave them out.""");
    }

    @Test
    void a_cycle_of_the_run_has_one_change() {
        assertProblems(MINIMAL + """
                changes: [{cycle: 2, enabled: true}, {cycle: 2, enabled: false}, {cycle: 4, enabled: true}]
                """, """
                contract.yaml:4:38: /changes/1 is the second change before cycle 2 (each cycle has one at most).\
                 Move one to another cycle.
                contract.yaml:4:74: /changes/2/cycle is 4 (it must be a whole number from 1 to 3). Write a whole\
                 number from 1 to 3.""");
    }

    @Test
    void wrong_cycles_bring_no_further_problems() {
        assertProblems(
                "format: 1\nplugin: p\ncycles: many\nchanges: [{cycle: x, enabled: true}, {cycle: y, enabled: true}]\n",
                """
                contract.yaml:3:9: /cycles is "many" (it must be a whole number from 1 to 1000000). Write a whole\
                 number from 1 to 1000000.
                contract.yaml:4:19: /changes/0/cycle is "x" (it must be a whole number from 1 to 1000000). Write a\
                 whole number from 1 to 1000000.
                contract.yaml:4:46: /changes/1/cycle is "y" (it must be a whole number from 1 to 1000000). Write a\
                 whole number from 1 to 1000000.""");
    }

    @Test
    void a_plugin_may_be_an_object_with_a_class() {
        assertProblems("format: 1\ncycles: 1\nplugin: {folder: \"a\\0b\", clas: x, class_path: [1, \"\\0\"]}\n", """
                contract.yaml:3:9: /plugin/class is missing (it must be text). Add it.
                contract.yaml:3:18: /plugin/folder is "a?b" (it must be a path). Write the path of a file or folder.
                contract.yaml:3:26: /plugin/clas is unknown (known here: class, class_path, folder). Did you mean\
                 "class"?
                contract.yaml:3:47: /plugin/class_path is a list (it must be a list of paths). Write paths of files\
                 and folders.
                contract.yaml:3:48: /plugin/class_path/0 is 1 (it must be text). Write "1".""");
    }

    @Test
    void a_path_that_cannot_be_is_a_problem() {
        assertProblems("format: 1\ncycles: 1\nplugin: \"a\\0b\"\nbackend: {wiremock: \" \"}\n", """
                contract.yaml:3:9: /plugin is "a?b" (it must be a path). Write the path of a file or folder.
                contract.yaml:4:21: /backend/wiremock is " " (it must be a path). Write the path of a file or\
                 folder.""");
    }

    @Test
    void a_format_of_another_time_is_a_problem() {
        assertProblems("format: 2\nplugin: p\ncycles: 1\n", """
                contract.yaml:1:9: /format is 2 (it must be 1). Use a newer version of the kit, or write 1.""");
        assertProblems("format: 0\nplugin: p\ncycles: 1\n", """
                contract.yaml:1:9: /format is 0 (it must be 1). Write 1.""");
    }

    @Test
    void what_is_no_object_is_a_problem() {
        assertProblems("- format\n", """
                contract.yaml:1:1: the document is a list (it must be an object). Write names with values.""");
    }

    @Test
    void malformed_yaml_is_told_with_its_place() {
        assertProblems("format: 1\nplugin: [a\ncycles: 1\n", """
                contract.yaml:3:7: YAML cannot go on with ":" (YAML 1.2). Check the indentation, quotes and\
                 brackets around it.""");
    }

    @Test
    void a_missing_file_is_told() {
        assertThatThrownBy(() -> ContractReader.read(folder()))
                .isExactlyInstanceOf(DocumentException.class)
                .hasMessage(folder() + "/contract.yaml:1:1: there is no such file (a readable file is needed)."
                        + " Check the path.");
    }

    private Path folder() {
        return temp.resolve("case");
    }

    private Contract read(String yaml) throws IOException {
        Files.writeString(Files.createDirectories(folder()).resolve("contract.yaml"), yaml);
        return ContractReader.read(folder());
    }

    private void assertProblems(String yaml, String problems) {
        assertThatThrownBy(() -> read(yaml))
                .isExactlyInstanceOf(DocumentException.class)
                .extracting(thrown -> thrown.getMessage().replace(folder() + "/", ""))
                .isEqualTo(problems);
    }

    @Test
    void what_is_wrong_with_cases_matrix_and_faults_is_told_with_the_nearest_name() throws IOException {
        Files.writeString(temp.resolve(Contract.FILE), """
                format: 1
                plugin: ../p
                cycles: 3
                cases: [first, rest, wrap]
                matrix: {fault: [none, "501"], scenario: [node-lots]}
                faults: {allow: [{rule: secrets, because: ""}]}
                """);

        assertThatThrownBy(() -> ContractReader.read(temp))
                .isInstanceOf(DocumentException.class)
                .satisfies(e -> assertThat(e.getMessage())
                        .contains(
                                "contract.yaml:4:8: cases has \"rest\" (known are first, reset, wrap, restart,"
                                        + " missed-cycle, late-cycle, two-polls, configuration-changed). Did you mean \"reset\"?")
                        .contains("contract.yaml:5:17: /matrix/fault has \"501\" (known are 401,")
                        .contains(
                                "/matrix/scenario has \"node-lots\" (it must be the name of a shipped scenario, or the"
                                        + " path of a file). Did you mean \"node-lost\"?")
                        .contains("cycles is 3 (cases and faults come in the middle of at least 4 cycles). Run more.")
                        .contains("/faults/allow/0/rule is \"secrets\"")
                        .contains("/faults/allow/0/because is \"\" (it must be a reason). Say why."));
    }
}
