package org.exampleservice.harness.engine;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.MetricValue;

/** Replaces the values of secret configuration keys in every text that enters a recording (sdk.md 5.3, 12). */
final class Secrets {

    private static final String MASK = "******";

    private final List<String> values;

    private Secrets(List<String> values) {
        this.values = values;
    }

    /** Values of one character are let through, as the runtime does: masking them would destroy every text. */
    static Secrets of(PluginConfig config) {
        return new Secrets(config.secretKeys().stream()
                .flatMap(key -> config.find(key).stream())
                .map(Object::toString)
                .filter(value -> value.length() > 1)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    Emission mask(Emission emission) {
        return values.isEmpty() ? emission : masked(emission);
    }

    String mask(String text) {
        String masked = text;
        for (String value : values) {
            masked = masked.replace(value, MASK);
        }
        return masked;
    }

    private Emission masked(Emission emission) {
        EntityRef entity = masked(emission.entity());
        if (emission instanceof Emission.Topology topology) {
            return new Emission.Topology(entity, mask(topology.name()));
        }
        if (emission instanceof Emission.Endpoint endpoint) {
            return new Emission.Endpoint(entity, mask(endpoint.ip()), endpoint.ports(), all(endpoint.dnsNames()));
        }
        if (emission instanceof Emission.Metric metric) {
            return new Emission.Metric(
                    entity,
                    mask(metric.key()),
                    all(metric.dimensions(), new LinkedHashMap<>()),
                    metric.kind(),
                    masked(metric.reported()),
                    masked(metric.value()));
        }
        if (emission instanceof Emission.Property property) {
            return new Emission.Property(entity, mask(property.key()), mask(property.value()));
        }
        if (emission instanceof Emission.Event event) {
            return new Emission.Event(
                    entity,
                    event.type(),
                    event.identifier(),
                    all(event.texts(), new TreeMap<>()),
                    all(event.properties(), new TreeMap<>()));
        }
        return new Emission.Call(entity, mask(((Emission.Call) emission).call()));
    }

    private EntityRef masked(EntityRef entity) {
        return new EntityRef(entity.level(), entity.id(), mask(entity.group()), mask(entity.device()));
    }

    private MetricValue masked(MetricValue value) {
        return value instanceof MetricValue.StateName state ? new MetricValue.StateName(mask(state.name())) : value;
    }

    private List<String> all(List<String> texts) {
        return texts.stream().map(this::mask).toList();
    }

    private <M extends Map<String, String>> M all(Map<String, String> texts, M into) {
        texts.forEach((key, value) -> into.put(mask(key), mask(value)));
        return into;
    }
}
