package org.exampleservice.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.exampleservice.harness.engine.Runs.definition;
import static org.exampleservice.harness.engine.Runs.drops;
import static org.exampleservice.harness.engine.Runs.metric;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Status.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sdk.md 6.1, below, at and above each limit. */
class LimitsTest {

    private static final Status OK = Status.OK;

    private static Cycle one(LimitProfile limits, PluginDefinition definition, Runs.Script script) {
        return QueryLoop.run(Runs.plan(definition, 1, script).withLimits(limits), Surroundings.NONE)
                .cycles()
                .get(0);
    }

    private static Cycle onDevice(PluginDefinition definition, Runs.DeviceScript script) {
        return one(LimitProfile.SDK_1_223, definition, (n, context) -> script.query(n, Runs.device(context)));
    }

    private static Status reached(String description) {
        return Status.of(State.LIMIT_REACHED, description);
    }

    private static void groups(PluginContext context, int count) {
        IntStream.range(0, count).forEach(i -> context.topologyBuilder().createGroup("G" + i, "G"));
    }

    private static void devices(PluginContext context, int count) {
        Group group = context.topologyBuilder().createGroup("G", "G");
        IntStream.range(0, count).forEach(i -> group.createDevice("D" + i));
    }

    @ParameterizedTest
    @CsvSource({"499, OK, 0", "500, LIMIT_REACHED, 0", "501, LIMIT_REACHED, 1"})
    void groups_beyond_500_are_dropped_and_exactly_500_is_already_reached(int count, State state, int dropped) {
        Cycle cycle = one(LimitProfile.SDK_1_223, definition(), (n, context) -> groups(context, count));

        assertThat(cycle.status().state()).isEqualTo(state);
        assertThat(drops(cycle)).hasSize(dropped).allMatch(DropReason.GROUP_LIMIT::equals);
    }

    @ParameterizedTest
    @CsvSource({"4999, OK, 0", "5000, LIMIT_REACHED, 0", "5002, LIMIT_REACHED, 2"})
    void devices_beyond_5000_are_dropped_and_exactly_5000_is_already_reached(int count, State state, int dropped) {
        Cycle cycle = one(LimitProfile.SDK_1_223, definition(), (n, context) -> devices(context, count));

        assertThat(cycle.status().state()).isEqualTo(state);
        assertThat(drops(cycle)).hasSize(dropped).allMatch(DropReason.DEVICE_LIMIT::equals);
    }

    @Test
    void the_messages_of_groups_and_devices_are_the_runtimes_own() {
        Cycle groups = one(LimitProfile.SDK_1_223, definition(), (n, context) -> groups(context, 500));
        Cycle devices = one(LimitProfile.SDK_1_223, definition(), (n, context) -> devices(context, 5000));

        assertThat(groups.status()).isEqualTo(reached("Number of groups exceeded allowed threshold: 500"));
        assertThat(devices.status()).isEqualTo(reached("Number of devices exceeded allowed threshold: 5000"));
    }

    @Test
    void devices_and_endpoints_of_a_dropped_group_go_with_it() {
        Cycle cycle = one(LimitProfile.DOCS_LEGACY, definition(), (n, context) -> {
            groups(context, 50);
            Device device =
                    context.topologyBuilder().createGroup("over", "over").createDevice("D");
            device.addEndpoint("127.0.0.1");
        });

        assertThat(drops(cycle)).hasSize(3).containsOnly(DropReason.GROUP_LIMIT);
    }

    @ParameterizedTest
    @CsvSource({"99999, OK, 0", "100000, LIMIT_REACHED, 0", "100003, LIMIT_REACHED, 3"})
    void measurements_beyond_100000_are_dropped_and_exactly_so_many_is_already_reached(
            int count, State state, int dropped) {
        Cycle cycle = onDevice(
                definition(metric("a")),
                (n, device) -> IntStream.range(0, count).forEach(i -> device.absolute("a", i)));

        assertThat(cycle.status().state()).isEqualTo(state);
        assertThat(drops(cycle)).hasSize(dropped).allMatch(DropReason.MEASUREMENT_LIMIT::equals);
        assertThat(cycle.status().description())
                .isEqualTo(count < 100_000 ? "" : "Number of measurements exceeded allowed limit: 100000");
    }

    @ParameterizedTest
    @CsvSource({"99, OK, 0", "100, LIMIT_REACHED, 0", "101, LIMIT_REACHED, 1"})
    void events_beyond_100_are_dropped_and_exactly_100_is_already_reached(int count, State state, int dropped) {
        Cycle cycle = onDevice(
                definition(),
                (n, device) ->
                        IntStream.range(0, count).forEach(i -> device.reportCustomInfoEvent("d", "t", Map.of())));

        assertThat(cycle.status().state()).isEqualTo(state);
        assertThat(drops(cycle)).hasSize(dropped).allMatch(DropReason.EVENT_LIMIT::equals);
        assertThat(cycle.status().description())
                .isEqualTo(count < 100 ? "" : "Number of events exceeded allowed limit: 100");
    }

    @ParameterizedTest
    @CsvSource({"20, OK, 0", "21, LIMIT_REACHED, 1"})
    void the_21st_property_of_an_entity_is_dropped(int count, State state, int dropped) {
        Cycle cycle = onDevice(
                definition(), (n, device) -> IntStream.range(0, count).forEach(i -> device.reportProperty("k", "v")));

        assertThat(cycle.status().state()).isEqualTo(state);
        assertThat(drops(cycle)).hasSize(dropped).allMatch(DropReason.PROPERTY_LIMIT::equals);
        assertThat(cycle.status().description())
                .isEqualTo(
                        count < 21
                                ? ""
                                : "There is more than 20 properties for entity "
                                        + Long.toUnsignedString(EntityIds.ofDevice(EntityIds.ofGroup("G"), "D"))
                                        + " EntityType.CUSTOM_DEVICE");
    }

