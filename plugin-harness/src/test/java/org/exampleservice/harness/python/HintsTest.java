package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An error whose text does not say what it comes from is explained. */
class HintsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void needsPython() {
        Extension.assumePython();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60 * level | unsupported operand type(s) for *: 'int' and 'NoneType' | 1",
                "level.strip() | 'NoneType' object has no attribute 'strip' | 1",
                "int('x') | invalid literal for int() with base 10: 'x' | 0"
            })
    void a_value_that_was_none_is_explained_where_none_may_be_why(String statement, String description, int findings)
            throws IOException {
        Extension extension = Extension.query(
                folder,
                "self.config.get('odd')\nself.config.get('url')\nlevel = self.config.get('level')\n" + statement);
        extension.with(
                "plugin.json",
                Files.readString(folder.resolve("plugin.json"))
                        .replace(
                                "{\"key\": \"url\"",
                                "{\"key\": \"level\", \"type\": \"Dropdown\"}, {\"key\": \"url\""));

        Cycle cycle = extension.run(1).cycles().get(0);

        assertThat(cycle.status()).hasToString("ERROR_UNKNOWN: " + description);
        assertThat(cycle.findings())
                .extracting(Finding::text)
                .containsExactlyElementsOf(Collections.nCopies(
                        findings,
                        "config.get('level') gave None: plugin.json declares level as Dropdown without a defaultValue, and"
                                + " no value was given; only text is empty then (sdk.md 5.3, 12). Give one, such as"
                                + " --config level=..., or declare a default"));
    }

    @Test
    void the_builder_that_initialize_has_not_yet_is_explained() {
        Cycle cycle = Extension.module(folder, """
                from ruxit.api.base_plugin import RemoteBasePlugin

                class Probe(RemoteBasePlugin):
                    def initialize(self, **kwargs):
                        self.group = self.topology_builder.create_group("G", "Group")
                """).run(1).cycles().get(0);

        assertThat(cycle.status()).hasToString("ERROR_UNKNOWN: 'Probe' object has no attribute 'topology_builder'");
        assertThat(cycle.findings())
                .extracting(Finding::text)
                .containsExactly("self.topology_builder is there only after initialize has returned (sdk.md 5.2). Make"
                        + " groups and devices in query, each time: the builder is emptied after each cycle (sdk.md"
                        + " 5.4)");
    }
}
