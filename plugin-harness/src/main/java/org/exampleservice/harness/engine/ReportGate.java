package org.exampleservice.harness.engine;

import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.Endpoint;
import org.exampleservice.harness.plugin.PluginTypeException;
import org.exampleservice.harness.plugin.PluginValueException;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.EventType;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;

/**
 * The one way from a plugin into its engine: every call is checked, taken or refused, and counted here.
 *
 * <p>Plugins may report from several threads at once, so every method holds the lock of the gate.
 */
final class ReportGate {

    private final PluginDefinition definition;
    private final SimulatedTime time;
    private final CycleResults results;
    private final EntityRefs entities = new EntityRefs();
    private final Set<String> numbersAsText = new HashSet<>();
    private boolean closed;
    private long occurrences;

    ReportGate(PluginDefinition definition, SimulatedTime time, CycleResults results) {
        this.definition = definition;
        this.time = time;
        this.results = results;
    }

    synchronized void begin(CycleDraft draft) {
        results.begin(draft);
    }

    /** See {@link CycleResults#succeed}. */
    synchronized void succeed() {
        if (!closed) {
            results.succeed();
        }
    }

    /** See {@link CycleResults#fail}. */
    synchronized void fail() {
        if (!closed) {
            results.fail();
        }
    }

    /** Nothing more is taken, and what waits is lost; the thread of a given-up query may still be alive. */
    synchronized void close(CycleDraft draft, DropReason reason) {
        if (!closed) {
            results.begin(draft);
            results.lose(reason);
            closed = true;
        }
    }

    synchronized void log(Level level, String source, String message) {
        if (!closed) {
            results.draft().log(level, source, message);
        }
    }

    synchronized void find(String code, String text) {
        if (!closed) {
            results.draft().find(code, text);
        }
    }

    synchronized GroupHandle createGroup(String identifier, String name) {
        requireOpen();
        EntityRef entity = entities.group(String.valueOf(identifier));
        try {
            Arguments.identifier(identifier);
            Arguments.identifier(name);
            if (results.topology().group(identifier) != null) {
                throw alreadyExists("Group", name, entity);
            }
        } catch (PluginTypeException | PluginValueException refused) {
            drop(entity, "create_group(" + identifier + ")", refused.getMessage());
            throw refused;
        }
        GroupHandle group = new GroupHandle(this, entity, name, technology());
        entities.created(entity);
        results.topology().add(identifier, group, cycle());
        return group;
    }

    synchronized DeviceHandle createDevice(GroupHandle group, String identifier, String displayName) {
        requireOpen();
        EntityRef entity = entities.device(group.entity(), String.valueOf(identifier));
        String name = displayName == null ? identifier : displayName;
        try {
            Arguments.identifier(identifier);
            if (group.device(identifier) != null) {
                throw alreadyExists("Device", name, entity);
            }
        } catch (PluginTypeException | PluginValueException refused) {
            drop(entity, "create_device(" + identifier + ")", refused.getMessage());
            throw refused;
        }
        DeviceHandle device = new DeviceHandle(this, group, entity, name, group.technology());
        entities.created(entity);
        group.add(identifier, device);
        results.topology().add(TopologyItem.of(device, cycle()), results.draft());
        return device;
    }

    synchronized void rename(GroupHandle group, String name) {
        requireOpen();
        try {
            Arguments.identifier(name);
        } catch (PluginTypeException refused) {
            drop(group.entity(), "group.name", refused.getMessage());
            throw refused;
        }
        group.rename(name);
        results.topology().renamed(group, cycle());
    }

    synchronized void endpoint(DeviceHandle device, Endpoint endpoint) {
        requireOpen();
        try {
            if (device.group() == null) {
                throw new PluginTypeException("endpoints belong to a device of the topology");
            }
            add(device, endpoint, IpLiterals.isLiteral(endpoint.ip()));
        } catch (PluginTypeException | ConfigException refused) {
            drop(device.entity(), "add_endpoint(" + endpoint.ip() + ")", refused.getMessage());
            throw refused;
        }
    }

    private void add(DeviceHandle device, Endpoint endpoint, boolean valid) {
        List<String> ports = valid ? device.ports().take(endpoint) : List.of();
        Emission.Endpoint emission =
                new Emission.Endpoint(device.entity(), String.valueOf(endpoint.ip()), ports, endpoint.dnsNames());
        if (valid) {
            device.accepted(endpoint);
            results.topology().add(TopologyItem.of(device, emission, cycle()), results.draft());
        } else {
            rejectIp(emission);
        }
    }

