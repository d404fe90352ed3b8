package org.exampleservice.harness.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.exampleservice.harness.python.PythonOptions;
import org.exampleservice.harness.python.PythonOptions.Clock;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a Python extension is run. */
final class PythonOption {

    /** The words of the clocks. */
    static final class ClockWord implements ITypeConverter<Clock>, Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Clock.values()).map(Clock::word).iterator();
        }

        @Override
        public Clock convert(String word) {
            return Arrays.stream(Clock.values())
                    .filter(clock -> clock.word().equals(word))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("'" + word + "' is no clock; there are virtual, real"));
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
            converter = ClockWord.class,
            completionCandidates = ClockWord.class,
            defaultValue = "virtual",
            description = "Clock that a Python extension sees: virtual (default) or real.")
    private Clock clock;

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "Host beside loopback that a Python extension may reach; may be repeated.")
    private List<String> allowHosts = List.of();

    PythonOptions options() {
        return new PythonOptions(interpreter, clock, new TreeSet<>(allowHosts));
    }
}
