package org.exampleservice.harness.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.preview.http.PreviewServer;
import org.exampleservice.harness.preview.live.LivePreview;
import org.exampleservice.harness.recording.Cycle;
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

/** {@code preview}: serves the pages of an extension, and draws them again when its files change. */
@Command(
        name = "preview",
        description = "Serves the pages of an extension until it is stopped, and follows changes of its files.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  plugin-harness preview fixtures/plugins/example-multi --cycles 720",
            "  plugin-harness preview my-extension --config event_interval=3 --page-port 8080"
        })
final class PreviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BackendOptions backend;

    @Mixin
    private PythonOption python;

    @Parameters(paramLabel = "PLUGIN", description = "Folder with plugin.json.")
    private Path plugin;

    @Option(
            names = "--config",
            paramLabel = "KEY=VALUE",
            description = "Value of the endpoint's form; may be repeated.")
    private Map<String, String> config = new LinkedHashMap<>();

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<EndpointOptions> endpoints = List.of();

    @Option(names = "--cycles", paramLabel = "N", defaultValue = "240", description = "Minutes to run; default: 240.")
    private int cycles;

    @Option(
            names = "--page-port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Port of the pages on loopback; default: any free one.")
    private int pagePort;

    @Override
    public Integer call() throws InterruptedException {
        BackendSpec against = backend.spec();
        Path pluginJson = pluginJson();
        try (LivePreview preview = LivePreview.start(pluginJson, sink -> run(against, sink));
                PreviewServer server = PreviewServer.start(preview, pagePort)) {
            spec.commandLine().getOut().println("preview: " + server.uri() + " (Ctrl-C ends it)");
            spec.commandLine().getOut().flush();
            new CountDownLatch(1).await();
        }
        return ExitCode.INTERRUPTED.code();
    }

    private void run(BackendSpec against, BiConsumer<String, ? super Cycle> sink) {
        PluginReference reference = new PluginReference(Optional.of(plugin), Optional.empty(), List.of());
        try (LoadedPlugin loaded = PluginLoader.load(reference, python.options())) {
            Map<String, String> values = new LinkedHashMap<>(config);
            if (!loaded.properties().containsKey("url")
                    && loaded.definition().properties().stream()
                            .anyMatch(property -> property.key().equals("url"))) {
                values.putIfAbsent("url", PluginRun.BACKEND_URL);
            }
            PluginRun run = PluginRun.of(loaded).config(values).against(against).cycles(cycles);
            endpoints.forEach(endpoint -> run.endpoint(endpoint.name(), endpoint.config()));
            run.run(sink);
        }
    }

    private Path pluginJson() {
        if (cycles < 1) {
            throw new ParameterException(spec.commandLine(), "--cycles is " + cycles + "; a run has at least 1");
        }
        if (pagePort < 0 || pagePort > 65_535) {
            throw new ParameterException(spec.commandLine(), "--page-port is " + pagePort + "; it is from 0 to 65535");
        }
        Path file = Files.isDirectory(plugin) ? plugin.resolve("plugin.json") : plugin;
        if (!Files.isRegularFile(file) || !file.getFileName().toString().endsWith(".json")) {
            throw new ParameterException(
                    spec.commandLine(), "there is no plugin.json at " + plugin + ", and only a folder can be watched");
        }
        return file;
    }
}
