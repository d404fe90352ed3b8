package org.exampleservice.simulator.story;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.Page;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.json.ClusterJson;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that depends on time follows the clock, kind by kind and whichever way the clock is moved (goals.md T1). */
class TimeStoryTest {
    private static final Page FEW = new Page(0, 50);

    /** A kind of thing that depends on time; each changes between the first minute and the sixty-first. */
    enum Kind {
        COUNTER(
                "nodes: [{name: n, counter: {from: 0, perMinute: 60, resetAt: [PT10M], wrapAt: 1001}, random: 1, state: {always: OK}}]"),
        RAMP("nodes: [{name: n, counter: 1, random: {ramp: 5, perMinute: 2}, state: {always: OK}}]"),
        SINE("nodes: [{name: n, counter: 1, random: {sine: 50, amplitude: 40, period: PT80M}, state: {always: OK}}]"),
        STEP(
                "nodes: [{name: n, counter: 1, random: {steps: [{at: PT0M, value: 1}, {at: PT30M, value: 9}]}, state: {always: OK}}]"),
        UNIFORM("nodes: [{name: n, counter: 1, random: {uniform: [1, 1000000]}, state: {always: OK}}]"),
        NOISE("nodes: [{name: n, counter: 1, random: {noise: 400, on: {constant: 500}}, state: {always: OK}}]"),
        GAP(
                "nodes: [{name: n, counter: 1, random: {constant: 5, gaps: [{at: PT50M, for: PT30M}]}, state: {always: OK}}]"),
        STALE(
                "nodes: [{name: n, counter: 1, random: {ramp: 0, perMinute: 1, stale: [{at: PT50M, for: PT30M}]}, state: {always: OK}}]"),
        STATE("nodes: [{name: n, counter: 1, random: 1, state: m}]"),
        CHURN(
                "churn: {gradual: 1, every: PT7M}, nodes: [{name: \"n-{i}\", count: 3, counter: 1, random: 1, state: {always: OK}}]"),
        LOST("nodes: [{name: lost, counter: 1, random: 1, state: {always: OK}}]"),
        ADDED("nodes: [{name: kept, counter: 1, random: 1, state: {always: OK}}]"),
        RENAMED("nodes: [{name: n, counter: 1, random: 1, state: {always: OK}}]"),
        DUPLICATED("nodes: [{name: n, counter: 1, random: 1, state: {always: OK}}]"),
        RESTARTED("nodes: [{name: n, counter: {from: 0, perMinute: 1}, random: 1, state: {always: OK}}]"),
        STUCK(
                "nodes: [{name: n, counter: 1, random: {steps: [{at: PT0M, value: 1}, {at: PT40M, value: 2}, {at: PT50M, value: 1}]}, state: {always: OK}}]"),
        NOT_A_NUMBER("nodes: [{name: n, counter: 1, random: 1, state: {always: OK}}]"),
        SKEWED(
                "nodes: [{name: n, counter: 1, random: {steps: [{at: PT0M, value: 1}, {at: PT90M, value: 9}]}, state: {always: OK}}]"),
        TRIGGERED("nodes: [{name: n, counter: 1, random: 1, state: moved}]"),
        FAULT("nodes: []");

        private final String group;

        Kind(String group) {
            this.group = group;
        }

        private ClusterSimulation simulation() {
            ClusterSimulation simulation =
                    new ClusterSimulation(ScenarioReader.read(name(), """
                    format: 1
                    name: timed
                    machines:
                      m: {initial: OK, ends: [LATE], transitions: [{from: OK, to: LATE, after: PT40M, jitter: PT9M}]}
                      moved: {initial: OK, ends: [LATE], transitions: [{from: OK, to: LATE, on: move}]}
                    groups: [{name: g, %s}]
                    timeline: [%s]
                    """.formatted(group, timeline())), 42);
            if (this == TRIGGERED) {
                simulation.trigger("move", "g", "n", simulation.start().plus(Duration.ofMinutes(45)));
            }
            return simulation;
        }

        private String timeline() {
            return switch (this) {
                case LOST -> "{at: PT45M, node: lost, lost: PT30M}";
                case ADDED -> "{at: PT45M, group: g, added: {name: new}}";
                case RENAMED -> "{at: PT45M, node: n, renamed: other, for: PT30M}";
                case DUPLICATED -> "{at: PT45M, node: n, duplicated: PT30M}";
                case RESTARTED -> "{at: PT45M, node: n, counterReset: true}";
                case STUCK -> "{at: PT45M, node: n, stale: PT30M}";
                case NOT_A_NUMBER -> "{at: PT45M, node: n, notANumber: random, for: PT30M}";
                case SKEWED -> "{at: PT45M, node: n, skewed: PT30M, for: PT30M}";
                case FAULT -> "{at: PT45M, for: PT30M, route: /, fault: {status: 503}}";
                default -> "";
            };
        }
    }

    private final AtomicLong nanos = new AtomicLong();

    @ParameterizedTest
    @EnumSource
    void it_follows_the_clock_whichever_way_that_is_moved_and_stands_with_it(Kind kind) {
        ClusterSimulation simulation = kind.simulation();
        SimulationClock clock = SimulationClock.standingAt(simulation.start(), nanos::get, 1);
        String first = shown(simulation, clock);

        // at once
        clock.advance(Duration.ofHours(1));
        String hour = shown(simulation, clock);
        assertThat(hour).isNotEqualTo(first);

        // frozen: real time changes nothing
        pass(Duration.ofDays(1));
        assertThat(shown(simulation, clock)).isEqualTo(hour);

        // back, in sixty parts, and beyond and back again
        clock.reset();
        assertThat(shown(simulation, clock)).isEqualTo(first);
        IntStream.range(0, 60).forEach(minute -> clock.advance(Duration.ofMinutes(1)));
        assertThat(shown(simulation, clock)).isEqualTo(hour);
        clock.set(simulation.start().plus(Duration.ofDays(9)));
        shown(simulation, clock);
        clock.set(simulation.start().plus(Duration.ofHours(1)));
        assertThat(shown(simulation, clock)).isEqualTo(hour);

        // before the beginning is the beginning
        clock.set(simulation.start().minus(Duration.ofHours(1)));
        assertThat(shown(simulation, clock)).isEqualTo(first);

        // running, sixty times as fast
        clock.reset();
        clock.scale(60);
        pass(Duration.ofMinutes(1));
        assertThat(shown(simulation, clock)).isEqualTo(hour);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Nodes, without the distribution that changes in every minute anyway, and open faults. */
    private static String shown(ClusterSimulation simulation, SimulationClock clock) {
        long step = simulation.stepAt(clock.now());
        byte[] json = ClusterJson.in(Dialect.SDK).topology(visitor -> simulation.show(step, FEW, visitor));
        return new String(json, US_ASCII).replaceAll("\"stat_counter\":\\[[^]]*]", "")
                + simulation.faults().open(clock.now());
    }
}
