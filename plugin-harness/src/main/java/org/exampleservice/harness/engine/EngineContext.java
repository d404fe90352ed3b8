package org.exampleservice.harness.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.exampleservice.harness.plugin.Activation;
import org.exampleservice.harness.plugin.ComingTurns;
import org.exampleservice.harness.plugin.Entity;
import org.exampleservice.harness.plugin.EntityType;
import org.exampleservice.harness.plugin.FieldRead;
import org.exampleservice.harness.plugin.FieldReads;
import org.exampleservice.harness.plugin.Findings;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.plugin.PluginValueException;
import org.exampleservice.harness.plugin.Refusals;
import org.exampleservice.harness.plugin.ResultsBuilder;
import org.exampleservice.harness.plugin.TopologyBuilder;
import org.exampleservice.harness.recording.EntityRef;

/** What a plugin instance is handed; every report it makes goes through the gate. */
record EngineContext(
        PluginConfig config,
        Activation activation,
        Map<String, Object> jsonConfig,
        ReportGate gate,
        SimulatedTime time,
        FieldReads reads)
        implements PluginContext, Refusals, Findings, FieldReads, ComingTurns {

    @Override
    public TopologyBuilder topologyBuilder() {
        return gate::createGroup;
    }

    @Override
    public ResultsBuilder resultsBuilder() {
        return selector -> gate.select(level(selector.entityType()), selector.entityId());
    }

    @Override
    public System.Logger logger() {
        return new PluginLogger(gate);
    }

    @Override
    public InstantSource clock() {
        return time;
    }

    @Override
    public void sleep(Duration duration) {
        time.sleep(duration);
    }

    @Override
    public void refused(Entity on, String call, String why) {
        gate.refused(((EntityHandle) on).entity(), call, why);
    }

    @Override
    public void find(String code, String text) {
        gate.find(code, text);
    }

    @Override
    public int comingTurns() {
        return time.coming();
    }

    @Override
    public void read(FieldRead read) {
        reads.read(read);
    }

    private static EntityRef.Level level(EntityType type) {
        if (type == EntityType.CUSTOM_DEVICE) {
            return EntityRef.Level.CUSTOM_DEVICE;
        }
        if (type == EntityType.CUSTOM_DEVICE_GROUP) {
            return EntityRef.Level.CUSTOM_DEVICE_GROUP;
        }
        throw new PluginValueException(
                "a remote plugin reports on CUSTOM_DEVICE or CUSTOM_DEVICE_GROUP, not on " + type + " (sdk.md 5.9)");
    }
}
