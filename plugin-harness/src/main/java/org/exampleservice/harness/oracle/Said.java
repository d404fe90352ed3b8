package org.exampleservice.harness.oracle;

import java.util.Map;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;

/**
 * A measurement that the plugin reported in the cycle it is listed in.
 *
 * @param raw as the plugin gave it
 * @param value as it left the runtime, if it did
 * @param emitted whether it did
 */
record Said(
        EntityRef entity,
        String key,
        Map<String, String> dimensions,
        MetricKind kind,
        MetricValue raw,
        MetricValue value,
        boolean emitted) {

    static Said of(Entry entry, Emission.Metric metric) {
        return new Said(
                metric.entity(),
                metric.key(),
                metric.dimensions(),
                metric.kind(),
                metric.reported(),
                metric.value(),
                entry.fate() instanceof Fate.Emitted);
    }

    boolean isState() {
        return kind == MetricKind.STATE;
    }

    /** What a value is compared under from cycle to cycle. */
    Series series() {
        return new Series(entity, key, dimensions, kind);
    }

    record Series(EntityRef entity, String key, Map<String, String> dimensions, MetricKind kind) {}

    /** As people read it: {@code My Group / My Node {port=80}}. */
    String place() {
        return entity + (dimensions.isEmpty() ? "" : " " + dimensions);
    }
}
