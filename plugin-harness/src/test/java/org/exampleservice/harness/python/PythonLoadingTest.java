package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoadException;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is taken for a Python extension, and what is refused before it runs. */
class PythonLoadingTest {

    private static final String NAME = "custom.remote.python.probe";

    @TempDir
    Path folder;

    private Extension extension;
    private Path zip;

    @BeforeEach
    void write() {
        extension = Extension.query(folder.resolve("extension"), "print(self.config['url'], self.config['count'])");
        zip = folder.resolve(NAME + ".zip");
    }

    @Test
    void properties_json_lies_over_the_defaults_and_below_what_is_given() {
        extension.with("properties.json", "{\"url\": \"there\", \"count\": 5, \"password\": null, \"other\": 1}");

        assertThat(Extension.said(extension.run(1))).isEqualTo("there 5");
        assertThat(Extension.said(extension.run(1, UnaryOperator.identity(), Map.of("count", 6))))
                .isEqualTo("there 6");
    }

    @Test
    void an_empty_text_in_properties_json_leaves_what_is_no_text_unset() {
        extension.with("properties.json", "{\"url\": \"\", \"count\": \"\", \"on\": \"\"}");

        assertThat(Extension.said(extension.run(1))).isEqualTo(" 3");
    }

    @Test
    void a_properties_json_that_is_no_object_is_refused() {
        Extension.assumePython();
        extension.with("properties.json", "[\"url\"]");

        assertThatExceptionOfType(PluginLoadException.class)
                .isThrownBy(() -> extension.load(PythonOptions.DEFAULT))
                .withMessage(extension.folder.resolve("properties.json")
                        + " is no object; it has the endpoint's values by their keys (sdk.md 7). Write {\"key\":"
                        + " \"value\"}, or remove it");
    }

    @Test
    void a_value_of_properties_json_that_does_not_fit_is_told_with_its_file() {
        Extension.assumePython();
        extension.with("properties.json", "{\"count\": \"many\", \"on\": 7}");
        Path file = extension.folder.resolve("properties.json");

        assertThatExceptionOfType(PluginLoadException.class)
                .isThrownBy(() -> extension.load(PythonOptions.DEFAULT))
                .withMessage(file + ": count is \"many\" (a property of type Integer takes a whole number, sdk.md 4.5)."
                        + " Give a whole number, or leave it out for the default.\n"
                        + file + ": on is 7 (a property of type Boolean takes true or false, sdk.md 4.5). Give"
                        + " true or false, or leave it out for the default.");
    }

    @Test
    void what_is_written_in_another_language_is_refused_by_its_type() throws IOException {
        Files.delete(extension.folder.resolve("probe.py"));
        extension.with("probe.js", "").with("plugin.json", manifest().replace("\"python\"", "\"node\""));

        assertThatExceptionOfType(PluginLoadException.class)
                .isThrownBy(() -> extension.load(PythonOptions.DEFAULT))
                .withMessage("source.package of " + extension.folder.resolve("plugin.json")
                        + " is probe, and the folder has no probe.py (sdk.md 4.2), nor any other module, jar or Java"
                        + " source; its type is node, and what can be run is python (sdk.md 4.1), or a Java plugin. Put"
                        + " the extension's modules beside plugin.json");
    }

    @Test
    void the_module_may_be_a_package() throws IOException {
        Files.createDirectories(extension.folder.resolve("probe"));
        Files.move(extension.folder.resolve("probe.py"), extension.folder.resolve("probe/__init__.py"));

        assertThat(extension.run(1).cycles().get(0).status()).isEqualTo(Status.OK);
    }

    @Test
    void a_deployment_zip_is_run_as_it_is() throws IOException {
        zip(NAME + "/plugin.json", manifest(), NAME + "/probe.py", module());
        Extension.assumePython();
        Recording recording;
        try (LoadedPlugin loaded = PluginLoader.load(PluginReference.at(zip))) {
            recording = Extension.run(loaded, 1, UnaryOperator.identity(), Map.of("url", "u"));
        }

        assertThat(Extension.said(recording)).isEqualTo("u 3");
    }

    @Test
    void a_zip_with_two_plugins_is_refused() throws IOException {
        zip("a/plugin.json", manifest(), "b/plugin.json", manifest());

        refused("the zip " + zip + " has the plugins a/plugin.json and b/plugin.json; it has one plugin (sdk.md 2.4)."
                + " Build it anew, or name the plugin's folder");
    }

