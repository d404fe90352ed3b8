package org.exampleservice.harness.activegate;

import java.util.Map;
import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;

/** Reports one request per device; the property url may ask it to fail, to hang, or to check the password. */
public final class SteadyPlugin implements MonitoringPlugin {

    private int queries;

    @Override
    public void query(PluginContext context) throws InterruptedException {
        String url = context.config().getString("url");
        if (url.equals("fail")) {
            throw new ConfigException("no such place");
        }
        if (url.equals("hang")) {
            synchronized (this) {
                while (true) {
                    wait();
                }
            }
        }
        if (url.startsWith("password is ")
                && !url.endsWith(" " + context.config().getString("password"))) {
            throw new ConfigException("another password");
        }
        queries++;
        int devices = url.startsWith("devices ") ? Integer.parseInt(url.substring("devices ".length())) : 1;
        var group = context.topologyBuilder().createGroup("G", "Group");
        for (int number = 1; number <= devices; number++) {
            Device device = group.createDevice("D" + number, "Device " + number);
            device.absolute("requests", queries, Map.of("route", "/"));
            device.stateMetric("health", "UP");
        }
    }
}
