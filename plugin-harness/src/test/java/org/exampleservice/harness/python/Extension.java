package org.exampleservice.harness.python;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exampleservice.harness.definition.Configuration;
import org.exampleservice.harness.definition.ConfigurationBuilder;
import org.exampleservice.harness.engine.QueryLoop;
import org.exampleservice.harness.engine.RunPlan;
import org.exampleservice.harness.engine.Surroundings;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.LogLine;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;

/** A Python extension that a test writes: the body of its query, or its whole module. */
final class Extension {

    private static final String MANIFEST = """
            {"name": "custom.remote.python.probe", "version": "1.0", "type": "python", "entity": "CUSTOM_DEVICE",
             "technologies": ["Probe"], "source": {"package": "probe", "className": "Probe"}, "extra": {"kept": [1, 2.5]},
             "metrics": [
              {"timeseries": {"key": "a", "unit": "Count"}},
              {"timeseries": {"key": "d", "unit": "Count", "dimensions": ["x"]}},
              {"statetimeseries": {"key": "s.state", "states": ["UP", "DOWN"]}}],
             "properties": [
              {"key": "url", "type": "String"}, {"key": "password", "type": "Password"},
              {"key": "count", "type": "Integer", "defaultValue": 3}, {"key": "on", "type": "Boolean", "defaultValue": true}]}
            """;

    private static final String HEAD = """
            import datetime, enum, logging, os, sys, threading, time
            from ruxit.api.base_plugin import RemoteBasePlugin
            from ruxit.api.data import StatCounterDataPoint
            from ruxit.api.exceptions import AuthException, ConfigException, NothingToReportException
            from ruxit.api.selectors import EntityType, ExplicitSelector
            logger = logging.getLogger(__name__)

            """;

    final Path folder;

    private Extension(Path folder) {
        this.folder = folder;
    }

    /** An extension whose query does this, with a group {@code g}, a device {@code d} and a count {@code n} from 1. */
    static Extension query(Path folder, String body) {
        return module(folder, HEAD + """
                class Probe(RemoteBasePlugin):
                    def initialize(self, **kwargs):
                        self.n = 0

                    def query(self, **kwargs):
                        self.n += 1
                        n = self.n
                        g = self.topology_builder.create_group("G", "Group")
                        d = g.create_device("D", "Device")
                """ + body.indent(8));
    }

    /** An extension whose class has these members. */
    static Extension members(Path folder, String body) {
        return module(folder, HEAD + "class Probe(RemoteBasePlugin):\n" + body.indent(4));
    }

    /** An extension that is this module. */
    static Extension module(Path folder, String text) {
        return new Extension(folder).with("plugin.json", MANIFEST).with("probe.py", text);
    }

    /** With a file in its folder. */
    Extension with(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Recording run(int cycles) {
        return run(cycles, UnaryOperator.identity(), Map.of());
    }

    Recording run(int cycles, UnaryOperator<RunPlan> change, Map<String, Object> config) {
        assumePython();
        try (LoadedPlugin loaded = load(PythonOptions.DEFAULT)) {
            return run(loaded, cycles, change, config);
        }
    }

    static Recording run(LoadedPlugin loaded, int cycles, UnaryOperator<RunPlan> change, Map<String, Object> config) {
        Configuration built = ConfigurationBuilder.of(loaded.definition())
                .given(loaded.properties())
                .given(config)
                .build();
        RunPlan plan = RunPlan.of(
                        loaded.definition(), loaded.factory(), new PluginConfig(built.values(), built.secretKeys()))
                .withCycles(cycles)
                .withPatience(Duration.ofSeconds(60));
        return QueryLoop.run(change.apply(plan), Surroundings.NONE);
    }

    LoadedPlugin load(PythonOptions options) {
        return PluginLoader.load(PluginReference.at(folder), options);
    }

    /** Skips the test, and says why, on a machine without Python. */
    static void assumePython() {
        assumeTrue(python().isPresent(), "no python3 on the path; this test needs one");
    }

    /** Skips the test, and says why, where no Python has the package {@code requests}. */
    static void assumeRequests(Optional<Path> python) {
        assumeTrue(python.isPresent(), "no python3 with requests on this machine; apt-get install python3-requests");
    }

    /** The first of {@code python3} on the path and the system's that has the package {@code requests}. */
    static Optional<Path> pythonWithRequests() {
        return Stream.concat(python().stream(), Stream.of(Path.of("/usr/bin/python3")))
                .filter(Files::isExecutable)
                .filter(Extension::hasRequests)
                .findFirst();
    }

    private static boolean hasRequests(Path python) {
        try {
            return new ProcessBuilder(python.toString(), "-c", "import requests")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while asking for requests", e);
        }
    }

    static Optional<Path> python() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, "python3"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What the plugin printed and logged in a cycle, without the greeting of the interpreter. */
    static List<String> said(Cycle cycle) {
        return cycle.log().stream()
                .filter(line -> line.source().equals("plugin"))
                .map(LogLine::message)
                .filter(message -> !message.startsWith("Python "))
                .map(message -> message.replaceFirst("^stdout: ", ""))
                .toList();
    }

    static String said(Recording recording) {
        return recording.cycles().stream()
                .flatMap(cycle -> said(cycle).stream())
                .collect(Collectors.joining("\n"));
    }
}
