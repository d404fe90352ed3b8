package org.exampleservice.contract.browser;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.exampleservice.contract.House;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.definition.ConfigurationBuilder;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.PluginFactory;
import org.exampleservice.harness.engine.QueryLoop;
import org.exampleservice.harness.engine.RunPlan;
import org.exampleservice.harness.engine.Surroundings;
import org.exampleservice.harness.example.ExampleMultiPlugin;
import org.exampleservice.harness.plugin.AuthException;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.preview.PreviewModel;
import org.exampleservice.harness.recording.Recording;

/** Runs to look at: of the tutorial, of an extension that means harm, and of as many devices as one may have. */
final class Runs {

    static final String EVIL = "<img src=x onerror=document.title='pwned'>";

    private Runs() {}

    static PreviewModel tutorial() {
        PluginDefinition definition = DefinitionReader.read(House.at("fixtures/plugins/example-multi/plugin.json"));
        PluginConfig config = new PluginConfig(
                ConfigurationBuilder.of(definition)
                        .given(Map.of("event_interval", 3, "alert_interval", 10))
                        .build()
                        .values(),
                Set.of());
        return model(definition, PluginFactory.of(ExampleMultiPlugin.class), config, 150);
    }

    static PreviewModel hostile() {
        PluginDefinition definition = definition("</script><script>document.title='pwned'</script>");
        int[] minute = {0};
        MonitoringPlugin plugin = context -> {
            Device device = context.topologyBuilder().createGroup("g", EVIL).createDevice("d", EVIL);
            device.absolute("m", 1, Map.of("part", EVIL));
            device.reportProperty(EVIL, EVIL);
            device.reportErrorEvent(EVIL, EVIL, Map.of(EVIL, EVIL));
            if (++minute[0] > 2) {
                throw new AuthException("wrong </script><script>document.title='pwned'</script>");
            }
        };
        return model(definition, () -> plugin, new PluginConfig(Map.of(), Set.of()), 3);
    }

    /** Two endpoints with as many devices as one may have. */
    static PreviewModel fleet() {
        PluginDefinition definition = definition("FLEET");
        Map<String, Recording> recordings = new TreeMap<>();
        for (int first : new int[] {0, 5000}) {
            MonitoringPlugin plugin = context -> {
                Group group = context.topologyBuilder().createGroup("g", "Fleet");
                for (int i = first; i < first + 5000; i++) {
                    group.createDevice("d" + i, "Device " + i).absolute("m", i, Map.of("part", "a"));
                }
            };
            recordings.put("endpoint " + first, run(definition, () -> plugin, new PluginConfig(Map.of(), Set.of()), 1));
        }
        return PreviewModel.of(definition, recordings);
    }

    static PreviewModel model(PluginDefinition definition, PluginFactory factory, PluginConfig config, int minutes) {
        return PreviewModel.of(definition, Map.of("endpoint 0", run(definition, factory, config, minutes)));
    }

    private static PluginDefinition definition(String technology) {
        return DefinitionReader.read(DocumentReader.json("plugin.json", """
                {"name": "custom.remote.python.test", "version": "1.0", "technologies": ["%s"],
                 "source": {"package": "p", "className": "C"},
                 "ui": {"keymetrics": [{"key": "m"}], "charts": [{"group": "g", "title": "t", "series": [{"key": "m"}]}]},
                 "metrics": [{"timeseries": {"key": "m", "unit": "Count", "displayname": "M", "dimensions": ["part"]}}]}
                """.formatted(technology)));
    }

    private static Recording run(PluginDefinition definition, PluginFactory factory, PluginConfig config, int minutes) {
        return QueryLoop.run(RunPlan.of(definition, factory, config).withCycles(minutes), Surroundings.NONE);
    }
}
