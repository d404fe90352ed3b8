package org.exampleservice.harness.cli;

import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.AnswerRecorder;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.LimitProfile;
import org.exampleservice.harness.golden.RecordingJson;
import org.exampleservice.harness.lint.Lint;
import org.exampleservice.harness.preview.live.LintNotices;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run}: shows what a plugin emits, minute by simulated minute. */
@Command(
        name = "run",
        description = "Runs a plugin and prints what was emitted, withheld and dropped in each cycle.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  plugin-harness run fixtures/plugins/example-multi --cycles 3",
            "  plugin-harness run fixtures/plugins/example-stats --record answers",
            "  plugin-harness run fixtures/plugins/example-stats --wiremock answers"
        })
final class RunCommand implements Callable<Integer> {

    private final PrintStream stdout;
    private final Paint paint;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BackendOptions backend;

    @Mixin
    private PythonOption python;

    @Parameters(
            arity = "0..1",
            paramLabel = "PLUGIN",
            description = "Folder with plugin.json, or deployment zip; not needed if --class brings one.")
    private Optional<Path> plugin = Optional.empty();

    @Option(names = "--class", paramLabel = "NAME", description = "Java class to run; default: the one of plugin.json.")
    private Optional<String> className = Optional.empty();

    @Option(names = "--class-path", paramLabel = "JARS", description = "Jars and folders that have the class.")
    private Optional<String> classPath = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "KEY=VALUE",
            description = {
                "Value of the endpoint's form; may be repeated.",
                "$${backend.url} stands for the backend; a declared url that is not given is set to it."
            })
    private Map<String, String> config = new LinkedHashMap<>();

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<EndpointOptions> endpoints = new ArrayList<>();

    @Option(names = "--cycles", paramLabel = "N", defaultValue = "5", description = "Minutes to run; default: 5.")
    private int cycles;

    @Option(
            names = "--limits",
            paramLabel = "PROFILE",
            defaultValue = "sdk-1.223",
            description = "Limits in force: sdk-1.223 (default), docs, docs-legacy.")
    private String limits;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "Real seconds that a query may take; default: 120.")
    private long timeoutSeconds;

    @Option(names = "--record", paramLabel = "DIR", description = "Write what the plugin was answered, for --wiremock.")
    private Optional<Path> record = Optional.empty();

    @Mixin
    private PreviewFile preview;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    RunCommand(PrintStream stdout, Paint paint) {
        this.stdout = stdout;
        this.paint = paint;
    }

    @Override
    public Integer call() {
        BackendSpec against = backend.spec();
        check(against);
        try (LoadedPlugin loaded = PluginLoader.load(reference(), python.options())) {
            AnswerRecorder answers = new AnswerRecorder();
            PluginRun run = PluginRun.of(loaded)
                    .config(withUrl(loaded))
                    .against(against)
                    .cycles(cycles)
                    .limits(LimitProfile.named(limits))
                    .patience(Duration.ofSeconds(timeoutSeconds))
                    .onAnswer(record.isPresent() ? answers::add : answer -> {});
            endpoints.forEach(endpoint -> run.endpoint(endpoint.name(), endpoint.config()));
            Outcome outcome = new Outcome();
            ExitGuard.around(loaded.definition().name(), spec.commandLine().getErr(), () -> {
                print(run, loaded.definition(), against, outcome);
                return outcome;
            });
            record.ifPresent(folder -> answers.write(folder, cycles, run.masking()));
            preview.write(
                    loaded.definition(),
                    plugin.filter(place -> !place.toString().endsWith(".zip"))
                            .map(place -> LintNotices.of(Lint.of(place)))
                            .orElse(List.of()));
            return outcome.exitCode().code();
        }
    }

    private void print(PluginRun run, PluginDefinition definition, BackendSpec against, Outcome outcome) {
        if (json) {
            Map<String, Recording> recordings = run.runEach();
            recordings.forEach((endpoint, recording) -> recording.cycles().forEach(cycle -> {
                outcome.see(cycle);
                preview.see(endpoint, cycle);
            }));
            printJson(recordings);
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        CycleTable table = new CycleTable(out, paint);
        String first = endpoints.isEmpty() ? "" : endpoints.get(0).name();
        run.run((endpoint, cycle) -> {
            if (cycle.number() == 1 && (first.isEmpty() || first.equals(endpoint))) {
                table.head(definition, against.label(), limits);
            }
            table.print(cycle, endpoints.size() > 1 ? endpoint : "");
            outcome.see(cycle);
            preview.see(endpoint, cycle);
        });
        table.foot(outcome.tally());
    }

    private void printJson(Map<String, Recording> recordings) {
        try {
            if (endpoints.size() > 1) {
                RecordingJson.write(recordings, uncloseable(stdout));
            } else {
                RecordingJson.write(recordings.values().iterator().next(), uncloseable(stdout));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print the recording", e);
        }
    }

    private void check(BackendSpec against) {
        if (cycles < 1) {
            throw new ParameterException(spec.commandLine(), "--cycles is " + cycles + "; a run has at least 1");
        }
        if (timeoutSeconds < 1) {
            throw new ParameterException(spec.commandLine(), "--timeout is " + timeoutSeconds + "; it is at least 1");
        }
        if (record.isPresent() && against instanceof BackendSpec.External) {
            throw new ParameterException(
                    spec.commandLine(), "--record keeps no answers of a --url, which is not watched; leave one out");
        }
        if (endpoints.stream().anyMatch(endpoint -> endpoint.name().isBlank())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--with gives an endpoint its values, and none is named; put --endpoint NAME first");
        }
        if (endpoints.stream().map(EndpointOptions::name).distinct().count() < endpoints.size()) {
            throw new ParameterException(
                    spec.commandLine(), "two endpoints have the same name; give each one of its own");
        }
        if (plugin.isEmpty() && className.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "no plugin given: name its folder, or a --class");
        }
        if (LimitProfile.all().stream().noneMatch(profile -> profile.name().equals(limits))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no limit profile is called '" + limits + "'; there are sdk-1.223, docs, docs-legacy");
        }
    }

    private PluginReference reference() {
        List<Path> jars = classPath.stream()
                .flatMap(paths -> Arrays.stream(paths.split(File.pathSeparator)))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .toList();
        return new PluginReference(plugin, className, jars);
    }

    private Map<String, String> withUrl(LoadedPlugin loaded) {
        Map<String, String> values = new LinkedHashMap<>(config);
        if (!loaded.properties().containsKey("url")
                && loaded.definition().properties().stream()
                        .anyMatch(property -> property.key().equals("url"))) {
            values.putIfAbsent("url", PluginRun.BACKEND_URL);
        }
        return values;
    }

    private static OutputStream uncloseable(PrintStream stream) {
        return new FilterOutputStream(stream) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
