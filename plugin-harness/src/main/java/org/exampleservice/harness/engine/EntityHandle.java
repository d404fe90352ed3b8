package org.exampleservice.harness.engine;

import java.util.Map;
import org.exampleservice.harness.plugin.Entity;
import org.exampleservice.harness.plugin.StatCounterDataPoint;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.MetricKind;

/** The plugin's side of an entity: every call goes through the gate. */
abstract class EntityHandle implements Entity {

    private final ReportGate gate;
    private final EntityRef entity;
    private final String technology;

    EntityHandle(ReportGate gate, EntityRef entity, String technology) {
        this.gate = gate;
        this.entity = entity;
        this.technology = technology;
    }

    final ReportGate gate() {
        return gate;
    }

    final EntityRef entity() {
        return entity;
    }

    @Override
    public final long id() {
        return entity.id();
    }

    @Override
    public final String technology() {
        return technology;
    }

    @Override
    public final void absolute(String key, Object value, Map<String, String> dimensions) {
        gate.metric(entity, MetricKind.ABSOLUTE, key, value, dimensions);
    }

    @Override
    public final void relative(String key, Object value, Map<String, String> dimensions) {
        gate.metric(entity, MetricKind.RELATIVE, key, value, dimensions);
    }

    @Override
    public final void perSecond(String key, Object value, Map<String, String> dimensions) {
        gate.metric(entity, MetricKind.PER_SECOND, key, value, dimensions);
    }

    @Override
    public final void stateMetric(String key, Object value, Map<String, String> dimensions) {
        gate.metric(entity, MetricKind.STATE, key, value, dimensions);
    }

    @Override
    public final void statCounter(String key, StatCounterDataPoint value, Map<String, String> dimensions) {
        gate.metric(entity, MetricKind.STAT_COUNTER, key, value, dimensions);
    }

    @Override
    public final void reportProperty(String key, String value) {
        gate.property(entity, key, value);
    }
}
