package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoadException;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source that cannot work is refused before a run, without being run; what might work is run. */
class SourceRefusalTest {

    private static final String GOOD = """
            from ruxit.api.base_plugin import RemoteBasePlugin

            class Probe(RemoteBasePlugin):
                def query(self, **kwargs):
                    pass
            """;

    private static final String RULE = "source.package of plugin.json, probe, is a module that can be imported (sdk.md"
            + " 4.2). Mend it, or name the Python that it was written for with --python";

    @TempDir
    Path folder;

    @BeforeEach
    void needsPython() {
        Extension.assumePython();
    }

    @Test
    void a_module_that_does_not_parse_is_told_with_its_place() {
        refused(
                Extension.module(folder, GOOD + "\nthis is no python\n"),
                folder + "/probe.py:7:\\d+: this does not parse: invalid syntax, says Python 3\\.\\S+ \\(\\S+\\); "
                        + quoted(RULE));
    }

    @Test
    void text_that_is_none_is_told_as_a_module_that_does_not_parse() {
        refused(
                Extension.module(folder, GOOD + "\0"),
                folder + "/probe.py(:\\d+)*: this does not parse: source code (string )?cannot contain null bytes, says"
                        + " Python 3\\.\\S+ \\(\\S+\\); " + quoted(RULE));
    }

    @Test
    void a_helper_that_does_not_parse_is_told_with_the_place_of_its_import() {
        refused(
                Extension.module(folder, "import helper\n" + GOOD)
                        .with("helper.py", "import other\n")
                        .with("other/__init__.py", "X = 1\nreturn 5\n"),
                folder + "/other/__init__.py:2(:\\d+)?: this does not parse: 'return' outside function, says"
                        + " Python 3\\.\\S+ \\(\\S+\\); " + folder + "/helper.py:1 imports it, and " + quoted(RULE));
    }

    @Test
    void a_module_without_the_class_is_told_with_those_it_has() {
        refused(
                Extension.module(folder, GOOD.replace("Probe(", "Other(") + "class More: pass\n"),
                quoted(folder
                        + "/probe.py has no class Probe, which source.className of plugin.json names (sdk.md 4.2);"
                        + " it has Other, More. Name the class that extends RemoteBasePlugin"));
    }

