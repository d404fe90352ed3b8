package org.exampleservice.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.exampleservice.document.DocumentReader;
import org.junit.jupiter.api.Test;

class ContractWriterTest {

    private static final Path FOLDER = Path.of("contracts", "case");

    @Test
    void what_is_as_by_default_is_left_out() {
        assertThat(ContractWriter.yaml(contract("{format: 1, plugin: ../p, cycles: 3}")))
                .isEqualTo("""
                format: 1
                plugin: "../p"
                backend: {simulator: {scenario: default, dialect: tutorial, seed: 42}}
                cycles: 3
                """);
    }

    @Test
    void every_field_is_written() {
        String yaml = """
                format: 1
                plugin: {folder: ../p, class: my.Plugin, class_path: [my.jar, ../lib]}
                beside: [../other]
                config: {url: "${backend.url}", count: 2, "on": true}
                backend: {simulator: {scenario: default, dialect: sdk, seed: -7, login: {user: u, password: p}}, port: 8080, tls: true, proxy: true}
                cycles: 9
                start: 2026-03-01T12:30:00Z
                limits: {groups: 1, devices: 2, properties: 3, property_key: 4, property_value: 5, measurements: 6, events: 7, tuples: 8}
                patience: PT1.5S
                also: [{backend: {wiremock: wiremock, tls: true}}, {backend: {url: "https://host:8443/x"}}]
                expect: {status: ERROR_AUTH, emits: nothing, requests: none}
                allow: [{drop: group-limit, because: b}]
                changes: [{cycle: 2, enabled: false}, {cycle: 3, config: {count: 3}}]
                requests: sent
                python: ./bin-less/python3
                clock: real
                allowHosts: [a.example.com, b.example.com]
                endpoints: [{name: North, config: {count: 1}, expect: {status: OK}}, {name: South}]
                cases: [first, wrap]
                matrix: {config: {a: {}, b: {count: 4}}, scenario: [default, node-lost], fault: [none, "500"], pairwise: true}
                faults: {patience: PT2S, allow: [{rule: secret, request: GET /, fault: "401", because: c}]}
                """;

        Contract contract = contract(yaml);
        String written = ContractWriter.yaml(contract);

        assertThat(contract(written)).isEqualTo(contract);
        assertThat(ContractWriter.yaml(contract(written))).isEqualTo(written);
        assertThat(DocumentReader.yaml("contract.yaml", written).root().toString())
                .contains("port", "tls", "proxy", "requests", "clock", "allowHosts", "endpoints");
    }

    @Test
    void an_interpreter_in_the_folder_stays_a_path() {
        Contract contract = contract("{format: 1, plugin: p, cycles: 1, python: ./python3}");

        assertThat(contract.python().interpreter()).contains("contracts/case/python3");
        assertThat(ContractWriter.yaml(contract)).contains("\npython: \"./python3\"\n");
        assertThat(ContractWriter.yaml(contract("{format: 1, plugin: p, cycles: 1, python: python3}")))
                .contains("\npython: python3\n");
    }

    private static Contract contract(String yaml) {
        return ContractReader.read(FOLDER, DocumentReader.yaml("contract.yaml", yaml));
    }
}
