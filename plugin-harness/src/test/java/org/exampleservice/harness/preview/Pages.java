package org.exampleservice.harness.preview;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.definition.Configuration;
import org.exampleservice.harness.definition.ConfigurationBuilder;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.PluginFactory;
import org.exampleservice.harness.engine.QueryLoop;
import org.exampleservice.harness.engine.RunPlan;
import org.exampleservice.harness.engine.Surroundings;
import org.exampleservice.harness.example.ExampleMultiPlugin;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.recording.Recording;

/** Pages of short runs. */
final class Pages {

    static final Path TUTORIAL = Path.of("..", "fixtures", "plugins", "example-multi", "plugin.json");

    /** What a plugin does with its only device in a minute, from 0. */
    @FunctionalInterface
    interface Script {
        void query(int minute, Device device) throws Exception;
    }

    private Pages() {}

    /** The extension of the tutorial. */
    static PreviewModel tutorial(int minutes, Map<String, Object> config) {
        PluginDefinition definition = DefinitionReader.read(TUTORIAL);
        Configuration built = ConfigurationBuilder.of(definition).given(config).build();
        return run(
                definition,
                minutes,
                PluginFactory.of(ExampleMultiPlugin.class),
                new PluginConfig(built.values(), built.secretKeys()));
    }

    /** A plugin.json whose {@code ui} and {@code metrics} are given, with one device D in group G. */
    static PreviewModel of(String ui, String metrics, int minutes, Script script) {
        PluginDefinition definition = definition(ui, metrics);
        int[] minute = {0};
        MonitoringPlugin plugin = context -> script.query(
                minute[0]++, context.topologyBuilder().createGroup("G", "G").createDevice("D", "D"));
        return run(definition, minutes, () -> plugin, new PluginConfig(Map.of(), Set.of()));
    }

    /** As {@link #of}, without {@code ui}, into a history. */
    static PreviewModel into(RunHistory history, String metrics, int minutes, Script script) {
        PluginDefinition definition = definition("", metrics);
        int[] minute = {0};
        MonitoringPlugin plugin = context -> script.query(
                minute[0]++, context.topologyBuilder().createGroup("G", "G").createDevice("D", "D"));
        RunPlan plan = RunPlan.of(definition, () -> plugin, new PluginConfig(Map.of(), Set.of()));
        QueryLoop.run(plan.withCycles(minutes), Surroundings.NONE, cycle -> history.add("endpoint 0", cycle));
        return new PreviewModel(definition, history, List.of(), Switches.ALL_ON);
    }

    static PluginDefinition definition(String ui, String metrics) {
        return DefinitionReader.read(
                DocumentReader.json("plugin.json", """
                {"name": "custom.remote.python.test", "version": "1.0", "technologies": ["TEST"],
                 "source": {"package": "p", "className": "C"}, %s "metrics": [%s]}
                """.formatted(ui.isEmpty() ? "" : "\"ui\": " + ui + ",", metrics)));
    }

    static String number(String key, String... dimensions) {
        String names = dimensions.length == 0 ? "" : "\"" + String.join("\", \"", dimensions) + "\"";
        return """
                {"timeseries": {"key": "%s", "unit": "Count", "displayname": "%s shown", "dimensions": [%s]}}""".formatted(key, key, names);
    }

    /** The page of the device of that name. */
    static EntityView device(PreviewModel model, String name) {
        return model.overview().tiles().get(0).groups().stream()
                .flatMap(group -> members(model, group.id(), name).stream())
                .findFirst()
                .orElseThrow();
    }

    static GroupView group(PreviewModel model) {
        return model.group(model.overview().tiles().get(0).groups().get(0).id()).orElseThrow();
    }

    /** What a key metric shows at the end of the usual time frame. */
    static double shown(EntityView entity, int metric, int minute) {
        int place = entity.keyMetrics().get(metric).shown().stream()
                .filter(shown -> shown.frame() == PreviewModel.FRAME)
                .findFirst()
                .orElseThrow()
                .points();
        return entity.numbers().get(place).at(minute - entity.from());
    }

    private static List<EntityView> members(PreviewModel model, String group, String name) {
        return model.group(group).orElseThrow().ids().stream()
                .flatMap(id -> model.entity(id).stream())
                .filter(entity -> entity.name().equals(name))
                .toList();
    }

    private static PreviewModel run(
            PluginDefinition definition, int minutes, PluginFactory factory, PluginConfig config) {
        Recording recording =
                QueryLoop.run(RunPlan.of(definition, factory, config).withCycles(minutes), Surroundings.NONE);
        return PreviewModel.of(definition, Map.of("endpoint 0", recording));
    }
}
