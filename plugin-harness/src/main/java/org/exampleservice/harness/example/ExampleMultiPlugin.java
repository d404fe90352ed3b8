package org.exampleservice.harness.example;

import java.util.List;
import java.util.Map;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.plugin.PluginContext;

/**
 * The tutorial's plugin: one group, two devices, and values that follow rules of their own (sdk.md 1.8). It asks nobody;
 * {@code url}, {@code auth_user} and {@code auth_password} are read and never used, as in the original.
 *
 * <table>
 * <caption>Configuration: whole numbers that count calls</caption>
 * <tr><th>key</th><th>default</th><th>meaning</th></tr>
 * <tr><td>alert_interval</td><td>10</td><td>queries between two alerts</td></tr>
 * <tr><td>event_interval</td><td>3</td><td>reports of a device without events between two with</td></tr>
 * <tr><td>relative_interval</td><td>60</td><td>queries between two archived entries</td></tr>
 * <tr><td>state_interval</td><td>60</td><td>reports of a state before the next one; at least 1</td></tr>
 * </table>
 *
 * <p>States and events are counted over both devices, two a query, as in the original (pages.md 1.4): with the default of
 * event_interval, every second query has events, and always of DeviceTwo.
 *
 * <p>Not thread-safe.
 */
public class ExampleMultiPlugin implements MonitoringPlugin {

    private Login login;
    private QueriesCycle queries;
    private StateCycle states;
    private Rhythm events;
    private List<SimulatedDevice> devices;

    /**
     * Starts all rules anew.
     *
     * @throws org.exampleservice.harness.plugin.ConfigException if an interval is too small
     */
    @Override
    public void initialize(PluginContext context) {
        PluginConfig config = context.config();
        login = Login.of(config);
        Intervals intervals = Intervals.of(config);
        queries = new QueriesCycle(intervals.alert());
        states = new StateCycle(intervals.state());
        events = new Rhythm(intervals.event());
        devices = List.of(SimulatedDevice.one(intervals), SimulatedDevice.two(intervals));
    }

    @Override
    public void query(PluginContext context) {
        Group group = context.topologyBuilder().createGroup("ExampleGroup", "ExampleGroup");
        group.perSecond("service.querries_per_second", queries.next());
        group.reportProperty("group_property", "group_property_value");
        for (SimulatedDevice simulated : devices) {
            report(group.createDevice(simulated.name(), simulated.name()), simulated);
        }
    }

    private void report(Device device, SimulatedDevice simulated) {
        device.stateMetric("service.state_5", nextState());
        device.absolute("databases.total_num_entities", simulated.nextEntries());
        device.relative("databases.replicated_entries", simulated.nextArchived());
        reportTables(device, simulated);
        if (events.next()) {
            reportEvents(device);
        }
        device.reportProperty("device_property", "device_property_value");
        device.addEndpoint("127.0.0.1", simulated.port());
    }

    private static void reportTables(Device device, SimulatedDevice simulated) {
        int size = 0;
        for (String table : simulated.tables()) {
            size += 100;
            device.absolute("databases.table_size", size, Map.of("table_name", table));
        }
    }

    private static void reportEvents(Device device) {
        device.reportCustomInfoEvent("Custom event!", null, Map.of());
        device.reportPerformanceEvent("Performance problem description", "Performance problem", Map.of());
    }

    /** The state of the device that is being reported; both devices walk through the same states. */
    String nextState() {
        return states.next();
    }

    /** What the original reads and does not use. */
    Login login() {
        return login;
    }
}
