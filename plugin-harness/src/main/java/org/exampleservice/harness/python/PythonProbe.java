package org.exampleservice.harness.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Says what Python there is, without running an extension. Stateless, hence thread-safe. */
public final class PythonProbe {

    private static final long PATIENCE_SECONDS = 20;

    private PythonProbe() {}

    /**
     * The Python that an extension without a virtual environment would run with.
     *
     * @param environment has the {@code PATH}
     */
    public static Optional<Path> onPath(Map<String, String> environment) {
        return Interpreter.onPath(environment.getOrDefault("PATH", "")).map(found -> Path.of(found.command()));
    }

    /**
     * The Python that {@code --python} names: a command on the path, a file, or {@code bundled}.
     *
     * @throws PythonSetupException if that is the bundled one, and it was not fetched
     */
    public static Path asked(String command) {
        return Path.of(Interpreter.asked(command).command());
    }

    /** The folder of the Python that the kit fetches on request; empty if it was not fetched. */
    public static Optional<Path> bundled() {
        return BundledPython.besideThis().fetched();
    }

    /**
     * The version of an interpreter, such as {@code 3.11.7}.
     *
     * @throws PythonSetupException if it does not run, or is older than 3.6
     */
    public static String version(Path python) {
        return ask(
                python,
                "import sys; v = sys.version.split()[0]; print(v) if sys.version_info >= (3, 6) else"
                        + " sys.exit('it is ' + v)");
    }

    /**
     * Whether an interpreter can find a module, which is not imported.
     *
     * @param module a plain name
     * @throws PythonSetupException if it does not run
     */
    public static boolean finds(Path python, String module) {
        return ask(
                        python,
                        "import sys; sys.path = [place for place in sys.path if place]; import importlib.util as u;"
                                + " print(u.find_spec('" + module + "') is not None)")
                .equals("True");
    }

    private static String ask(Path python, String code) {
        Process process = start(python, code);
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw unusable(python, "no answer in " + PATIENCE_SECONDS + " s", null);
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.exitValue() != 0) {
                throw unusable(python, said, null);
            }
            return said;
        } catch (IOException e) {
            throw unusable(python, String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unusable(python, "interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(Path python, String code) {
        try {
            Process process = new ProcessBuilder(python.toString(), "-B", "-c", code)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw unusable(python, String.valueOf(e.getMessage()), e);
        }
    }

    private static PythonSetupException unusable(Path python, String said, Throwable cause) {
        return new PythonSetupException(python + " is no usable Python 3.6 or newer: " + said, cause);
    }
}
