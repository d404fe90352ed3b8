package org.exampleservice.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.testkit.PluginFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Java plugin that is compiled from its sources is in its bundle whole, and runs from it if that is trusted. */
class BundledSourcesTest {

    @TempDir
    private Path temp;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        Path plugin = PluginFolder.of(temp.resolve("plugin"), "größe", "Own");
        Path sources = Files.createDirectories(plugin.resolve("src/größe/deep"));
        Files.writeString(sources.resolveSibling("Own.java"), """
                package größe;

                public final class Own implements org.exampleservice.harness.plugin.MonitoringPlugin {
                    @Override
                    public void query(org.exampleservice.harness.plugin.PluginContext context) {
                        context.topologyBuilder().createGroup("G", "G").createDevice("D", "D").absolute("m", größe.deep.Ω_1.VALUE);
                    }
                }
                """);
        Files.writeString(
                sources.resolve("Ω_1.java"), "package größe.deep; public class Ω_1 { public static int VALUE = 1; }");
        Files.writeString(sources.resolve("notes.txt"), "of no use to anybody");
        Path folder = Files.createDirectories(temp.resolve("case"));
        Files.writeString(
                folder.resolve(Contract.FILE),
                "format: 1\nplugin: ../plugin\ncycles: 2\nexpect: {requests: none, status: ERROR_AUTH}\n");
        file = Bundles.write(Cases.check(folder), temp.resolve("out")).orElseThrow();
        Files.move(plugin, temp.resolve("gone"));
    }

    @Test
    void it_fails_the_same_way_on_another_machine() {
        try (Bundle bundle = Bundle.open(file)) {
            Reproduction again = Reproduction.of(bundle, Optional.empty(), true);

            assertThat(again.isSame()).as(again.toString()).isTrue();
            assertThat(bundle.root().resolve("plugin/src/größe/deep")).isDirectoryNotContaining("glob:**.txt");
        }
    }

    @Test
    void it_is_code_that_needs_trust() {
        try (Bundle bundle = Bundle.open(file)) {
            assertThatThrownBy(() -> Reproduction.of(bundle, Optional.empty(), false))
                    .isInstanceOf(BundleException.class)
                    .hasMessage("the bundle brings the code of a plugin, which would run with your rights. Read it,"
                            + " then add --trust; or name your own copy of the plugin with --plugin");
        }
    }
}