    @Test
    void a_zip_without_a_folder_is_refused() throws IOException {
        zip("plugin.json", manifest(), "probe.py", module());

        refused("the zip " + zip + " has plugin.json at its top; plugin.json is in one folder that is named after the"
                + " plugin (sdk.md 2.4). Build it anew, or name the plugin's folder");
    }

    @Test
    void a_zip_whose_folder_is_not_named_after_the_plugin_is_refused() throws IOException {
        zip("a/plugin.json", manifest(), "a/probe.py", module());

        refused("the zip " + zip + " has the folder a with the plugin " + NAME
                + "; the folder is named after the plugin (sdk.md 2.4). Build it anew, or name the plugin's folder");
    }

    @Test
    void a_zip_that_leads_out_of_the_folder_is_refused() throws IOException {
        zip(NAME + "/plugin.json", manifest(), NAME + "/../../out.py", "");

        refused("the zip " + zip + " has the entry " + NAME + "/../../out.py; no entry leads out of the folder (sdk.md"
                + " 2.4). Build it anew, or name the plugin's folder");
        assertThat(folder.resolve("out.py")).doesNotExist();
    }

    @Test
    void a_zip_with_a_link_is_refused() throws IOException {
        zip(NAME + "/plugin.json", manifest(), NAME + "/link", "/etc/passwd");
        byte[] bytes = Files.readAllBytes(zip);
        int entry = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        bytes[entry + 41] = (byte) 0xA1;
        Files.write(zip, bytes);

        refused("the zip " + zip + " has the link " + NAME
                + "/link; a deployment zip has files and folders only (sdk.md"
                + " 2.4). Build it anew, or name the plugin's folder");
    }

