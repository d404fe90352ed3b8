package org.exampleservice.harness.example;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.exampleservice.harness.plugin.AuthException;
import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.NothingToReportException;
import org.exampleservice.harness.plugin.PluginContext;

/**
 * Reports one value and then ends its query as the configuration key {@code outcome} says, so that every status of an
 * endpoint can be seen (sdk.md 8.1): {@code ok}, {@code nothing}, {@code limit}, {@code auth}, {@code config},
 * {@code unknown}, {@code subclass}, {@code slow}. Not thread-safe.
 */
public final class ExampleOutcomesPlugin implements MonitoringPlugin {

    private static final int MORE_EVENTS_THAN_ALLOWED = 101;

    private DemoApp demoApp;
    private String outcome;

    private static final class WrongPassword extends AuthException {
        private static final long serialVersionUID = 1L;

        WrongPassword() {
            super("Wrong password");
        }
    }

    @Override
    public void initialize(PluginContext context) {
        demoApp = DemoApp.of(context.config());
        outcome = context.config().getString("outcome");
    }

    @Override
    public void query(PluginContext context) throws IOException, InterruptedException {
        Device device =
                context.topologyBuilder().createGroup("Outcomes", "Outcomes").createDevice("Outcome");
        device.absolute(
                "random", DemoAnswer.firstStats(demoApp.get("")).orElseThrow().random());
        switch (outcome) {
            case "ok" -> {}
            case "nothing" -> throw new NothingToReportException("Nothing new");
            case "limit" -> reportTooManyEvents(device);
            case "auth" -> throw new AuthException("Could not authorize");
            case "config" -> throw new ConfigException("Missing section");
            case "subclass" -> throw new WrongPassword();
            case "slow" -> context.sleep(Duration.ofSeconds(150));
            default -> throw new IllegalStateException("Outcome " + outcome);
        }
    }

    private static void reportTooManyEvents(Device device) {
        for (int i = 0; i < MORE_EVENTS_THAN_ALLOWED; i++) {
            device.reportCustomInfoEvent("Event " + i, "Event", Map.of());
        }
    }
}
