package org.exampleservice.harness.contract;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.harness.python.PythonOptions;
import org.exampleservice.harness.python.PythonOptions.Clock;

/** Reads {@code python}, {@code clock} and {@code allowHosts}: how a Python extension is run. */
final class PythonReader {

    private static final String HOST = "[A-Za-z0-9_.:\\[\\]-]+|\\*";

    private final ObjectReader root;
    private final Path folder;

    PythonReader(ObjectReader root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    PythonOptions read() {
        Optional<String> interpreter = root.text("python")
                .check(text -> !text.isBlank(), "a command, or the path of an interpreter", "Write one like python3.8.")
                .optional()
                .map(this::resolved);
        Map<String, Clock> clocks = new LinkedHashMap<>();
        Arrays.stream(Clock.values()).forEach(clock -> clocks.put(clock.word(), clock));
        Clock clock = root.choice("clock", clocks).or(Clock.VIRTUAL);
        List<String> hosts = root.texts("allowHosts")
                .check(
                        all -> all.stream().allMatch(host -> host.matches(HOST)),
                        "a list of host names or addresses",
                        "Write hosts without scheme and port, like api.example.com.")
                .or(List.of());
        return new PythonOptions(interpreter, clock)
                .withAllowHosts(Set.copyOf(hosts))
                .tracingReads(root.bool("traceReads").or(false));
    }

    /** A path is taken from the folder of the contract, as every other one; a command is looked for on the path. */
    private String resolved(String command) {
        return command.contains("/") ? folder.resolve(command).normalize().toString() : command;
    }
}
