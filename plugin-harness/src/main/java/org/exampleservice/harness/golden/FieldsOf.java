package org.exampleservice.harness.golden;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricValue;

/** The fields of what was reported: those that always stand, and those that depend on what became of it. */
final class FieldsOf {

    private static final Pattern PLAIN_PORT = Pattern.compile("0|[1-9][0-9]{0,4}");

    private FieldsOf() {}

    static void always(Emission emission, List<Field> fields) {
        if (emission instanceof Emission.Topology topology) {
            fields.add(Field.of("name", topology.name()));
        } else if (emission instanceof Emission.Endpoint endpoint) {
            addPorts(endpoint.ports(), fields);
            addNames(endpoint.dnsNames(), fields);
        } else if (emission instanceof Emission.Metric metric) {
            fields.add(Field.of("kind", metric.kind().wireName()));
        } else if (emission instanceof Emission.Event event) {
            event.texts().forEach((name, text) -> fields.add(Field.of(EventTexts.checked(name), text)));
            if (!event.properties().isEmpty()) {
                fields.add(Field.of("properties", members(event.properties())));
            }
        }
    }

    static void ifEmitted(Emission emission, List<Field> fields) {
        if (emission instanceof Emission.Metric metric) {
            addEmitted(metric.value(), fields);
        } else if (emission instanceof Emission.Property property) {
            fields.add(Field.of("value", property.value()));
        }
    }

    static void ifDropped(Emission emission, Fate.Dropped dropped, List<Field> fields) {
        if (emission instanceof Emission.Metric metric) {
            fields.add(Field.of("reported", reported(metric.reported())));
        } else if (emission instanceof Emission.Property property) {
            fields.add(Field.of("reported", property.value()));
        } else if (emission instanceof Emission.Call && !dropped.detail().isEmpty()) {
            fields.add(Field.of("detail", dropped.detail()));
        }
    }

    private static void addEmitted(MetricValue value, List<Field> fields) {
        if (value instanceof MetricValue.State state) {
            fields.add(Field.of("state", state.name()));
            fields.add(Field.of("value", state.number()));
        } else if (value instanceof MetricValue.StateName name) {
            fields.add(Field.of("state", name.name()));
        } else {
            fields.add(Field.of("value", reported(value)));
        }
    }

    private static Value reported(MetricValue value) {
        if (value instanceof MetricValue.Amount amount) {
            return Value.of(amount.value());
        }
        if (value instanceof MetricValue.StateName name) {
            return Value.of(name.name());
        }
        if (value instanceof MetricValue.State state) {
            return Value.of(state.name());
        }
        return members((MetricValue.StatCounter) value);
    }

    private static Value members(MetricValue.StatCounter counter) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("min", Value.of(counter.min()));
        members.put("max", Value.of(counter.max()));
        members.put("sum", Value.of(counter.sum()));
        members.put("count", Value.of(counter.count()));
        return new Value.Members(members);
    }

    private static Value members(SortedMap<String, String> texts) {
        SortedMap<String, Value> members = new TreeMap<>();
        texts.forEach((name, text) -> members.put(JsonText.name(name), Value.of(text)));
        return new Value.Members(members);
    }

    private static void addPorts(List<String> ports, List<Field> fields) {
        if (ports.size() == 1 && PLAIN_PORT.matcher(ports.get(0)).matches()) {
            fields.add(Field.of("port", port(ports.get(0))));
        } else if (!ports.isEmpty()) {
            fields.add(Field.of(
                    "ports", new Value.Items(ports.stream().map(FieldsOf::port).toList())));
        }
    }

    private static void addNames(List<String> names, List<Field> fields) {
        if (!names.isEmpty()) {
            fields.add(Field.of(
                    "dnsNames", new Value.Items(names.stream().map(Value::of).toList())));
        }
    }

    private static Value port(String port) {
        return PLAIN_PORT.matcher(port).matches() ? Value.of(Integer.parseInt(port)) : Value.of(port);
    }
}
