package org.exampleservice.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.engine.Runs.definition;
import static org.exampleservice.harness.engine.Runs.metric;
import static org.exampleservice.harness.engine.Runs.state;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.NothingToReportException;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is lost without a trace: reported + carried = emitted + withheld + dropped, counted from both ends. */
class AccountingTest {

    private static final PluginDefinition DEFINITION = definition(metric("a"), metric("d", "x"), state("s", "OK"));
    private static final int CYCLES = 60;

    /** Reports at random and counts its own calls. */
    private static final class Wild {
        private final Random random;
        private final Map<Integer, Long> calls = new HashMap<>();
        private int cycle;

        Wild(long seed) {
            random = new Random(seed);
        }

        void query(PluginContext context) {
            cycle = (int) Duration.between(
                                    RunPlan.DEFAULT_START, context.clock().instant())
                            .toMinutes()
                    + 1;
            for (int g = random.nextInt(3); g >= 0; g--) {
                Group group = counted(() -> context.topologyBuilder().createGroup("G" + random.nextInt(4), "g"));
                Device device = group == null ? null : counted(() -> group.createDevice("D" + random.nextInt(2)));
                for (int i = device == null ? 0 : random.nextInt(random.nextInt(20) == 0 ? 300 : 12); i > 0; i--) {
                    counted(() -> anything(device));
                }
            }
            end();
        }

        private void end() {
            int end = random.nextInt(6);
            if (end == 0) {
                throw new IllegalStateException("end");
            }
            if (end == 1) {
                throw new NothingToReportException();
            }
        }

        private Object anything(Device device) {
            switch (random.nextInt(12)) {
                case 0 -> device.relative("a", random.nextInt(100));
                case 1 -> device.perSecond("a", random.nextInt(100));
                case 2 -> device.stateMetric("s", random.nextBoolean() ? "OK" : "BAD");
                case 3 -> device.absolute("undeclared", 1);
                case 4 -> device.absolute("a", "no number");
                case 5 -> device.absolute("d", 1, Map.of(random.nextInt(30) == 0 ? "wrong" : "x", "1"));
                case 6 -> device.reportProperty("k".repeat(random.nextInt(110)), "v");
                case 7 -> device.reportErrorEvent("d", random.nextBoolean() ? "t" : null, Map.of());
                case 8 -> device.addEndpoint(random.nextBoolean() ? "127.0.0.1" : "nowhere", random.nextInt(70_000));
                default -> device.absolute("a", random.nextInt());
            }
            return device;
        }

        private <T> T counted(Supplier<T> call) {
            calls.merge(cycle, 1L, Long::sum);
            try {
                return call.get();
            } catch (RuntimeException refused) {
                return null;
            }
        }
    }

    private static Recording run(Wild wild) {
        return QueryLoop.run(
                RunPlan.of(DEFINITION, () -> wild::query, Runs.NO_CONFIG).withCycles(CYCLES), Surroundings.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void every_call_of_every_cycle_ends_as_exactly_one_of_emitted_withheld_dropped(long seed) {
        Wild wild = new Wild(seed);

        Recording recording = run(wild);

        long waiting = 0;
        for (Cycle cycle : recording.cycles()) {
            Tally tally = cycle.tally();
            assertThat(tally.reported()).isEqualTo(wild.calls.getOrDefault(cycle.number(), 0L));
            assertThat(tally.carried()).isEqualTo(waiting);
            assertThat(tally.reported() + tally.carried())
                    .isEqualTo(tally.emitted() + tally.withheld() + tally.dropped());
            waiting = waiting(cycle);
        }
    }

    private static long waiting(Cycle cycle) {
        return cycle.entries().stream()
                .map(Entry::fate)
                .filter(fate -> fate instanceof Fate.Withheld withheld
                        && switch (withheld.rule()) {
                            case QUERY_FAILED, TOPOLOGY_STUCK -> true;
                            case FIRST_REPORT, MISSED_CYCLE, DECREASE -> false;
                        })
                .count();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 42})
    void the_same_seed_gives_the_same_recording(long seed) {
        assertThat(run(new Wild(seed))).isEqualTo(run(new Wild(seed)));
    }
}
