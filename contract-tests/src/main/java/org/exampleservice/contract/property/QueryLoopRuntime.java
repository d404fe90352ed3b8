package org.exampleservice.contract.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.exampleservice.harness.definition.MetricDefinition;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.Change;
import org.exampleservice.harness.engine.LimitProfile;
import org.exampleservice.harness.engine.PluginFactory;
import org.exampleservice.harness.engine.QueryLoop;
import org.exampleservice.harness.engine.RunPlan;
import org.exampleservice.harness.engine.Surroundings;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Recording;

/** Runs chains on the engine of the harness. */
public final class QueryLoopRuntime implements ChainRuntime {

    private static final PluginConfig NO_CONFIG = new PluginConfig(Map.of(), Set.of());
    private static final PluginDefinition DEFINITION = new PluginDefinition(
            ChainContract.PLUGIN,
            ChainContract.VERSION,
            List.of("CHAIN"),
            new PluginDefinition.Source("chain", "Chain", List.of()),
            Declared.ALL.stream().map(QueryLoopRuntime::definition).toList(),
            List.of(),
            Map.of());

    @Override
    public List<Trace> run(Chain chain) {
        Play play = new Play(chain);
        List<Trace> traces = new ArrayList<>();
        QueryLoop.run(plan(chain, play), Surroundings.NONE, cycle -> traces.add(trace(cycle, play)));
        return traces;
    }

    /** The same as a recording. */
    public Recording record(Chain chain) {
        Play play = new Play(chain);
        RunPlan plan = plan(chain, play);
        List<Cycle> cycles = new ArrayList<>();
        QueryLoop.run(plan, Surroundings.NONE, cycle -> {
            play.turnPage();
            cycles.add(cycle);
        });
        return QueryLoop.recording(plan, cycles);
    }

    private static Trace trace(Cycle cycle, Play play) {
        return TraceText.of(cycle, play.turnPage());
    }

    private static RunPlan plan(Chain chain, Play play) {
        return plan(chain, () -> new ChainPlugin(play), NO_CONFIG);
    }

    /** A run of so many minutes by somebody who plays the chain. */
    static RunPlan plan(Chain chain, PluginFactory player, PluginConfig config) {
        List<Minute> minutes = chain.minutes();
        RunPlan plan = RunPlan.of(DEFINITION, player, config)
                .withCycles(minutes.size())
                .withLimits(profile(chain.limits()))
                .withStart(chain.start());
        for (int i = 0; i < minutes.size(); i++) {
            Optional<Action.Between> change = minutes.get(i).change();
            if (change.isPresent()) {
                plan = plan.withChange(i + 1, change(change.get(), config));
            }
        }
        return plan;
    }

    private static Change change(Action.Between between, PluginConfig config) {
        return switch (between) {
            case RECONFIGURE -> new Change.Reconfigured(config);
            case SWITCH_OFF -> new Change.SwitchedOff();
            case SWITCH_ON -> new Change.SwitchedOn();
        };
    }

    /** The limits in the engine's terms. */
    static LimitProfile profile(Limits limits) {
        return limits.equals(Limits.SDK)
                ? LimitProfile.SDK_1_223
                : LimitProfile.own(
                        limits.groups(),
                        limits.devices(),
                        limits.properties(),
                        limits.keyLength(),
                        limits.valueLength(),
                        limits.measurements(),
                        limits.events(),
                        limits.tuples());
    }

    private static MetricDefinition definition(Declared metric) {
        return new MetricDefinition(
                metric.key(),
                metric.isState(),
                "",
                "",
                metric.dimensions(),
                metric.states(),
                "CUSTOM_DEVICE",
                Optional.of(metric.aggregation()).filter(aggregation -> !aggregation.isEmpty()),
                OptionalInt.empty());
    }
}
