package org.exampleservice.contract.property;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exampleservice.harness.engine.QueryLoop;
import org.exampleservice.harness.engine.Surroundings;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;

/** Runs chains by a Python extension in a child process, which dies where a chain says so. Its folder goes when it is closed. */
final class PythonChains implements ChainRuntime, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final String closing;

    /**
     * @param closing how close ends: {@code returns}, {@code raises}, {@code exits}, {@code is killed}
     */
    PythonChains(String closing) {
        this.closing = closing;
        try (InputStream code = PythonChains.class.getResourceAsStream("chain.py")) {
            folder = Files.createTempDirectory("chain");
            Files.copy(code, folder.resolve("chain.py"));
            Files.writeString(folder.resolve("plugin.json"), ChainContract.manifestText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Trace> run(Chain chain) {
        PluginConfig config = new PluginConfig(Map.of(ChainPlayer.KEY, PythonScript.of(chain, closing)), Set.of());
        try (LoadedPlugin plugin = PluginLoader.load(PluginReference.at(folder))) {
            return QueryLoop.run(
                            QueryLoopRuntime.plan(chain, plugin.factory(), config)
                                    .withPatience(PATIENCE),
                            Surroundings.NONE)
                    .cycles()
                    .stream()
                    .map(PythonChains::reported)
                    .toList();
        }
    }

    /** Without the words that an implementation has of its own: of statuses, logs and instances. */
    static Trace reported(Cycle cycle) {
        List<String> lines = new ArrayList<>(TraceText.of(cycle, List.of()).lines());
        lines.set(1, cycle.status().state().name());
        lines.removeIf(line -> line.startsWith("log "));
        return new Trace(cycle.number(), lines);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.resolve("chain.py"));
            Files.deleteIfExists(folder.resolve("plugin.json"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
