package org.exampleservice.harness.example;

import java.util.Map;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;

/**
 * Reports one event of each type in every query, on one device (sdk.md 1.6, 5.10). Asks nobody: the configured
 * {@code url} only becomes the links of the deployment event. Not thread-safe.
 */
public final class ExampleEventsPlugin implements MonitoringPlugin {

    private static final Map<String, String> PROPERTIES = Map.of("reported_by", "example-events");

    @Override
    public void query(PluginContext context) {
        Group group = context.topologyBuilder().createGroup("DemoGroup", "ActiveGate Demo Group");
        Device device = group.createDevice("DemoDevice", "ActiveGate Demo Device");
        reportProblems(device);
        reportNews(device, DemoApp.baseUrl(context.config()));
    }

    /** These open a problem that goes on while they are reported; each needs a title. */
    private static void reportProblems(Device device) {
        device.reportPerformanceEvent("Answers take longer than usual.", "Demo slowdown", PROPERTIES);
        device.reportErrorEvent("Some requests fail.", "Demo errors", PROPERTIES);
        device.reportAvailabilityEvent("The service cannot be reached.", "Demo outage", PROPERTIES);
        device.reportResourceContentionEvent("Memory is nearly used up.", "Demo memory shortage", PROPERTIES);
    }

    /** These only tell; every report is an event of its own. */
    private static void reportNews(Device device, String url) {
        device.reportCustomInfoEvent("The demo goes on.", "Demo information", PROPERTIES);
        device.reportCustomDeploymentEvent(
                "example-events",
                "Demo",
                "1.0",
                url + "/deployment",
                url + "/remediation",
                "Demo deployment",
                PROPERTIES);
        device.reportCustomAnnotationEvent("A note on the chart.", "Demo note", "example-events", PROPERTIES);
    }
}
