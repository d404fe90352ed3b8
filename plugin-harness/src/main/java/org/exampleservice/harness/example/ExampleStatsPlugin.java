package org.exampleservice.harness.example;

import java.io.IOException;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.NothingToReportException;
import org.exampleservice.harness.plugin.PluginContext;

/**
 * Reports the stats at the demo app's {@code <url>} with every kind of metric there is (sdk.md 1.7). Where the root
 * answers with the whole cluster, the stats of its first node are taken; a cluster without nodes is nothing to report.
 * Logs in when {@code auth_user} and {@code auth_password} are configured. Not thread-safe.
 *
 * <p>Failures are those of {@link ExampleTopologyPlugin}.
 */
public final class ExampleStatsPlugin implements MonitoringPlugin {

    private DemoApp demoApp;

    @Override
    public void initialize(PluginContext context) {
        demoApp = DemoApp.of(context.config());
    }

    @Override
    public void query(PluginContext context) throws IOException, InterruptedException {
        DemoStats stats = DemoAnswer.firstStats(demoApp.get(""))
                .orElseThrow(() -> new NothingToReportException("The demo app lists no node."));
        Group group = context.topologyBuilder().createGroup("DemoGroup", "ActiveGate Demo Group");
        report(group.createDevice("DemoDevice", "ActiveGate Demo Device"), stats);
    }

    private static void report(Device device, DemoStats stats) throws IOException {
        device.relative("counter", stats.counter());
        device.perSecond("counter_persecond", stats.counter());
        device.absolute("random", stats.random());
        device.statCounter("statcounter", stats.statCounter());
        device.stateMetric("state", stats.state());
        device.reportProperty("version", stats.version());
    }
}
