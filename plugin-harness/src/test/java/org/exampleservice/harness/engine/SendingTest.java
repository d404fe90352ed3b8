package org.exampleservice.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.engine.Runs.definition;
import static org.exampleservice.harness.engine.Runs.emitted;
import static org.exampleservice.harness.engine.Runs.metric;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.junit.jupiter.api.Test;

/** sdk.md 5.8: what is sent when; and that secrets stay out of everything that is kept. */
class SendingTest {

    private static final PluginDefinition ONE = definition(metric("a"), metric("r"));

    private static void report(Device device, int count) {
        IntStream.range(0, count).forEach(i -> device.absolute("a", i));
    }

    private static Fate.Emitted emittedIn(int batch) {
        return new Fate.Emitted(batch);
    }

    @Test
    void the_hundredth_waiting_measurement_sends_everything_topology_first() {
        Cycle cycle = Runs.onDevice(ONE, 1, (n, device) -> {
                    device.reportProperty("k", "v");
                    report(device, 205);
                })
                .cycles()
                .get(0);

        assertThat(cycle.batches()).isEqualTo(3);
        assertThat(cycle.entries().subList(0, 2)).allMatch(entry -> entry.emission() instanceof Emission.Topology);
        assertThat(Runs.fates(cycle)).filteredOn(emittedIn(1)::equals).hasSize(100);
        assertThat(Runs.fates(cycle)).filteredOn(emittedIn(2)::equals).hasSize(100);
        assertThat(Runs.fates(cycle)).filteredOn(emittedIn(3)::equals).hasSize(5);
        assertThat(cycle.entries().get(102).emission()).isInstanceOf(Emission.Property.class);
    }

    @Test
    void ninety_nine_wait_for_the_end_of_the_query() {
        assertThat(Runs.onDevice(ONE, 1, (n, device) -> report(device, 99))
                        .cycles()
                        .get(0)
                        .batches())
                .isEqualTo(1);
    }

    @Test
    void after_a_batch_only_new_devices_are_sent_with_the_rest() {
        Cycle cycle = Runs.run(ONE, 1, (n, context) -> {
                    Group group = context.topologyBuilder().createGroup("G", "G");
                    report(group.createDevice("one"), 100);
                    group.createDevice("two");
                })
                .cycles()
                .get(0);

        assertThat(cycle.entries())
                .filteredOn(entry -> entry.emission() instanceof Emission.Topology)
                .extracting(Entry::fate)
                .containsExactly(emittedIn(1), emittedIn(1), emittedIn(2));
    }

    @Test
    void a_group_renamed_after_a_batch_is_sent_again() {
        Cycle cycle = Runs.run(ONE, 1, (n, context) -> {
                    Group group = context.topologyBuilder().createGroup("G", "before");
                    IntStream.range(0, 100).forEach(i -> group.absolute("a", i));
                    group.setName("after");
                })
                .cycles()
                .get(0);

        assertThat(cycle.entries())
                .extracting(Entry::emission)
                .filteredOn(Emission.Topology.class::isInstance)
                .extracting(topology -> ((Emission.Topology) topology).name())
                .containsExactly("before", "after");
    }

    @Test
    void a_group_renamed_twice_after_a_batch_is_sent_again_once() {
        Cycle cycle = Runs.run(ONE, 1, (n, context) -> {
                    Group group = context.topologyBuilder().createGroup("G", "before");
                    IntStream.range(0, 100).forEach(i -> group.absolute("a", i));
                    group.setName("between");
                    group.setName("after");
                })
                .cycles()
                .get(0);

        assertThat(cycle.entries())
                .extracting(Entry::emission)
                .filteredOn(Emission.Topology.class::isInstance)
                .extracting(topology -> ((Emission.Topology) topology).name())
                .containsExactly("before", "after");
    }

    @Test
    void what_is_added_to_a_renamed_group_that_is_over_the_limit_is_dropped_with_it() {
        LimitProfile oneGroup = LimitProfile.own(1, 10, 10, 99, 199, 1000, 10, 1000);
        RunPlan plan = Runs.plan(ONE, 1, (n, context) -> {
            Group group = context.topologyBuilder().createGroup("G", "before");
            Device device = group.createDevice("D");
            IntStream.range(0, 100).forEach(i -> group.absolute("a", i));
            group.setName("after");
            group.createDevice("E");
            device.addEndpoint("127.0.0.1");
        });
        Cycle cycle = QueryLoop.run(plan.withLimits(oneGroup), Surroundings.NONE)
                .cycles()
                .get(0);

        assertThat(Runs.drops(cycle))
                .containsExactly(DropReason.GROUP_LIMIT, DropReason.GROUP_LIMIT, DropReason.GROUP_LIMIT);
    }

