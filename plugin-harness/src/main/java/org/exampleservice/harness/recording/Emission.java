package org.exampleservice.harness.recording;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Something a plugin reported about an entity. */
public sealed interface Emission {

    /** What it is about. */
    EntityRef entity();

    /**
     * The group or device itself: it exists, and this is its name.
     *
     * @param name shown to people
     */
    record Topology(EntityRef entity, String name) implements Emission {
        public Topology {
            Objects.requireNonNull(entity, "entity");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * An address of a device.
     *
     * @param ip literal as reported
     * @param ports single port, list and ranges, in Python's order and notation: {@code 80}, {@code 8000-8010}
     * @param dnsNames names of the device
     */
    record Endpoint(EntityRef entity, String ip, List<String> ports, List<String> dnsNames) implements Emission {
        public Endpoint {
            Objects.requireNonNull(entity, "entity");
            Objects.requireNonNull(ip, "ip");
            ports = List.copyOf(ports);
            dnsNames = List.copyOf(dnsNames);
        }
    }

    /**
     * A measurement.
     *
     * @param key of the metric
     * @param dimensions in the order in which they were reported; empty for none
     * @param kind how it was reported
     * @param reported the value as reported
     * @param value what leaves the runtime if it is emitted; else the same as {@code reported}
     */
    record Metric(
            EntityRef entity,
            String key,
            Map<String, String> dimensions,
            MetricKind kind,
            MetricValue reported,
            MetricValue value)
            implements Emission {
        public Metric {
            Objects.requireNonNull(entity, "entity");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(dimensions, "dimensions");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(reported, "reported");
            Objects.requireNonNull(value, "value");
        }
    }

    /** A property; the key may be empty. */
    record Property(EntityRef entity, String key, String value) implements Emission {
        public Property {
            Objects.requireNonNull(entity, "entity");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * An event, its texts trimmed as the runtime trims them.
     *
     * @param type what kind of event
     * @param identifier same device, type and title give the same one for a problem; fresh each time for the others
     * @param texts what was given, by wire name ({@code title}, {@code description}, …), sorted
     * @param properties sorted by key
     */
    record Event(
            EntityRef entity,
            EventType type,
            String identifier,
            SortedMap<String, String> texts,
            SortedMap<String, String> properties)
            implements Emission {
        public Event {
            Objects.requireNonNull(entity, "entity");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(identifier, "identifier");
            texts = Sorted.copyOf(texts);
            properties = Sorted.copyOf(properties);
        }
    }

    /**
     * A call that the runtime refused by raising into the plugin, so that nothing of it came through.
     *
     * @param call in the words of the API: {@code state_metric(service.state_5)}
     */
    record Call(EntityRef entity, String call) implements Emission {

        private static final Pattern EVENT = Pattern.compile("report_(\\w+_)?event");

        public Call {
            Objects.requireNonNull(entity, "entity");
            Objects.requireNonNull(call, "call");
        }

        /** The section that says what the call takes. */
        public String source() {
            String name = call.replaceFirst("(?s)\\(.*", "");
            return switch (name) {
                case "create_group" -> "sdk.md 5.4";
                case "create_device", "add_endpoint", "group.name" -> "sdk.md 5.5";
                case "report_property" -> "sdk.md 5.7";
                case "results_builder" -> "sdk.md 5.9";
                default -> EVENT.matcher(name).matches() ? "sdk.md 5.10" : "sdk.md 5.6";
            };
        }
    }
}
