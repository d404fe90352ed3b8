package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of scripts that look for an interpreter. */
@DisabledOnOs(OS.WINDOWS)
class ExecutablesTest {

    @TempDir
    Path folder;

    private final Executables executables = new Executables();
    private Path script;
    private Interpreter asked;
    private Interpreter python;

    @BeforeEach
    void write() throws IOException {
        script = executable("script");
        asked = new Interpreter(script.toString());
        python = new Interpreter(executable("python").toString());
    }

    @Test
    void one_that_was_never_asked_stands_for_itself() {
        assertThat(executables.behind(asked)).isEqualTo(asked);
    }

    @Test
    void one_that_was_asked_stands_for_what_it_named() {
        executables.keep(asked, python);

        assertThat(executables.behind(asked)).isEqualTo(python);
        assertThat(executables.behind(python)).isEqualTo(python);
    }

    @Test
    void one_that_was_changed_since_is_asked_anew() throws IOException {
        executables.keep(asked, python);

        Files.setLastModifiedTime(script, FileTime.fromMillis(1_000));

        assertThat(executables.behind(asked)).isEqualTo(asked);
    }

    @Test
    void one_whose_interpreter_is_gone_is_asked_anew() throws IOException {
        executables.keep(asked, python);

        Files.delete(Path.of(python.command()));

        assertThat(executables.behind(asked)).isEqualTo(asked);
    }

    @Test
    void a_name_that_is_looked_for_on_the_path_is_looked_for_each_time() {
        Interpreter name = new Interpreter("python3");

        executables.keep(name, python);

        assertThat(executables.behind(name)).isEqualTo(name);
    }

    private Path executable(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