    @Test
    void what_a_batch_took_is_sent_even_if_the_query_raises_later() {
        Cycle cycle = Runs.onDevice(ONE, 1, (n, device) -> {
                    report(device, 101);
                    throw new IllegalStateException("late");
                })
                .cycles()
                .get(0);

        assertThat(cycle.status().description()).isEqualTo("late");
        assertThat(cycle.tally().emitted()).isEqualTo(102);
        assertThat(cycle.tally().withheld()).isEqualTo(1);
    }

    @Test
    void cutting_a_query_into_batches_changes_no_relative_value() {
        Recording recording = Runs.onDevice(ONE, 3, (n, device) -> {
            device.relative("r", n * n);
            report(device, 150);
        });

        assertThat(emitted(recording, "r")).containsExactly(List.of(), List.of(3.0), List.of(5.0));
    }

    @Test
    void a_batch_that_cannot_be_wrapped_raises_into_the_plugin_and_is_lost() {
        AtomicInteger raised = new AtomicInteger();
        Cycle cycle = Runs.onDevice(ONE, 1, (n, device) -> {
                    device.absolute("a", 1, Map.of("x", "y"));
                    report(device, 98);
                    try {
                        device.absolute("a", 99);
                    } catch (IllegalArgumentException e) {
                        raised.incrementAndGet();
                    }
                })
                .cycles()
                .get(0);

        assertThat(raised).hasValue(1);
        assertThat(cycle.status()).isEqualTo(Status.OK);
        assertThat(Runs.drops(cycle)).hasSize(100).startsWith(DropReason.DIMENSION_MISMATCH, DropReason.CYCLE_LOST);
    }

    @Test
    void left_overs_of_a_failed_query_go_out_with_the_next_topology_does_not() {
        Recording recording = Runs.onDevice(ONE, 2, (n, device) -> {
            device.absolute("a", n);
            device.reportProperty("k", "" + n);
            device.reportCustomInfoEvent("d", "t", Map.of());
            if (n == 1) {
                throw new IllegalStateException();
            }
        });

        Cycle first = recording.cycles().get(0);
        Cycle second = recording.cycles().get(1);
        assertThat(first.batches()).isZero();
        assertThat(first.tally().withheld()).isEqualTo(3);
        assertThat(Runs.drops(first)).containsExactly(DropReason.TOPOLOGY_DISCARDED, DropReason.TOPOLOGY_DISCARDED);
        assertThat(second.entries())
                .filteredOn(entry -> entry.reportedIn() == 1)
                .hasSize(3);
        assertThat(second.tally().emitted()).isEqualTo(8);
    }

    @Test
    void plugins_may_report_from_several_threads() {
        Cycle cycle = Runs.onDevice(ONE, 1, (n, device) -> {
                    List<Thread> threads = IntStream.range(0, 8)
                            .mapToObj(i -> new Thread(() -> report(device, 500)))
                            .toList();
                    threads.forEach(Thread::start);
                    for (Thread thread : threads) {
                        thread.join();
                    }
                })
                .cycles()
                .get(0);

        assertThat(emitted(cycle, "a")).hasSize(4000);
    }

    @Test
    void the_value_of_a_secret_key_is_masked_wherever_a_plugin_carries_it() {
        PluginConfig config = new PluginConfig(
                Map.of("password", "s3cret", "pin", "7", "url", "http://u"), Set.of("password", "pin"));
        RunPlan plan = RunPlan.of(
                definition(metric("a", "dim")),
                () -> context -> {
                    Device device = context.topologyBuilder()
                            .createGroup("G-s3cret", "s3cret")
                            .createDevice("D");
                    device.absolute("a", 7, Map.of("dim", "s3cret"));
                    device.reportProperty("k", "http://me:s3cret@host");
                    device.reportCustomInfoEvent("s3cret", "s3cret", Map.of("s3cret", "s3cret"));
                    context.logger().log(System.Logger.Level.INFO, "login with s3cret");
                    throw new IllegalStateException("401 for me:s3cret, port 7");
                },
                config);

        Recording recording = QueryLoop.run(plan.withCycles(2), Surroundings.NONE);

        assertThat(recording.toString()).doesNotContain("s3cret").contains("******");
        assertThat(recording.cycles().get(0).status().description()).isEqualTo("401 for me:******, port 7");
        assertThat(config.toString()).doesNotContain("s3cret").contains("########");
    }

    @Test
    void a_value_that_differs_from_run_to_run_can_be_given_a_name() {
        RunPlan plan = Runs.plan(ONE, 1, (n, context) -> {
                    throw new IllegalStateException("GET http://127.0.0.1:4711/topology got no answer");
                })
                .withName("http://127.0.0.1:4711", "${backend.url}");

        Recording recording = QueryLoop.run(plan, Surroundings.NONE);

        assertThat(recording.cycles().get(0).status().description())
                .isEqualTo("GET ${backend.url}/topology got no answer");
    }
}
