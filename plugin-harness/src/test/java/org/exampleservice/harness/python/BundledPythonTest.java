package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.source.LoadedPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Python for machines without one. Runs it in the profile {@code bundled-python}, which fetches it. */
class BundledPythonTest {

    private static final PythonOptions BUNDLED = new PythonOptions(Optional.of("bundled"), PythonOptions.Clock.VIRTUAL);

    @TempDir
    private Path folder;

    @Test
    void without_it_the_message_names_the_command_that_fetches_it() {
        Path place = folder.resolve("bundled-python");

        assertThatExceptionOfType(PythonSetupException.class)
                .isThrownBy(() -> new BundledPython(place).interpreter())
                .withMessage(
                        "--python bundled asks for the Python in " + place
                                + ", and there is none; it is no part of the jar, because it is large. Fetch it with mvn -B -ntp"
                                + " -pl plugin-harness -am package -DskipTests -Pbundled-python, or install Python 3.6 or newer");
    }

    @Test
    void a_folder_without_it_is_told() throws IOException {
        Path place =
                Files.createDirectories(folder.resolve("bundled-python/org")).getParent();

        assertThatExceptionOfType(PythonSetupException.class)
                .isThrownBy(() -> new BundledPython(place).interpreter())
                .withMessage("--python bundled asks for the Python in " + place
                        + ", and that folder has no bin/python3. Delete it, then fetch it anew");
    }

    @Test
    void it_is_chosen_by_its_word_before_everything_else() throws IOException {
        assumeFetched();

        assertThat(Interpreter.choose(BUNDLED.interpreter(), folder, Map.of("PATH", ""))
                        .command())
                .contains("target", "bundled-python");
    }

    @Test
    void it_runs_an_extension_with_what_the_standard_library_has() throws IOException {
        assumeFetched();
        Extension extension = Extension.query(folder, """
                import ctypes, decimal, hashlib, json, sqlite3, ssl, urllib.request, zlib
                print(sys.version_info[:2] >= (3, 14), os.path.exists(json.__spec__.cached), ssl.OPENSSL_VERSION[:7])
                d.absolute("a", n)
                """);

        Recording recording;
        try (LoadedPlugin loaded = extension.load(BUNDLED)) {
            recording = Extension.run(loaded, 2, UnaryOperator.identity(), Map.of());
        }

        assertThat(recording.cycles()).allSatisfy(cycle -> {
            assertThat(cycle.status()).isEqualTo(Status.OK);
            assertThat(Extension.said(cycle)).containsExactly("True True OpenSSL");
        });
    }

    private static void assumeFetched() {
        Path place = Path.of("target", BundledPython.FOLDER);
        assumeTrue(Files.isDirectory(place), "no bundled Python; -Pbundled-python fetches it");
    }
}