    @ParameterizedTest
    @CsvSource({"sdk-1.223, 99, true", "sdk-1.223, 100, false", "docs, 100, true", "docs, 101, false"})
    void a_property_key_has_a_longest_length(String profile, int length, boolean taken) {
        Cycle cycle = one(
                LimitProfile.named(profile),
                definition(),
                (n, context) -> Runs.device(context).reportProperty("k".repeat(length), "v"));

        assertThat(cycle.status().state()).isEqualTo(taken ? State.OK : State.LIMIT_REACHED);
        assertThat(drops(cycle)).hasSize(taken ? 0 : 1).allMatch(DropReason.PROPERTY_KEY_TOO_LONG::equals);
    }

    @Test
    void a_property_is_measured_in_characters_as_python_counts_them() {
        String face = "\uD83D\uDE00";

        Cycle cycle = one(LimitProfile.SDK_1_223, definition(), (n, context) -> {
            Runs.device(context).reportProperty(face.repeat(99), face.repeat(199));
        });

        assertThat(drops(cycle)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sdk-1.223, 199, true", "sdk-1.223, 200, false", "docs, 200, true", "docs, 201, false"})
    void a_property_value_has_a_longest_length(String profile, int length, boolean taken) {
        Cycle cycle = one(
                LimitProfile.named(profile),
                definition(),
                (n, context) ->
                        context.topologyBuilder().createGroup("G", "G").reportProperty("k", "v".repeat(length)));

        assertThat(drops(cycle)).hasSize(taken ? 0 : 1).allMatch(DropReason.PROPERTY_VALUE_TOO_LONG::equals);
        assertThat(cycle.status())
                .isEqualTo(
                        taken
                                ? OK
                                : reached("Property k value is too long (200) for entity "
                                        + Long.toUnsignedString(EntityIds.ofGroup("G"))
                                        + " EntityType.CUSTOM_DEVICE_GROUP"));
    }

    @ParameterizedTest
    @CsvSource({"sdk-1.223, 1000, 0", "sdk-1.223, 1001, 1", "docs, 100, 0", "docs, 101, 1"})
    void dimension_tuples_beyond_the_limit_are_dropped_but_exactly_so_many_is_fine(
            String profile, int count, int dropped) {
        Cycle cycle = one(LimitProfile.named(profile), definition(metric("a", "x")), (n, context) -> {
            Device device = Runs.device(context);
            IntStream.range(0, count).forEach(i -> device.absolute("a", i, Map.of("x", "" + i)));
            device.absolute("a", 0, Map.of("x", "0"));
        });

        assertThat(drops(cycle)).hasSize(dropped).allMatch(DropReason.DIMENSION_LIMIT::equals);
        assertThat(cycle.status())
                .isEqualTo(dropped == 0 ? OK : reached("Number of dimensions exceeded limit for metrics: a"));
    }

    @Test
    void topx_of_plugin_json_moves_the_tuple_limit_to_ten_times_itself() {
        PluginDefinition definition = definition(metric("a", Optional.empty(), OptionalInt.of(2), "x"));

        Cycle cycle = onDevice(
                definition,
                (n, device) -> IntStream.range(0, 21).forEach(i -> device.absolute("a", i, Map.of("x", "" + i))));

        assertThat(drops(cycle)).containsExactly(DropReason.DIMENSION_LIMIT);
    }

    @Test
    void tuples_count_per_entity_and_metric_and_begin_anew_each_cycle() {
        PluginDefinition definition =
                definition(metric("a", Optional.empty(), OptionalInt.of(1), "x"), metric("b", "x"));

        Cycle second = QueryLoop.run(
                        Runs.plan(definition, 2, (n, context) -> {
                            Group group = context.topologyBuilder().createGroup("G", "G");
                            Device one = group.createDevice("1");
                            Device two = group.createDevice("2");
                            for (int i = 0; i < 10; i++) {
                                one.absolute("a", i, Map.of("x", n + "-" + i));
                                two.absolute("a", i, Map.of("x", "two-" + i));
                                one.absolute("b", i, Map.of("x", "b-" + i));
                            }
                        }),
                        Surroundings.NONE)
                .cycles()
                .get(1);

        assertThat(drops(second)).isEmpty();
    }

    @Test
    void the_first_limit_met_is_the_description() {
        Cycle cycle = onDevice(definition(), (n, device) -> {
            device.reportProperty("k".repeat(100), "v");
            IntStream.range(0, 101).forEach(i -> device.reportCustomInfoEvent("d", "t", Map.of()));
        });

        assertThat(cycle.status().description()).startsWith("Property kkkk");
    }

    @Test
    void a_count_within_a_fifth_of_its_limit_is_found_once() {
        var recording = QueryLoop.run(
                Runs.plan(definition(), 2, (n, context) -> {
                    Device device = Runs.device(context);
                    IntStream.range(0, 80).forEach(i -> device.reportCustomInfoEvent("d", "t", Map.of()));
                }),
                Surroundings.NONE);

        assertThat(recording.cycles().get(0).findings())
                .containsExactly(new Finding("near-limit", "80 events, limit 100 (profile sdk-1.223, sdk.md 6.1)"));
        assertThat(recording.cycles().get(1).findings()).isEmpty();
    }

    @Test
    void an_unknown_profile_lists_those_there_are() {
        assertThat(catchThrowable(() -> LimitProfile.named("sdk")))
                .hasMessage("no limit profile is called 'sdk'; there are sdk-1.223, docs, docs-legacy (sdk.md 6.1)");
    }
}
