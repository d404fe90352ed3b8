package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.exampleservice.harness.source.PluginLoadException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An extension that passed the check passes it again without being asked for, until something changes. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RememberedCheckTest {

    private static final String INTERPRETER = """
            #!/bin/bash
            echo asked >> "$(dirname "$0")/count"
            echo '{"compiled": {"ruxit/api/data.py": "AAAA", "../../x.py": "AAAA"}}'
            echo '{"python": "shell", "executable": "'$0'", "missing": [], "unresolved": []}'
            """;

    @TempDir
    Path folder;

    private Path extension;
    private Path interpreter;

    @BeforeEach
    void write() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash; this test needs one");
        extension = Files.createDirectory(folder.resolve("extension"));
        Files.writeString(extension.resolve("probe.py"), "");
        interpreter = Files.createFile(
                folder.resolve("python"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(interpreter, INTERPRETER);
    }

    @Test
    void it_is_asked_for_once() throws IOException {
        check(List.of());
        check(List.of());

        assertThat(folder.resolve("count")).hasContent("asked");
    }

    @Test
    void a_changed_or_new_file_or_interpreter_has_it_asked_for_again() throws IOException {
        check(List.of());
        Files.writeString(extension.resolve("probe.py"), "# longer");
        check(List.of());
        Files.writeString(extension.resolve("helper.py"), "");
        check(List.of());
        Files.setLastModifiedTime(extension.resolve("helper.py"), FileTime.fromMillis(1000));
        check(List.of());
        Files.setLastModifiedTime(interpreter, FileTime.fromMillis(1000));
        check(List.of());

        assertThat(folder.resolve("count")).hasContent("asked\nasked\nasked\nasked\nasked");
    }

    @Test
    void packages_that_it_requires_come_and_go_elsewhere() throws IOException {
        check(List.of("requests"));
        check(List.of("requests"));

        assertThat(folder.resolve("count")).hasContent("asked\nasked");
    }

    @Test
    void what_an_interpreter_makes_of_the_shim_lies_in_the_place_of_its_modules_only() throws IOException {
        check(List.of());
        Map<String, byte[]> compiled = Requirements.compiled(new Interpreter(interpreter.toString()));
        assertThat(compiled).containsOnlyKeys("ruxit/api/data.py");

        Path shim = folder.resolve("shim");
        Shim.unpack(shim, compiled);
        assertThat(shim.resolve("ruxit/api/data.pyc")).hasBinaryContent(new byte[3]);
        assertThat(shim.resolve("ruxit/api/data.py")).doesNotExist();
        assertThat(shim.resolve("ruxit/api/events.py")).hasContent(Shim.text("ruxit/api/events.py"));
        assertThat(shim.resolve("start.py")).exists();
        try (Stream<Path> files = Files.walk(shim).filter(Files::isRegularFile)) {
            assertThat(files).hasSameSizeAs(Shim.FILES);
        }
    }

    @Test
    void a_mistake_that_is_made_after_a_run_is_found() {
        Extension.assumePython();
        Extension probe = Extension.query(extension, "d.absolute('a', n)");
        probe.run(1);
        probe.run(1);
        Extension broken = Extension.module(extension, "class Probe(:");

        assertThatExceptionOfType(PluginLoadException.class)
                .isThrownBy(() -> broken.load(PythonOptions.DEFAULT))
                .withMessageContaining("probe.py:1:")
                .withMessageContaining("this does not parse");
    }

    private void check(List<String> requires) {
        PythonExtension unused = PythonExtension.of(
                extension,
                "probe",
                "Probe",
                requires,
                new PythonOptions(Optional.of(interpreter.toString()), PythonOptions.Clock.VIRTUAL));
    }
}
