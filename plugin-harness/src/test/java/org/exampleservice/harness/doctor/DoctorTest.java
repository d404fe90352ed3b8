package org.exampleservice.harness.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.doctor.Diagnosis.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    private Path temp;

    @Test
    void a_machine_is_looked_at_in_a_fixed_order() {
        List<Diagnosis> all = new Doctor(Map.of(), temp, "there is none", Optional.empty()).machine();

        assertThat(all)
                .extracting(Diagnosis::topic)
                .containsExactly(
                        "java",
                        "compiler",
                        "memory",
                        "processors",
                        "python",
                        "bundled",
                        "loopback",
                        "ports",
                        "temporary",
                        "text",
                        "terminal");
        assertThat(all).allSatisfy(one -> assertThat(one.verbs()).isNotEmpty());
        assertThat(all).filteredOn(one -> one.level() == Level.BROKEN).isEmpty();
        assertThat(all).allSatisfy(one -> assertThat(one.remedy().isEmpty()).isEqualTo(one.level() == Level.OK));
    }

    @Test
    void no_secret_of_the_environment_is_repeated() {
        Map<String, String> environment = Map.of("PASSWORD", "geheim", "http_proxy", "http://u:geheim@p", "PATH", "");

        assertThat(new Doctor(environment, temp, "", Optional.empty()).machine().toString())
                .doesNotContain("geheim");
    }

    @Test
    void without_python_all_else_works() {
        assertThat(PythonCheck.all(Map.of("PATH", temp.toString()), Optional.empty())
                        .get(0))
                .isEqualTo(Diagnosis.limited(
                        "python",
                        "no python3 on the path, so Python extensions cannot run; all else can",
                        "install Python 3.6 or newer, or name one with --python"));
    }

    @Test
    void a_python_that_is_none_is_told_with_what_it_said() throws IOException {
        Path python = Files.writeString(temp.resolve("python3"), "#!/bin/sh\necho I am a teapot\nexit 3\n");
        assumeThat(python.toFile().setExecutable(true)).isTrue();

        assertThat(PythonCheck.all(Map.of("PATH", temp.toString()), Optional.empty())
                        .get(0))
                .isEqualTo(Diagnosis.limited(
                        "python",
                        python + " is no usable Python 3.6 or newer: I am a teapot",
                        "name another one with --python"));
    }

    @Test
    void a_python_without_requests_is_limited() throws IOException {
        Path python = Files.writeString(
                temp.resolve("python3"), "#!/bin/sh\ncase \"$3\" in *requests*) echo False;; *) echo 3.8.1;; esac\n");
        assumeThat(python.toFile().setExecutable(true)).isTrue();

        assertThat(PythonCheck.all(Map.of("PATH", temp.toString()), Optional.empty()))
                .startsWith(
                        Diagnosis.ok("python", "3.8.1 at " + python),
                        Diagnosis.limited(
                                "requests",
                                "not there for " + python + ", and most extensions import it",
                                python + " -m pip install requests, or a .venv beside the extension that has it"));
    }

    @Test
    void a_python_that_is_asked_for_must_do() throws IOException {
        Path python = Files.writeString(temp.resolve("mine"), "#!/bin/sh\necho I am a teapot\nexit 3\n");
        assumeThat(python.toFile().setExecutable(true)).isTrue();

        assertThat(PythonCheck.all(Map.of(), Optional.of(python.toString())).get(0))
                .isEqualTo(Diagnosis.broken(
                        "python",
                        python + " is no usable Python 3.6 or newer: I am a teapot",
                        "name another one with --python"));
        assertThat(PythonCheck.all(Map.of(), Optional.of(temp.resolve("none").toString()))
                        .get(0)
                        .level())
                .isEqualTo(Level.BROKEN);
    }

    @Test
    void a_java_without_a_compiler_is_limited() {
        assertThat(JavaCheck.compiler(false))
                .isEqualTo(Diagnosis.limited(
                        "compiler",
                        "this Java has none, so Java extensions run from jars only",
                        "run with a JDK instead of a JRE"));
    }

    @Test
    void little_memory_is_limited() {
        assertThat(JavaCheck.memory(128).level()).isEqualTo(Level.OK);
        assertThat(JavaCheck.memory(127))
                .isEqualTo(Diagnosis.limited(
                        "memory",
                        "127 MB at most, which is little for fleets of thousands",
                        "give more with java -Xmx256m -jar plugin-harness.jar"));
    }

    @Test
    void a_port_that_is_taken_is_told_with_who_wants_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThat(NetworkCheck.ports(List.of(new NetworkCheck.Port(port, "the tea kitchen"))))
                    .isEqualTo(Diagnosis.limited(
                            "ports",
                            port + " is taken, the default of the tea kitchen",
                            "choose another with --port; --port 0 takes any free one"));
        }
    }

    @Test
    void a_folder_that_cannot_be_written_to_breaks_everything() {
        Path none = temp.resolve("none");

        assertThat(FolderCheck.writable(none))
                .isEqualTo(Diagnosis.broken(
                        "temporary",
                        none + " cannot be written to",
                        "name another folder with java -Djava.io.tmpdir=DIR -jar plugin-harness.jar"));
        assertThat(FolderCheck.space(temp, 49).level()).isEqualTo(Level.LIMITED);
    }

    @Test
    void looking_leaves_nothing_behind() {
        assertThat(FolderCheck.writable(temp).level()).isEqualTo(Level.OK);

        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void a_terminal_of_another_encoding_is_limited() {
        assertThat(TextCheck.encoding("de-DE", StandardCharsets.ISO_8859_1, Map.of("LANG", "de_DE.utf8")))
                .isEqualTo(Diagnosis.ok("text", "locale de-DE; results are UTF-8, whatever the locale"));
        assertThat(TextCheck.encoding(
                        "de-DE", StandardCharsets.ISO_8859_1, Map.of("LANG", "C.UTF-8", "LC_ALL", "de_DE")))
                .isEqualTo(Diagnosis.limited(
                        "text",
                        "locale de-DE; results are UTF-8, whatever the locale, and this terminal may expect ISO-8859-1",
                        "set LC_ALL to C.UTF-8 if names look wrong"));
    }
}
