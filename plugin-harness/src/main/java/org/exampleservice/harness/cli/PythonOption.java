package org.exampleservice.harness.cli;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.exampleservice.harness.python.PythonOptions;
import org.exampleservice.harness.python.PythonOptions.Clock;
import picocli.CommandLine.Option;

/** How a Python extension is run. */
final class PythonOption {

    /** The words of the clocks. */
    static final class Clocks extends Words<Clock> {
        Clocks() {
            super("clock", List.of(Clock.values()), Clock::word);
        }
    }

    @Option(
            names = "--python",
            paramLabel = "COMMAND",
            description = "Python to run an extension with, or bundled for the fetched one; default: a .venv or venv"
                    + " beside it, else python3.")
    private Optional<String> interpreter = Optional.empty();

    @Option(
            names = "--clock",
            paramLabel = "WORD",
            converter = Clocks.class,
            completionCandidates = Clocks.class,
            defaultValue = "virtual",
            description = "Clock that a Python extension sees: virtual (default) or real.")
    private Clock clock;

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "Host beside loopback that a Python extension may reach; may be repeated.")
    private List<String> allowHosts = List.of();

    PythonOptions options() {
        return new PythonOptions(interpreter, clock).withAllowHosts(new TreeSet<>(allowHosts));
    }
}
