package org.exampleservice.harness.engine;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Request;

/**
 * Replaces what must not, or need not, stand in a recording in every text that enters it: values of secret configuration
 * keys by a mask (sdk.md 5.3, 12), and values that differ from run to run by a name.
 */
final class Secrets {

    private static final String MASK = "******";

    private record Replacement(String value, String by) {}

    private final List<Replacement> replacements;

    private Secrets(List<Replacement> replacements) {
        this.replacements = replacements;
    }

    /** Secrets of one character are let through, as the runtime does: masking them would destroy every text. */
    static Secrets of(PluginConfig config, Map<String, String> names) {
        Stream<Replacement> secrets = config.secretKeys().stream()
                .flatMap(key -> config.find(key).stream())
                .map(Object::toString)
                .filter(value -> value.length() > 1)
                .flatMap(value -> SecretForms.of(value, users(config)).stream())
                .distinct()
                .map(value -> new Replacement(value, MASK));
        Stream<Replacement> named =
                names.entrySet().stream().map(name -> new Replacement(name.getKey(), name.getValue()));
        return new Secrets(Stream.concat(secrets, named)
                .sorted(Comparator.comparingInt((Replacement replacement) -> replacement.value.length())
                        .reversed())
                .toList());
    }

    private static List<String> users(PluginConfig config) {
        return config.asMap().entrySet().stream()
                .filter(entry -> !config.secretKeys().contains(entry.getKey()))
                .map(entry -> entry.getValue().toString())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    Emission mask(Emission emission) {
        return replacements.isEmpty() ? emission : masked(emission);
    }

    String mask(String text) {
        String masked = text;
        for (Replacement replacement : replacements) {
            masked = masked.replace(replacement.value, replacement.by);
        }
        return masked;
    }

    Request mask(Request request) {
        Request shown = new Request(request.method(), mask(request.target()), request.status());
        return replacements.isEmpty()
                ? shown.with(request.headers(), request.body(), request.answer())
                : shown.with(all(request.headers(), new TreeMap<>()), mask(request.body()), mask(request.answer()));
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