    @Test
    void a_zip_that_unpacks_to_gigabytes_is_refused() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, NAME + "/plugin.json", manifest());
            out.putNextEntry(new ZipEntry(NAME + "/bomb"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 1025; i++) {
                out.write(nothing);
            }
        }

        refused("the zip " + zip
                + " unpacks to more than 1073741824 bytes; that is the most that is unpacked (sdk.md 2.4)."
                + " Build it anew, or name the plugin's folder");
    }

    @Test
    void a_file_that_is_no_zip_is_refused() throws IOException {
        Files.writeString(zip, "no zip");

        assertThatExceptionOfType(PluginLoadException.class)
                .isThrownBy(() -> PluginLoader.load(PluginReference.at(zip)))
                .withMessageStartingWith("the zip " + zip + " cannot be read: ");
    }

    @Test
    void a_module_of_another_name_is_refused() throws IOException {
        Files.move(extension.folder.resolve("probe.py"), extension.folder.resolve("other.py"));

        assertThatExceptionOfType(PluginLoadException.class)
                .isThrownBy(() -> extension.load(PythonOptions.DEFAULT))
                .withMessage("source.package of " + extension.folder.resolve("plugin.json")
                        + " is probe, and the folder has no probe.py (sdk.md 4.2); it has other.py. Name the module of"
                        + " the plugin's class");
    }

    @Test
    void a_file_that_is_in_a_zip_twice_is_refused() throws IOException {
        zip(NAME + "/plugin.json", manifest(), NAME + "/probe.py", module(), NAME + "/probe.py/x", "");

        refused("the zip " + zip + " has the entry " + NAME + "/probe.py/x and another of that name; each is in it once"
                + " (sdk.md 2.4). Build it anew, or name the plugin's folder");
    }

    @Test
    void a_zip_with_a_place_on_the_disk_is_refused() throws IOException {
        zip(NAME + "/plugin.json", manifest(), "/tmp/out.py", "");

        refused("the zip " + zip + " has the entry /tmp/out.py; no entry leads out of the folder (sdk.md 2.4)."
                + " Build it anew, or name the plugin's folder");
    }

    @Test
    void a_folder_without_any_code_is_refused_as_one_without_its_module() throws IOException {
        Files.delete(extension.folder.resolve("probe.py"));
        Files.createDirectories(extension.folder.resolve("probe.py"));

        assertThatExceptionOfType(PluginLoadException.class)
                .isThrownBy(() -> extension.load(PythonOptions.DEFAULT))
                .withMessage("source.package of " + extension.folder.resolve("plugin.json")
                        + " is probe, and the folder has no probe.py (sdk.md 4.2), nor any other module, jar or Java"
                        + " source. Put the extension's modules beside plugin.json");
    }

    @Test
    void a_missing_requirement_that_is_imported_is_refused_with_the_command_that_installs_it() {
        Extension.assumePython();
        extension.with("probe.py", "import not_there_at_all\n" + module());
        extension.with(
                "plugin.json",
                manifest()
                        .replace(
                                "\"className\": \"Probe\"",
                                "\"className\": \"Probe\", \"install_requires\": [\"not-there>=2\", \"pip\"]"));
        String python = Extension.python().orElseThrow().toString();

        assertThatExceptionOfType(PluginLoadException.class)
                .isThrownBy(() -> extension.load(new PythonOptions(Optional.of(python), PythonOptions.Clock.VIRTUAL)))
                .withMessageStartingWith(
                        "the extension imports not_there_at_all, and of its install_requires (sdk.md 4.2)"
                                + " not-there>=2 is not there for " + python + ", Python 3.")
                .withMessageEndingWith("Install what is missing: " + python + " -m pip install 'not-there>=2'");
    }

    @Test
    void a_missing_requirement_that_nobody_imports_is_none() {
        extension.with(
                "plugin.json",
                manifest()
                        .replace(
                                "\"className\": \"Probe\"",
                                "\"className\": \"Probe\", \"install_requires\": [\"not-there\"]"));

        assertThat(extension.run(1).cycles().get(0).status()).isEqualTo(Status.OK);
    }

    @Test
    void a_missing_requirement_is_found_in_text_that_python_warns_of() {
        Extension.assumePython();
        extension.with("probe.py", "import not_there_at_all\nX = '\\d'\n" + module());
        extension.with(
                "plugin.json",
                manifest()
                        .replace(
                                "\"className\": \"Probe\"",
                                "\"className\": \"Probe\", \"install_requires\": [\"not-there\"]"));

        assertThatExceptionOfType(PluginLoadException.class)
                .isThrownBy(() -> extension.load(PythonOptions.DEFAULT))
                .withMessageStartingWith("the extension imports not_there_at_all, and of its install_requires");
    }

    @Test
    void an_interpreter_that_is_not_there_is_named() {
        assertThatExceptionOfType(PluginLoadException.class)
                .isThrownBy(() ->
                        extension.load(new PythonOptions(Optional.of("no-such-python"), PythonOptions.Clock.VIRTUAL)))
                .withMessageStartingWith("cannot start no-such-python: ")
                .withMessageEndingWith(". Name a Python 3.6 or newer with --python");
    }

    @Test
    void without_any_python_the_message_says_what_to_do() {
        assertThatExceptionOfType(PythonSetupException.class)
                .isThrownBy(() -> Interpreter.choose(Optional.empty(), extension.folder, Map.of("PATH", "")))
                .withMessage(
                        "this is a Python extension, and there is no python3 on the path and no virtual environment"
                                + " (.venv, venv) in or beside " + extension.folder
                                + ". Install Python 3.6 or newer, or name one with --python; --python bundled brings its"
                                + " own");
    }

    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Test
    void a_virtual_environment_beside_the_extension_comes_before_the_path() throws IOException {
        Path python = extension.folder.resolve(".venv/bin/python3");
        Files.createDirectories(python.getParent());
        Files.createFile(python, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

        assertThat(Interpreter.choose(Optional.empty(), extension.folder, Map.of("PATH", "/usr/bin")))
                .isEqualTo(new Interpreter(python.toString()));
        assertThat(Interpreter.choose(Optional.of("pypy3"), extension.folder, Map.of()))
                .isEqualTo(new Interpreter("pypy3"));
    }

    private void refused(String message) {
        assertThatExceptionOfType(PluginLoadException.class)
                .isThrownBy(() -> PluginLoader.load(PluginReference.at(zip)))
                .withMessage(message);
    }

    private String manifest() {
        return read("plugin.json");
    }

    private String module() {
        return read("probe.py");
    }

    private String read(String name) {
        try {
            return Files.readString(extension.folder.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void zip(String... namesAndTexts) throws IOException {
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                put(out, namesAndTexts[i], namesAndTexts[i + 1]);
            }
        }
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