    @Test
    void an_empty_module_and_a_folder_without_a_module_have_no_class() throws IOException {
        Extension extension = Extension.module(folder, "");
        refused(
                extension,
                quoted(folder
                        + "/probe.py has no class Probe, which source.className of plugin.json names (sdk.md 4.2);"
                        + " it has no class at all. Name the class that extends RemoteBasePlugin"));

        Files.delete(folder.resolve("probe.py"));
        Files.createDirectories(folder.resolve("probe"));
        refused(
                extension,
                quoted(folder
                        + "/probe has no __init__.py, so that it has no class Probe. source.package of plugin.json"
                        + " is probe, the module of the class (sdk.md 4.2). Write the file, or name the module"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Probe", "Probe()", "Probe(object)", "Base: pass\n\nclass Probe(Base)"})
    void a_class_that_is_no_extension_is_told_with_its_line(String header) {
        String text = "import os\nclass " + header + ":\n    def query(self, **kwargs): pass\n";
        String base = header.contains("Base") ? "Base" : "object";
        int line = header.contains("Base") ? 4 : 2;

        refused(
                Extension.module(folder, text),
                quoted(folder + "/probe.py:" + line + ": the class Probe, which source.className of plugin.json names"
                        + " (sdk.md 4.2), extends " + base + " and is no RemoteBasePlugin. Extend it: from"
                        + " ruxit.api.base_plugin import RemoteBasePlugin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BasePlugin", "BasePlugin as Base"})
    void an_extension_of_the_oneagent_is_told_to_be_one(String imported) {
        String base = imported.replaceFirst(".* ", "");
        String text = "from ruxit.api.base_plugin import " + imported + "\nclass Probe(" + base + "):\n    pass\n";

        refused(
                Extension.module(folder, text),
                quoted(folder + "/probe.py:2: the class Probe, which source.className of plugin.json names (sdk.md"
                        + " 4.2), extends BasePlugin, as an extension of the OneAgent does. The OneAgent runs those, on"
                        + " its host; an ActiveGate, and so this kit, runs what extends RemoteBasePlugin. If this is for"
                        + " an ActiveGate, extend that: from ruxit.api.base_plugin import RemoteBasePlugin"));
    }

    @Test
    void a_class_that_is_one_of_both_flavours_is_run() {
        String text = """
                from ruxit.api.base_plugin import BasePlugin, RemoteBasePlugin
                class Both(BasePlugin): pass
                class Probe(Both, RemoteBasePlugin): pass
                """;

        assertThat(Extension.module(folder, text).run(1).cycles().get(0).status())
                .isEqualTo(Status.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from impl import *\nclass Probe(Impl): pass",
                "from impl import Impl as Probe",
                "import impl\nclass Probe(impl.Impl): pass",
                "from impl import Impl\nclass Probe(Impl): pass",
                "import impl\nglobals()['Probe'] = impl.Impl",
                "import impl\ntry:\n    import broken\nexcept SyntaxError:\n    Probe = impl.Impl",
                "import sys\nsys.path.insert(0, 'lib')\nimport broken\nProbe = broken.Impl",
                "import impl\ndef wrap(c): return impl.Impl\n@wrap\nclass Probe: pass",
                "import impl\nclass Probe: pass\nProbe = impl.Impl",
                "import impl\nProbe, _ = impl.Impl, '\\d'"
            })
    void what_only_a_run_can_tell_is_run(String text) {
        Extension extension = Extension.module(folder, text)
                .with("impl.py", GOOD.replace("Probe(", "Impl("))
                .with("broken.py", "def f(:\n")
                .with("lib/broken.py", GOOD.replace("Probe(", "Impl("));

        assertThat(extension.run(1).cycles().get(0).status()).isEqualTo(Status.OK);
    }

    @Test
    void looking_at_it_runs_nothing_and_an_import_elsewhere_is_not_looked_at() {
        Path trace = folder.resolve("trace");
        Extension extension = Extension.module(
                        folder, "open(" + "'" + trace + "', 'w').close()\nimport time, json, os.path\n" + GOOD)
                .with("time.py", "def f(:\n")
                .with("unused.py", "print 'python 2'\n");

        try (LoadedPlugin loaded = extension.load(PythonOptions.DEFAULT)) {
            assertThat(trace).doesNotExist();
            assertThat(loaded.definition().name()).isEqualTo("custom.remote.python.probe");
        }
    }

    @Test
    void in_a_zip_the_place_is_that_in_the_zip() throws IOException {
        Extension extension = Extension.module(folder.resolve("extension"), GOOD + "this is no python\n");
        String name = "custom.remote.python.probe";
        Path zip = folder.resolve(name + ".ZIP");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String file : new String[] {"plugin.json", "probe.py"}) {
                out.putNextEntry(new ZipEntry(name + "/" + file));
                out.write(Files.readString(extension.folder.resolve(file)).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }

        assertThatExceptionOfType(PluginLoadException.class)
                .isThrownBy(() -> PluginLoader.load(PluginReference.at(zip)))
                .withMessageStartingWith(zip + "!" + name + "/probe.py:6:");
    }

    private static String quoted(String text) {
        return java.util.regex.Pattern.quote(text);
    }

    private static void refused(Extension extension, String pattern) {
        assertThatExceptionOfType(PluginLoadException.class)
                .isThrownBy(() -> extension.load(PythonOptions.DEFAULT))
                .satisfies(refusal -> assertThat(refusal.getMessage()).matches(pattern));
    }
}
