package org.exampleservice.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.engine.Runs.definition;
import static org.exampleservice.harness.engine.Runs.drops;
import static org.exampleservice.harness.engine.Runs.metric;
import static org.exampleservice.harness.engine.Runs.onDevice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.Status;
import org.junit.jupiter.api.Test;

/** What counts towards a limit of sdk.md 6.1 counts for its cycle only. */
class EveryCycleLimitsTest {

    private static final PluginDefinition OF_TEN_TUPLES =
            definition(metric("a", Optional.empty(), OptionalInt.of(1), "x"));

    private static void properties(Device device, int count) {
        IntStream.range(0, count).forEach(i -> device.reportProperty("k" + i, "v"));
    }

    private static void tuples(Device device, int count) {
        IntStream.range(0, count).forEach(i -> device.absolute("a", i, Map.of("x", "" + i)));
    }

    @Test
    void twenty_properties_may_come_in_every_cycle() {
        List<Cycle> cycles =
                onDevice(definition(), 2, (n, device) -> properties(device, 20)).cycles();

        assertThat(cycles).allSatisfy(cycle -> assertThat(drops(cycle)).isEmpty());
    }

    @Test
    void a_cycle_within_the_limit_of_tuples_is_fine_after_one_beyond_it() {
        List<Cycle> cycles = onDevice(OF_TEN_TUPLES, 2, (n, device) -> tuples(device, n == 1 ? 11 : 10))
                .cycles();

        assertThat(drops(cycles.get(0))).containsExactly(DropReason.DIMENSION_LIMIT);
        assertThat(cycles.get(0).status().state()).isEqualTo(Status.State.LIMIT_REACHED);
        assertThat(cycles.get(1).status()).isEqualTo(Status.OK);
    }

    @Test
    void properties_and_tuples_within_a_fifth_of_their_limit_are_found() {
        Cycle cycle = onDevice(OF_TEN_TUPLES, 1, (n, device) -> {
                    properties(device, 16);
                    tuples(device, 8);
                })
                .cycles()
                .get(0);

        assertThat(cycle.findings())
                .containsExactlyInAnyOrder(
                        new Finding(
                                "near-limit", "16 properties of one entity, limit 20 (profile sdk-1.223, sdk.md 6.1)"),
                        new Finding(
                                "near-limit",
                                "8 dimension tuples of metric a, limit 10 (profile sdk-1.223, sdk.md 6.1)"));
    }

    @Test
    void properties_and_tuples_further_from_their_limit_are_not() {
        Cycle cycle = onDevice(OF_TEN_TUPLES, 1, (n, device) -> {
                    properties(device, 15);
                    tuples(device, 7);
                })
                .cycles()
                .get(0);

        assertThat(cycle.findings()).isEmpty();
    }
}
