package org.exampleservice.harness.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;

/**
 * Reports every group and device that the demo app lists at {@code <url>/topology}, by name, in either dialect (sdk.md
 * 1.6).
 *
 * <p>A refused login is an {@link org.exampleservice.harness.plugin.AuthException}, an unusable {@code url} a
 * {@link org.exampleservice.harness.plugin.ConfigException}, anything else that goes wrong an {@link IOException}. Not
 * thread-safe.
 */
public final class ExampleTopologyPlugin implements MonitoringPlugin {

    private DemoApp demoApp;

    @Override
    public void initialize(PluginContext context) {
        demoApp = DemoApp.of(context.config());
    }

    @Override
    public void query(PluginContext context) throws IOException, InterruptedException {
        for (JsonNode entry : DemoAnswer.groups(demoApp.get("/topology"))) {
            String name = DemoAnswer.name(entry);
            report(context.topologyBuilder().createGroup(name, name), entry);
        }
    }

    private static void report(Group group, JsonNode entry) throws IOException {
        for (JsonNode node : DemoAnswer.nodes(entry)) {
            String name = DemoAnswer.name(node);
            report(group.createDevice(name, name), DemoAnswer.stats(node));
        }
    }

    private static void report(Device device, DemoStats stats) throws IOException {
        device.absolute("countercd", stats.counter());
        device.relative("randomcd", stats.random());
    }
}
