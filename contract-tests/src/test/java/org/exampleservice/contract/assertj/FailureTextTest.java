package org.exampleservice.contract.assertj;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exampleservice.contract.assertj.PluginAssertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.recording.WithholdingRule;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What assertions on the tutorial's plugin say, word for word. */
class FailureTextTest {

    private static final Recording RUN = run();

    private static Recording run() {
        Path folder = Path.of("../fixtures/plugins/example-multi");
        try (LoadedPlugin plugin = PluginLoader.load(PluginReference.at(folder))) {
            return PluginRun.of(plugin)
                    .against(new BackendSpec.Simulator(Dialect.TUTORIAL, 42, Optional.empty()))
                    .config(Map.of())
                    .cycles(5)
                    .run();
        }
    }

    private static EntityAssert one(RecordingAssert run) {
        return run.group("ExampleGroup").device("DeviceOne");
    }

    @Test
    void what_holds_reads_as_sentences() {
        assertThat(RUN)
                .isAlways(State.OK)
                .isAtMinute(2, State.OK)
                .dropsNothing()
                .group("ExampleGroup")
                .isNamed("ExampleGroup")
                .device("DeviceOne")
                .isThereAtMinute(5)
                .metric("databases.table_size", "table_name", "d1_t1")
                .atMinute(1)
                .isEqualTo(100)
                .fromMinute(2)
                .isBetween(100, 100)
                .always()
                .isCloseTo(99, 1)
                .hasTotal(500);
        one(assertThat(RUN))
                .neverHasMetric("random")
                .metric("service.state_5")
                .always()
                .isEqualTo("DOWNTIME");
        one(assertThat(RUN))
                .metric("databases.replicated_entries")
                .atMinute(1)
                .isWithheld(WithholdingRule.FIRST_REPORT)
                .atMinute(2)
                .isEqualTo(0);
        one(assertThat(RUN)).endpoint("127.0.0.1").always().hasPort("80");
        assertThat(RUN)
                .group("ExampleGroup")
                .property("group_property")
                .always()
                .isEqualTo("group_property_value");
        assertThat(RUN).drops().isEmpty();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                fails(
                        run -> run.group("ExampleGrup"),
                        "there is no group \"ExampleGrup\". Did you mean \"ExampleGroup\"? There is ExampleGroup."),
                fails(
                        run -> run.group("ExampleGroup").device("DeviceOn"),
                        "there is no device \"DeviceOn\" in ExampleGroup. Did you mean \"DeviceOne\"? There are DeviceOne,"
                                + " DeviceTwo."),
                fails(
                        run -> one(run).metric("service.state5"),
                        "there is no metric \"service.state5\" on ExampleGroup / DeviceOne. Did you mean"
                                + " \"service.state_5\"? There are databases.replicated_entries, service.state_5,"
                                + " databases.total_num_entities, databases.table_size {table_name=d1_t1},"
                                + " databases.table_size {table_name=d1_t2}, databases.table_size {table_name=d1_t3},"
                                + " databases.table_size {table_name=d2_t4}."),
                fails(
                        run -> one(run).metric("databases.table_size", "table_name", "d1_t1")
                                .atMinute(2)
                                .isEqualTo(101),
                        "ExampleGroup / DeviceOne / databases.table_size {table_name=d1_t1} at minute 2: expected 101, and"
                                + " it is 100"),
                fails(
                        run -> one(run).metric("databases.replicated_entries")
                                .always()
                                .isEqualTo(0),
                        "ExampleGroup / DeviceOne / databases.replicated_entries at minute 1: expected 0, and it is 0,"
                                + " withheld (first report)"),
                fails(
                        run -> one(run).metric("service.state_5").atMinute(6),
                        "there is no minute 6; the run has minutes 1 to 5"),
                fails(
                        run -> one(run).metric("service.state_5").atMinute(3).isEqualTo("WORKING"),
                        "ExampleGroup / DeviceOne / service.state_5 at minute 3: expected \"WORKING\", and it is DOWNTIME"),
                fails(
                        run -> one(run).metric("service.state_5").atMinute(3).isEqualTo(0),
                        "ExampleGroup / DeviceOne / service.state_5: expected the amount 0, and it is no amount but"
                                + " DOWNTIME"),
                fails(
                        run -> one(run).metric("service.state_5").always().isAbsent(),
                        "ExampleGroup / DeviceOne / service.state_5 at minute 1: expected nothing, and it is DOWNTIME"),
                fails(
                        run -> one(run).metric("service.state_5").isNeverEmitted(),
                        "ExampleGroup / DeviceOne / service.state_5 should never be emitted, and was at minute 1:"
                                + " DOWNTIME"),
                fails(
                        run -> one(run).metric("service.state_5").atMinute(1).isDropped(DropReason.UNDECLARED_STATE),
                        "ExampleGroup / DeviceOne / service.state_5 at minute 1: expected dropped (undeclared-state), and"
                                + " it is DOWNTIME"),
                fails(
                        run -> one(run).neverHasMetric("service.state_5"),
                        "ExampleGroup / DeviceOne / service.state_5 should never be reported, and was in minutes 1–5"),
                fails(run -> one(run).isGoneAtMinute(4), "ExampleGroup / DeviceOne is still there at minute 4"),
                fails(
                        run -> one(run).isNamed("One"),
                        "ExampleGroup / DeviceOne is named \"DeviceOne\" at minute 1, expected \"One\""),
                fails(run -> run.isAlways(State.ERROR_AUTH), "the status at minute 1 is OK, expected ERROR_AUTH"),
                fails(
                        run -> run.withholdsNothing(),
                        "ExampleGroup / DeviceOne / databases.replicated_entries was withheld (first report) at minute 1, and"
                                + " nothing should be withheld"),
                fails(
                        run -> run.group("ExampleGroup")
                                .property("group_property")
                                .atMinute(1)
                                .isEqualTo("x"),
                        "ExampleGroup / property group_property at minute 1: expected \"x\", and it is"
                                + " \"group_property_value\""),
                fails(
                        run -> one(run).event("Outage"),
                        "there is no event \"Outage\" on ExampleGroup / DeviceOne. There is none at all."));
    }

    private static Arguments fails(Consumer<RecordingAssert> assertion, String text) {
        return Arguments.of(text, assertion);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void a_failure_shows_the_nearest_thing_that_exists(String text, Consumer<RecordingAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat(RUN)))
                .isInstanceOf(AssertionError.class)
                .hasMessage(text);
    }

    @Test
    void in_strict_mode_everything_emitted_is_asserted_or_set_aside_with_a_reason() {
        assertThat(RUN).strictly(run -> {
            EntityAssert group = run.group("ExampleGroup");
            group.metric("service.querries_per_second").fromMinute(2).isEqualTo(0);
            group.property("group_property").always().isEqualTo("group_property_value");
            for (String name : new String[] {"DeviceOne", "DeviceTwo"}) {
                EntityAssert device = group.device(name);
                device.metric("service.state_5").always().isEqualTo("DOWNTIME");
                device.property("device_property").always().isEmitted();
                device.endpoint("127.0.0.1").always().isEmitted();
            }
            run.ignoring("databases.table_size", "the sizes have a test of their own")
                    .ignoring("databases.replicated_entries", "so have these")
                    .ignoring("databases.total_num_entities", "and these");
        });
    }

    @Test
    void in_strict_mode_what_was_not_asserted_is_listed() {
        assertThatThrownBy(() -> assertThat(RUN).strictly(run -> {
                    run.group("ExampleGroup")
                            .device("DeviceOne")
                            .metric("service.state_5")
                            .always()
                            .isEqualTo("DOWNTIME");
                    run.group("ExampleGroup").device("DeviceTwo");
                    run.ignoring("databases.table_size", "known")
                            .ignoring("databases.replicated_entries", "known")
                            .ignoring("random", "there is none")
                            .ignoring("databases.total_num_entities", "known");
                }))
                .hasMessage("""
                        emitted and never asserted:
                          ExampleGroup / DeviceTwo / service.state_5
                          ExampleGroup / property group_property
                          ExampleGroup / DeviceOne / property device_property
                          ExampleGroup / DeviceTwo / property device_property
                          ExampleGroup / DeviceOne / endpoint 127.0.0.1
                          ExampleGroup / DeviceTwo / endpoint 127.0.0.1
                          ExampleGroup / service.querries_per_second
                        Assert each, or set it aside by ignoring(key, because)
                        set aside and not needed: random. Remove that""");
        assertThatThrownBy(() -> assertThat(RUN).strictly(run -> run.ignoring("random", " ")))
                .hasMessage("ignoring random gives no reason. Say why");
    }
}
