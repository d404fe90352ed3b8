package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.exampleservice.harness.python.PythonProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {

    private static final Map<String, String> NO_PYTHON = Map.of("PATH", "");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"java", "python"})
    void a_new_extension_is_green_and_valid_at_once(String language) {
        assumeThat(language.equals("java")
                        || PythonProbe.onPath(System.getenv()).isPresent())
                .as("Python extensions need a python3 on the path")
                .isTrue();
        Path folder = temp.resolve("mine");
        Console init = Console.run("init", "my-service", "--language", language, "--dir", folder.toString());
        assertThat(init.code()).isZero();
        assertThat(init.err()).isEmpty();

        Console test = Console.run(Map.of("CI", "true"), "test", folder.toString());
        Console validate = Console.run("validate", folder.resolve("plugin").toString(), "--fail-on", "info");

        assertThat(test.out())
                .startsWith("PASS  first-minutes, simulator tutorial: 6 cycles, 78 reported: 76 emitted, 2 withheld, 0"
                        + " dropped\n")
                .endsWith("\n1 case: 1 passed, 0 failed\n");
        assertThat(test.code()).isZero();
        assertThat(validate).isEqualTo(new Console(0, "1 extension: 0 errors, 0 warnings, 0 notes\n", ""));
    }

    @Test
    void a_field_that_java_code_no_longer_reads_is_named() throws IOException {
        Path folder = temp.resolve("mine");
        Console.run("init", "my-service", "--language", "java", "--dir", folder.toString());
        Path code = folder.resolve("plugin/src/my_service_extension/MyServiceExtension.java");
        Files.writeString(
                code, Files.readString(code).replace("        device.addEndpoint(node.get(\"ip\").text());\n", ""));

        Console test = Console.run(Map.of("CI", "true"), "test", folder.toString());

        assertThat(test.out())
                .contains("fields of the answers that the plugin never read: ")
                .contains("[].nodes[].ip");
    }

    @Test
    void it_tells_what_was_written_and_what_to_do_next() {
        Path folder = temp.resolve("mine");

        Console console = Console.run(NO_PYTHON, "init", "my-service", "--dir", folder.toString());

        assertThat(console).isEqualTo(new Console(0, """
                wrote DIR/plugin/plugin.json
                wrote DIR/plugin/src/my_service_extension/MyServiceExtension.java
                wrote DIR/contracts/first-minutes/contract.yaml
                wrote DIR/contracts/first-minutes/recording.golden.json

                Next:
                  plugin-harness test DIR
                  plugin-harness run DIR/plugin --cycles 3
                  plugin-harness validate DIR/plugin
                  plugin-harness preview DIR/plugin
                """.replace("DIR", folder.toString()), ""));
    }

    @Test
    void the_language_is_python_where_there_is_one() throws IOException {
        Path python = Files.createFile(temp.resolve("python3"));
        assumeThat(python.toFile().setExecutable(true)).isTrue();
        Path folder = temp.resolve("mine");

        Console.run(Map.of("PATH", temp.toString()), "init", "my-service", "--dir", folder.toString());

        assertThat(folder.resolve("plugin/my_service_extension.py")).exists();
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("mine"));
        Path file = Files.writeString(folder.resolve("notes.txt"), "dear diary");

        Console intoFull = Console.run("init", "my-service", "--dir", folder.toString());
        Console intoFile = Console.run("init", "my-service", "--dir", file.toString());

        assertThat(intoFull).isEqualTo(refused(folder));
        assertThat(intoFile).isEqualTo(refused(file));
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
        assertThat(file).hasContent("dear diary");
    }

    @Test
    void an_empty_folder_is_as_good_as_none() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("mine"));

        assertThat(Console.run(NO_PYTHON, "init", "x", "--dir", folder.toString())
                        .code())
                .isZero();
        assertThat(folder.resolve("plugin/plugin.json"))
                .content()
                .contains("\"name\": \"custom.remote.python.x\"")
                .doesNotContain("{{");
    }

    @Test
    void a_folder_that_cannot_be_made_is_the_environment() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        Console console =
                Console.run("init", "x", "--dir", file.resolve("below").toString());

        assertThat(console.code()).isEqualTo(6);
        assertThat(console.err()).startsWith("plugin-harness: cannot write the extension to " + file.resolve("below"));
    }

    private static Console refused(Path place) {
        return new Console(
                2,
                "",
                "plugin-harness: there is something at " + place + " already, and nothing is overwritten; name another"
                        + " folder with --dir, or remove it. See plugin-harness init --help\n");
    }
}
