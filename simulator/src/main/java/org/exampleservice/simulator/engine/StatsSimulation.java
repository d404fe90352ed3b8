package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.model.NodeStats;
import org.exampleservice.simulator.scenario.StatsSpec;

/** The stats of one place, with the names of its fields already hashed. */
final class StatsSimulation {
    private final StatsSpec spec;
    private final Chance random;
    private final Chance counter;
    private final Chance state;
    private final Chance low;
    private final Chance high;

    StatsSimulation(StatsSpec spec, Chance place) {
        this.spec = spec;
        this.random = place.in("random");
        this.counter = place.in("counter");
        this.state = place.in("state");
        this.low = place.in("stats_counter.low");
        this.high = place.in("stats_counter.high");
    }

    NodeStats at(long step) {
        return at(step, step);
    }

    /** The stats at a step, but with the counter of another. */
    NodeStats at(long step, long counterStep) {
        return new NodeStats(
                spec.version(),
                spec.random().valueAt(step, random.at(step)),
                spec.counter().valueAt(counterStep, counter.at(counterStep)),
                spec.state().valueAt(state.at(step)),
                spec.statsCounter().valueAt(step, low.at(step), high.at(step)));
    }
}
