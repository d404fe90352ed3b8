package org.exampleservice.harness.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.exampleservice.harness.testkit.PluginFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that come as sources in {@code src} beside plugin.json. */
class JavaSourcesTest {

    private static final String SOURCE = """
            package my;
            public class Written implements org.exampleservice.harness.plugin.MonitoringPlugin {
                @Override
                public void query(org.exampleservice.harness.plugin.PluginContext context) throws Exception {
                    context.topologyBuilder().createGroup(new Name("g").text(), "G");
                }
            }
            """;
    private static final String OTHER = "package my;\nrecord Name(String text) {}\n";

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void write() throws IOException {
        folder = PluginFolder.of(temp.resolve("plugin"), "my", "Written");
        source("my/Written.java", SOURCE);
        source("my/Name.java", OTHER);
    }

    @Test
    void all_of_them_are_compiled_and_nothing_is_written() throws Throwable {
        List<Path> before = files();

        try (LoadedPlugin plugin = PluginLoader.load(PluginReference.at(folder))) {
            assertThat(plugin.factory().create().getClass().getName()).isEqualTo("my.Written");
        }

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_class_that_is_asked_for_may_be_another_of_them() throws Throwable {
        source(
                "my/deep/Other.java",
                SOURCE.replace("package my;", "package my.deep; import my.*;")
                        .replace("Written", "Other")
                        .replace("new Name(\"g\").text()", "\"g\""));
        PluginReference other = new PluginReference(Optional.of(folder), Optional.of("my.deep.Other"), List.of());

        try (LoadedPlugin plugin = PluginLoader.load(other)) {
            assertThat(plugin.factory().create().getClass().getName()).isEqualTo("my.deep.Other");
        }
    }

    @Test
    void a_change_is_seen_by_the_next_load() throws Throwable {
        try (LoadedPlugin before = PluginLoader.load(PluginReference.at(folder))) {
            source(
                    "my/Written.java",
                    SOURCE.replace("Plugin {\n", "Plugin {\n public String toString() { return \"changed\"; }\n"));
            assertThat(before.factory().create().toString()).startsWith("my.Written@");
        }

        try (LoadedPlugin after = PluginLoader.load(PluginReference.at(folder))) {
            assertThat(after.factory().create()).hasToString("changed");
        }
    }

    @Test
    void what_does_not_compile_is_told_with_file_line_and_column() throws IOException {
        source("my/Name.java", "package my;\nrecord Name(Strin text) {}\n");

        assertThatThrownBy(() -> PluginLoader.load(PluginReference.at(folder)))
                .isInstanceOf(PluginLoadException.class)
                .hasMessage("the Java sources in " + folder.resolve("src") + " do not compile:\n"
                        + folder.resolve("src/my/Name.java")
                        + ":2:13: cannot find symbol, symbol:   class Strin, location: class my.Name\n"
                        + "Mend the first one and run again");
    }

    @Test
    void no_more_errors_are_told_than_people_read() throws IOException {
        source("my/Name.java", "package my;\nrecord Name(String text) {" + " nothing();\n".repeat(30) + "}\n");

        assertThatThrownBy(() -> PluginLoader.load(PluginReference.at(folder)))
                .hasMessageContaining("\nand 20 more\nMend the first one and run again");
    }

    @Test
    void a_class_that_is_none_of_them_is_told_with_those_there_are() throws IOException {
        PluginFolder.of(folder, "my", "Writen");

        assertThatThrownBy(() -> PluginLoader.load(PluginReference.at(folder)))
                .isInstanceOf(PluginLoadException.class)
                .hasMessage("the plugin class is my.Writen, which is what --class names, or else source.package and"
                        + " source.className of plugin.json (sdk.md 4.2), and " + folder.resolve("src")
                        + " has no my/Writen.java; it has my/Name.java, my/Written.java. Name the plugin's class, or its"
                        + " source after it");
    }

    @Test
    void sources_of_something_else_do_not_matter() throws Throwable {
        Path own = PluginFolder.of(folder, "org.exampleservice.harness.example", "ExampleEventsPlugin");

        try (LoadedPlugin plugin = PluginLoader.load(PluginReference.at(own))) {
            assertThat(plugin.factory().create().getClass().getSimpleName()).isEqualTo("ExampleEventsPlugin");
        }
    }

    @Test
    void annotation_processors_do_not_run() throws Throwable {
        Path jar = folder.resolve("processor.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/services/javax.annotation.processing.Processor"));
            out.write("my.NoSuchProcessor\n".getBytes(StandardCharsets.UTF_8));
        }

        try (LoadedPlugin plugin = PluginLoader.load(PluginReference.at(folder))) {
            assertThat(plugin.factory().create()).isNotNull();
        }
    }

    private void source(String name, String text) throws IOException {
        Path file = folder.resolve("src").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            return files.sorted().toList();
        }
    }
}
