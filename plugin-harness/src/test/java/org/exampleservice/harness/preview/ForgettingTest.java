package org.exampleservice.harness.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.exampleservice.harness.engine.QueryLoop;
import org.exampleservice.harness.engine.RunPlan;
import org.exampleservice.harness.engine.Surroundings;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginConfig;
import org.junit.jupiter.api.Test;

/** What a history keeps stays within its room, whatever comes and goes. */
class ForgettingTest {

    private static final int ROOM = 2_000;
    private static final int MINUTES = 1_500;

    private final RunHistory history = new RunHistory(ROOM);

    @Test
    void devices_that_only_forgotten_minutes_had_are_forgotten() {
        run(MINUTES, (minute, group) -> {
            group.createDevice("stays", "stays").absolute("m", minute, Map.of("part", "a"));
            group.createDevice("d" + minute, "d" + minute).absolute("m", minute, Map.of("part", "a"));
        });

        assertThat(history.weight()).isLessThanOrEqualTo(ROOM);
        assertThat(history.groups()).hasSize(1);
        assertThat(history.entities())
                .extracting(EntityHistory::name)
                .hasSizeLessThan(100)
                .contains("stays", "d" + (MINUTES - 1), "d" + history.first())
                .doesNotContain("d" + (history.first() - 1), "d0");
    }

    @Test
    void devices_without_any_number_take_room_too() {
        run(MINUTES, (minute, group) -> group.createDevice("d" + minute, "d" + minute));

        assertThat(history.entities()).hasSizeLessThan(200);
    }

    @Test
    void dimension_tuples_that_only_forgotten_minutes_had_are_forgotten() {
        run(
                MINUTES,
                (minute, group) -> group.createDevice("d", "d").absolute("m", minute, Map.of("part", "p" + minute)));

        EntityHistory device = history.devices(history.groups().get(0)).get(0);
        assertThat(device.tuples("m"))
                .hasSizeLessThan(100)
                .extracting(tuple -> tuple.at(MINUTES - 1, Aggregation.AVG))
                .contains((double) (MINUTES - 1));
        assertThat(device.seen().nextSetBit(0)).isEqualTo(history.first());
    }

    @Test
    void of_a_property_that_always_changes_the_forgotten_values_go() {
        run(MINUTES, (minute, group) -> group.createDevice("d", "d").reportProperty("uptime", "" + minute));

        EntityHistory device = history.devices(history.groups().get(0)).get(0);
        assertThat(device.properties().get("uptime"))
                .hasSizeLessThan(400)
                .startsWith(new PropertyValue(history.first(), "" + history.first()))
                .endsWith(new PropertyValue(MINUTES - 1, "" + (MINUTES - 1)));
    }

    @Test
    void a_property_that_stays_is_kept_though_the_minute_of_its_report_is_forgotten() {
        run(MINUTES, (minute, group) -> {
            Device device = group.createDevice("d", "d");
            device.absolute("m", minute, Map.of("part", "a"));
            if (minute == 0) {
                device.reportProperty("serial", "7");
            }
        });

        EntityHistory device = history.devices(history.groups().get(0)).get(0);
        assertThat(history.first()).isPositive();
        assertThat(device.properties().get("serial")).containsExactly(new PropertyValue(0, "7"));
    }

    @Test
    void long_events_take_room() {
        run(
                MINUTES,
                (minute, group) -> group.createDevice("d", "d").reportErrorEvent("x".repeat(400), "title", Map.of()));

        assertThat(history.events().reports()).hasSizeBetween(5, 40);
        assertThat(history.weight()).isLessThanOrEqualTo(ROOM);
    }

    @Test
    void a_tuple_takes_no_room_for_the_minutes_before_its_first() {
        TupleSeries tuple = new TupleSeries("m", Map.of());
        tuple.add(100_000, Cell.plain(1));

        assertThat(tuple.weight()).isLessThan(100);
        assertThat(tuple.at(100_000, Aggregation.AVG)).isEqualTo(1);
    }

    @Test
    void endpoints_may_bring_the_minutes_of_a_tuple_in_any_order() {
        TupleSeries tuple = new TupleSeries("m", Map.of());
        tuple.add(40, Cell.plain(4));
        tuple.add(10, Cell.plain(1));
        tuple.add(25, Cell.plain(2));
        tuple.add(90, Cell.plain(9));
        tuple.forgetBefore(25);
        tuple.add(24, Cell.plain(7));

        assertThat(IntStream.of(10, 24, 25, 40, 90, 91).mapToObj(minute -> tuple.at(minute, Aggregation.AVG)))
                .containsExactly(Double.NaN, Double.NaN, 2.0, 4.0, 9.0, Double.NaN);
    }

    private void run(int minutes, BiConsumer<Integer, Group> script) {
        int[] minute = {0};
        MonitoringPlugin plugin =
                context -> script.accept(minute[0]++, context.topologyBuilder().createGroup("G", "G"));
        RunPlan plan = RunPlan.of(
                Pages.definition("", Pages.number("m", "part")), () -> plugin, new PluginConfig(Map.of(), Set.of()));
        QueryLoop.run(plan.withCycles(minutes), Surroundings.NONE, cycle -> history.add("endpoint 0", cycle));
    }
}
