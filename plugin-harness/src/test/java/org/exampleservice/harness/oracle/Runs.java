package org.exampleservice.harness.oracle;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.PluginFactory;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.testkit.PluginFolder;
import org.exampleservice.simulator.model.Dialect;

/** Runs plugins against scenarios and asks the oracle. */
final class Runs {

    private Runs() {}

    static PluginDefinition definition(Path folder) {
        return DefinitionReader.read(
                PluginFolder.write(folder, FleetPlugin.DEFINITION).resolve("plugin.json"));
    }

    static OracleReport judged(
            PluginDefinition definition,
            PluginFactory plugin,
            String scenario,
            Dialect dialect,
            int cycles,
            OracleSpec spec) {
        BackendSpec backend = new BackendSpec.Simulator(scenario, dialect, OptionalLong.empty(), Optional.empty());
        Recording recording = PluginRun.of(new LoadedPlugin(definition, plugin, () -> {}))
                .config(Map.of("url", PluginRun.BACKEND_URL))
                .against(backend)
                .cycles(cycles)
                .run();
        return Oracle.judge(spec, definition, recording, backend.truth().orElseThrow());
    }
}
