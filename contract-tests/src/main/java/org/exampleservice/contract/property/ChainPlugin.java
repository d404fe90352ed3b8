package org.exampleservice.contract.property;

import java.util.HashMap;
import java.util.Map;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Endpoint;
import org.exampleservice.harness.plugin.Endpoint.PortRange;
import org.exampleservice.harness.plugin.Entity;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.plugin.StatCounterDataPoint;

/** A plugin that does what a chain says, through the API that every plugin uses. */
final class ChainPlugin implements MonitoringPlugin {

    /** The address that is added to a device of an earlier query. */
    static final String LATE = "10.0.0.1";

    /** The first port of every range. */
    static final int RANGE_FROM = 1000;

    private final Play play;
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<EntityName, Device> devices = new HashMap<>();
    private final Map<EntityName, Device> earlier = new HashMap<>();

    ChainPlugin(Play play) {
        this.play = play;
        play.note("new");
    }

    @Override
    public void initialize(PluginContext context) {
        play.note("initialize");
        Endings.raise(play.now().birth());
    }

    @Override
    public void close() {
        play.note("close");
    }

    @Override
    public void query(PluginContext context) {
        play.note("query");
        groups.clear();
        earlier.putAll(devices);
        devices.clear();
        Minute now = play.now();
        now.calls().forEach(call -> perform(call, context));
        Endings.raise(now.ending());
    }

    private void perform(Action.Call call, PluginContext context) {
        try {
            act(call, context);
        } catch (RuntimeException refused) {
            if (!play.isForgiving()) {
                throw refused;
            }
            play.note("refused");
        }
    }

    private void act(Action.Call call, PluginContext context) {
        if (call instanceof Action.Report report) {
            measure(entity(report.on(), context), report);
        } else if (call instanceof Action.Burst burst) {
            burst(entity(burst.on(), context), burst);
        } else if (call instanceof Action.Property property) {
            entity(property.on(), context).reportProperty(property.key(), property.value());
        } else if (call instanceof Action.Event event) {
            raise(device(event.on(), context), event);
        } else if (call instanceof Action.Address address) {
            device(address.on(), context).addEndpoint(address.ip(), address.port());
        } else if (call instanceof Action.Ports ports) {
            device(ports.on(), context).addEndpoint(endpoint(ports));
        } else if (call instanceof Action.Late late && earlier.containsKey(late.on())) {
            earlier.get(late.on()).addEndpoint(LATE, 1);
        } else if (call instanceof Action.Rename rename) {
            group(rename.group(), context).setName(rename.name());
        } else if (call instanceof Action.Create create) {
            create(create.what(), context);
        } else if (call instanceof Action.Pass pass) {
            context.sleep(pass.time());
        }
    }

    private static Endpoint endpoint(Action.Ports ports) {
        Endpoint endpoint = Endpoint.of(ports.ip()).withPortList(ports.ports().toArray());
        return ports.to() == 0 ? endpoint : endpoint.withRangeList(new PortRange(RANGE_FROM, ports.to()));
    }

    private static void measure(Entity entity, Action.Report report) {
        switch (report.kind()) {
            case ABSOLUTE -> entity.absolute(report.key(), report.value(), report.dimensions());
            case RELATIVE -> entity.relative(report.key(), report.value(), report.dimensions());
            case PER_SECOND -> entity.perSecond(report.key(), report.value(), report.dimensions());
            case STATE -> entity.stateMetric(report.key(), report.value(), report.dimensions());
            case STAT_COUNTER ->
                entity.statCounter(report.key(), (StatCounterDataPoint) report.value(), report.dimensions());
        }
    }

    private static void burst(Entity entity, Action.Burst burst) {
        for (int i = 0; i < burst.count(); i++) {
            measure(entity, new Action.Report(burst.on(), burst.kind(), burst.key(), i, Map.of()));
        }
    }

    private static void raise(Device device, Action.Event event) {
        Map<String, String> none = Map.of();
        switch (event.type()) {
            case PERFORMANCE_EVENT -> device.reportPerformanceEvent("d", event.title(), none);
            case ERROR_EVENT -> device.reportErrorEvent("d", event.title(), none);
            case AVAILABILITY_EVENT -> device.reportAvailabilityEvent("d", event.title(), none);
            case RESOURCE_CONTENTION_EVENT -> device.reportResourceContentionEvent("d", event.title(), none);
            case CUSTOM_INFO -> device.reportCustomInfoEvent("d", event.title(), none);
            case CUSTOM_DEPLOYMENT ->
                device.reportCustomDeploymentEvent(event.title(), null, null, null, null, null, none);
            case CUSTOM_ANNOTATION -> device.reportCustomAnnotationEvent("d", null, event.title(), none);
        }
    }

    private Entity entity(EntityName name, PluginContext context) {
        return name.isDevice() ? device(name, context) : group(name.group(), context);
    }

    private Group group(String identifier, PluginContext context) {
        Group known = groups.get(identifier);
        return known == null ? createGroup(identifier, context) : known;
    }

    private Device device(EntityName name, PluginContext context) {
        Device known = devices.get(name);
        return known == null ? createDevice(name, context) : known;
    }

    private void create(EntityName what, PluginContext context) {
        if (what.isDevice()) {
            createDevice(what, context);
        } else {
            createGroup(what.group(), context);
        }
    }

    private Group createGroup(String identifier, PluginContext context) {
        Group group = context.topologyBuilder().createGroup(identifier, "name of " + identifier);
        groups.put(identifier, group);
        return group;
    }

    private Device createDevice(EntityName name, PluginContext context) {
        Device device = group(name.group(), context).createDevice(name.device());
        devices.put(name, device);
        return device;
    }
}
