package org.exampleservice.contract.benchmark;

import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;

/** As many devices as one endpoint may have, from {@code first} on, with a number and a state each that change. */
public final class FleetPlugin implements MonitoringPlugin {

    static final int DEVICES = 5000;

    private int minute;

    @Override
    public void query(PluginContext context) {
        int first = (int) context.config().getLong("first");
        Group group = context.topologyBuilder().createGroup("fleet", "Fleet");
        minute++;
        for (int i = first; i < first + DEVICES; i++) {
            Device device = group.createDevice("d" + i, "Device " + i);
            device.absolute("load", (i * 7L + minute) % 1000);
            device.stateMetric("state", (i + minute) % 60 == 0 ? "DOWN" : "UP");
        }
    }
}
