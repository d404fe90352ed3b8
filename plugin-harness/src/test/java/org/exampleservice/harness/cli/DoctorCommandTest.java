package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.exampleservice.harness.testkit.PluginFolder;
import org.exampleservice.harness.testkit.Plugins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    private static final Map<String, String> NO_PYTHON = Map.of("PATH", "");

    @TempDir
    private Path temp;

    @Test
    void what_is_limited_does_not_fail_it() {
        Console console = Console.run(NO_PYTHON, "doctor");

        assertThat(console.code()).isZero();
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).startsWith("ok       java        ").contains("""
                limited  python      no python3 on the path, so Python extensions cannot run; all else can
                                     for run, test, repro, preview, activegate and demo, with Python extensions; validate, \
                build and upload need none
                                     install Python 3.6 or newer, or name one with --python
                """);
    }

    @Test
    void an_extension_that_can_run_is_told_with_what_it_needs() {
        Path folder = PluginFolder.of(temp, Plugins.Fine.class);

        Console console = Console.run(NO_PYTHON, "doctor", folder.toString());

        assertThat(console.code()).isZero();
        assertThat(console.out()).endsWith("""
                ok       extension   custom.remote.python.test 1.0 can run
                                     for run, test, preview and activegate with this extension
                ok       requires    nothing beside what its language brings
                                     for run, test, preview and activegate with this extension
                """);
    }

    @Test
    void an_extension_that_cannot_run_is_exit_code_6() {
        Path folder = PluginFolder.of(temp, "no.such", "Plugin");

        Console console = Console.run(NO_PYTHON, "doctor", folder.toString());

        assertThat(console.code()).isEqualTo(6);
        assertThat(console.out())
                .contains("broken   extension   " + folder + " cannot run\n")
                .contains("                     the plugin class no.such.Plugin is not on the class path;");
    }

    @Test
    void every_problem_of_a_plugin_json_is_told() {
        Path folder = PluginFolder.write(temp, "{\"name\": \"n\", \"version\": \"1\", \"source\": {}}");

        Console console = Console.run(NO_PYTHON, "doctor", folder.toString());

        assertThat(console.code()).isEqualTo(6);
        assertThat(console.out().lines().filter(line -> line.startsWith("broken   extension   " + folder)))
                .hasSize(3);
        assertThat(console.out()).contains("plugin-harness validate " + folder + " tells more");
    }

    @Test
    void another_python_is_looked_at_also_for_an_extension() throws IOException {
        Path folder = PluginFolder.of(temp.resolve("mine"), "my_module", "Mine");
        Files.writeString(folder.resolve("my_module.py"), "class Mine: pass\n");
        String none = temp.resolve("no-python").toString();

        Console console = Console.run(NO_PYTHON, "doctor", "--python", none, folder.toString());

        assertThat(console.code()).isEqualTo(6);
        assertThat(console.out())
                .contains("broken   python      " + none + " is no usable Python 3.6 or newer: ")
                .contains("                     name another one with --python\n")
                .contains("broken   extension   " + folder + " cannot run\n");
    }

    @Test
    void machines_get_one_json_object() throws Exception {
        Console console = Console.run(NO_PYTHON, "doctor", "--json");

        JsonNode json = new ObjectMapper().readTree(console.out());
        assertThat(json.get("format").asInt()).isOne();
        assertThat(json.get("diagnoses")).anySatisfy(one -> {
            assertThat(one.get("topic").asText()).isEqualTo("python");
            assertThat(one.get("level").asText()).isEqualTo("limited");
            assertThat(one.get("found").asText()).startsWith("no python3");
            assertThat(one.get("verbs").asText()).startsWith("run, test, ");
            assertThat(one.get("remedy").asText()).startsWith("install Python");
        });
        assertThat(json.get("diagnoses").get(0).has("remedy")).isFalse();
    }
}
