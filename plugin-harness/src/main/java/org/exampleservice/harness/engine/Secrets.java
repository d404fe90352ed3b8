package org.exampleservice.harness.engine;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Request;

/**
 * Replaces what must not, or need not, stand in a recording in every text that enters it: values of secret configuration
 * keys by a mask (sdk.md 5.3, 12), and values that differ from run to run by a name. Immutable, hence thread-safe.
 *
 * <p>A secret is masked wherever it stands, in names of groups and devices and in metric keys too: a name that happens to
 * contain it loses that part, for it cannot be told from a leak. Not masked are values of one character and blank ones,
 * which would take every text apart, true and false, numbers of fewer than four digits, and what is no text: the value
 * of a measurement, a port. A secret that the plugin itself takes apart, reverses or hashes is not found.
 */
public final class Secrets {

    private static final double LEAST_NUMBER = 1000;

    private record Replacement(int length, UnaryOperator<String> change) {}

    private final List<Replacement> replacements;

    private Secrets(List<Replacement> replacements) {
        this.replacements = replacements;
    }

    /** The secrets of a configuration. */
    public static Secrets of(PluginConfig config) {
        return of(config, Map.of());
    }

    static Secrets of(PluginConfig config, Map<String, String> names) {
        Stream<Replacement> secrets = config.secretKeys().stream()
                .flatMap(key -> config.find(key).stream())
                .filter(Secrets::isMasked)
                .map(Object::toString)
                .distinct()
                .flatMap(value -> SecretForms.of(value, users(config)).stream()
                        .map(form -> new Replacement(value.length(), form::mask)));
        Stream<Replacement> named = names.entrySet().stream()
                .map(name ->
                        new Replacement(name.getKey().length(), text -> text.replace(name.getKey(), name.getValue())));
        return new Secrets(Stream.concat(secrets, named)
                .sorted(Comparator.comparingInt(Replacement::length).reversed())
                .toList());
    }

    private static boolean isMasked(Object value) {
        if (value instanceof Number number) {
            return Math.abs(number.doubleValue()) >= LEAST_NUMBER;
        }
        return value instanceof String text && text.length() > 1 && !text.isBlank();
    }

    private static List<String> users(PluginConfig config) {
        return config.asMap().entrySet().stream()
                .filter(entry -> !config.secretKeys().contains(entry.getKey()))
                .map(entry -> entry.getValue().toString())
                .toList();
    }

    Emission mask(Emission emission) {
        return replacements.isEmpty() ? emission : masked(emission);
    }

    /** The text without any secret. */
    public String mask(String text) {
        String masked = text;
        for (Replacement replacement : replacements) {
            masked = replacement.change.apply(masked);
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
