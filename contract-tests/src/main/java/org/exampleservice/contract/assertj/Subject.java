package org.exampleservice.contract.assertj;

import java.util.Map;
import java.util.TreeMap;
import org.exampleservice.harness.recording.Emission;

/**
 * What an emission is about, the same in every minute.
 *
 * @param entity {@code ExampleGroup / DeviceOne}
 * @param kind metric, property, event, endpoint, call or topology
 * @param key of the metric or property, title of the event, address
 * @param dimensions sorted; empty for none
 */
record Subject(String entity, String kind, String key, Map<String, String> dimensions) {

    static Subject of(Emission emission) {
        String entity = emission.entity().toString();
        if (emission instanceof Emission.Metric metric) {
            return new Subject(entity, "metric", metric.key(), new TreeMap<>(metric.dimensions()));
        }
        if (emission instanceof Emission.Property property) {
            return new Subject(entity, "property", property.key(), Map.of());
        }
        if (emission instanceof Emission.Event event) {
            return new Subject(entity, "event", event.texts().getOrDefault("title", ""), Map.of());
        }
        if (emission instanceof Emission.Endpoint endpoint) {
            return new Subject(entity, "endpoint", endpoint.ip(), Map.of());
        }
        if (emission instanceof Emission.Call call) {
            return new Subject(entity, "call", call.call(), Map.of());
        }
        return new Subject(entity, "topology", "", Map.of());
    }

    /** Without the entity: {@code databases.table_size {table_name=d1_t1}}. */
    String local() {
        return key + (dimensions.isEmpty() ? "" : " " + dimensions);
    }

    /** In full; a metric goes without its kind. */
    @Override
    public String toString() {
        String word = kind.equals("metric") ? "" : kind + " ";
        return entity + (kind.equals("topology") ? "" : " / " + word + local());
    }
}