    /** The entity of that id, by its identifiers if this run has seen it created. */
    synchronized DeviceHandle select(EntityRef.Level level, long id) {
        EntityRef entity = entities.of(level, id);
        return new DeviceHandle(this, null, entity, entity.isUnknown() ? "" : entity.toString(), technology());
    }

    synchronized void metric(
            EntityRef entity, MetricKind kind, String key, Object value, Map<String, String> dimensions) {
        requireOpen();
        Pending.Metric metric;
        try {
            String checkedKey = Arguments.key(key);
            MetricValue reported = Arguments.value(kind, value);
            metric = new Pending.Metric(
                    entity, checkedKey, Arguments.dimensions(dimensions), kind, reported, time.instant(), cycle());
        } catch (PluginTypeException | PluginValueException refused) {
            drop(entity, kind.apiName() + "(" + key + ")", refused.getMessage());
            throw refused;
        }
        if (value instanceof String text && metric.reported() instanceof MetricValue.Amount) {
            findNumberAsText(kind, key, text);
        }
        results.report(metric);
    }

    synchronized void property(EntityRef entity, String key, String value) {
        requireOpen();
        try {
            Arguments.propertyValue(value);
        } catch (PluginTypeException refused) {
            drop(entity, "report_property(" + key + ")", refused.getMessage());
            throw refused;
        }
        results.report(new Pending.Property(entity, key == null ? "" : key, value, cycle()));
    }

    synchronized void event(EntityRef entity, EventType type, EventTexts texts, Map<String, String> properties) {
        requireOpen();
        Pending event;
        try {
            event = new Pending.Event(
                    entity,
                    type,
                    identifier(entity, type, texts),
                    texts.trimmed(),
                    EventTexts.properties(properties),
                    cycle());
        } catch (PluginTypeException refused) {
            drop(entity, "report_event(" + type + ")", refused.getMessage());
            throw refused;
        }
        results.report(event);
    }

    /** A call that was refused before it came here. */
    synchronized void refused(EntityRef entity, String call, String why) {
        if (!closed) {
            drop(entity, call, why);
            if (call.startsWith("report_") || call.startsWith("create_")) {
                find(
                        "not-text",
                        (entity.isUnknown() ? "" : entity + ": ") + call + " was refused: " + why.replaceFirst("!$", "")
                                + ". The runtime raises this into the extension ("
                                + new Emission.Call(entity, call).source() + "); give str(value)");
            }
        }
    }

    /** Told once per metric. */
    private void findNumberAsText(MetricKind kind, String key, String text) {
        if (numbersAsText.add(key)) {
            find(
                    "number-as-text",
                    kind.apiName() + "(" + key + ") was given the text '" + text.strip()
                            + "', which the runtime converts to"
                            + " a number (sdk.md 5.6); give a number, so that a text that is none is noticed where it"
                            + " comes from");
        }
    }

    private String identifier(EntityRef entity, EventType type, EventTexts texts) {
        return type.isProblem()
                ? EntityIds.ofProblem(entity.id(), type.code(), texts.trimmed().getOrDefault(EventTexts.TITLE, ""))
                : EntityIds.ofOccurrence(type.code(), time.instant().toEpochMilli() / 10, occurrences++);
    }

    private void rejectIp(Emission.Endpoint endpoint) {
        String message = "add_endpoint rejected due to invalid IP address: " + endpoint.ip();
        results.draft().log(Level.INFO, message);
        results.draft().add(endpoint, new Fate.Dropped(DropReason.INVALID_ENDPOINT_IP, message), cycle());
    }

    private void requireOpen() {
        if (closed) {
            throw new CancellationException("the query was given up; nothing can be reported any more");
        }
    }

    private void drop(EntityRef entity, String call, String why) {
        results.draft().add(new Emission.Call(entity, call), new Fate.Dropped(DropReason.REFUSED_CALL, why), cycle());
    }

    private static PluginValueException alreadyExists(String what, String name, EntityRef entity) {
        return new PluginValueException(
                what + " " + name + " already exist, id: " + Long.toUnsignedString(entity.id()));
    }

    private String technology() {
        if (definition.technologies().isEmpty()) {
            throw new IllegalStateException("Plugin technologies is missing in plugin.json file");
        }
        return definition.technologies().get(0);
    }

    private int cycle() {
        return results.draft().number();
    }
}
