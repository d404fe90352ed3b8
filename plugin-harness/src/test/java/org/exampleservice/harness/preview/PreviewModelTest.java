package org.exampleservice.harness.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.exampleservice.harness.plugin.AuthException;
import org.exampleservice.harness.plugin.StatCounterDataPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of pages.md 1.2, one by one. */
class PreviewModelTest {

    /** Minute 0 has 1 and 10, minute 1 has 4 and 36, minute 2 has nothing. */
    @ParameterizedTest
    @CsvSource({
        "min, min, 1",
        "max, max, 36",
        "avg, avg, 12.75",
        "SUM, sum, 51",
        "Max, AVG, 20",
        "p50, sum, 11",
        "P90, sum, 40",
        "count, sum, 4",
        "median, max, 10",
        "sideways, sum, 25.5",
        "avg, sideways, 12.75"
    })
    void tuples_are_merged_minute_by_minute_and_the_minutes_rolled_up(String aggregation, String merge, double shown) {
        PreviewModel model =
                Pages.of("""
                {"keymetrics": [{"key": "m", "aggregation": "%s", "mergeaggregation": "%s"}]}""".formatted(aggregation, merge), Pages.number("m", "d"), 3, (minute, device) -> {
                    if (minute < 2) {
                        device.absolute("m", minute == 0 ? 1 : 4, Map.of("d", "a"));
                        device.absolute("m", minute == 0 ? 10 : 36, Map.of("d", "b"));
                    }
                });

        assertThat(Pages.shown(Pages.device(model, "D"), 0, 2)).isEqualTo(shown);
    }

    @Test
    void a_frame_forgets_what_is_older() {
        PreviewModel model = Pages.of(
                "{\"keymetrics\": [{\"key\": \"m\", \"aggregation\": \"MAX\"}]}",
                Pages.number("m"),
                130,
                (minute, device) -> device.absolute("m", minute == 3 ? 9 : 1));
        EntityView device = Pages.device(model, "D");

        assertThat(Pages.shown(device, 0, 122)).isEqualTo(9);
        assertThat(Pages.shown(device, 0, 123)).isEqualTo(1);
    }

    @Test
    void what_is_reported_twice_in_a_minute_is_two_samples() {
        PreviewModel model = Pages.of("""
                {"keymetrics": [{"key": "m"}, {"key": "m", "aggregation": "sum"}, {"key": "m", "aggregation": "max"},
                  {"key": "m", "aggregation": "count"}, {"key": "m"}]}""", Pages.number("m"), 1, (minute, device) -> {
            device.absolute("m", 1);
            device.absolute("m", 5);
        });
        EntityView device = Pages.device(model, "D");

        assertThat(IntStream.range(0, device.keyMetrics().size()).mapToDouble(i -> Pages.shown(device, i, 0)))
                .containsExactly(3.0, 6.0, 5.0, 2.0);
        assertThat(model.overview().notices()).extracting(Notice::rule).containsExactly("key-metrics");
    }

    @Test
    void a_stat_counter_answers_each_aggregation() {
        PreviewModel model = Pages.of(
                """
                {"keymetrics": [{"key": "m"}, {"key": "m", "aggregation": "min"}, {"key": "m", "aggregation": "max"},
                  {"key": "m", "aggregation": "count"}]}""",
                Pages.number("m"),
                1,
                (minute, device) -> device.statCounter("m", new StatCounterDataPoint(1, 9, 12, 4)));
        EntityView device = Pages.device(model, "D");

        assertThat(IntStream.range(0, 4).mapToDouble(i -> Pages.shown(device, i, 0)))
                .containsExactly(3.0, 1.0, 9.0, 4.0);
    }

    @Test
    void a_missing_minute_is_a_gap_and_short_states_stay() {
        PreviewModel model = Pages.of(
                chart("{\"key\": \"s\", \"statechart\": true, \"statecolors\": [\" #2ab6f4\"]}"),
                "{\"statetimeseries\": {\"key\": \"s\", \"states\": [\"UP\", \"DOWN\"]}}",
                6,
                (minute, device) -> {
                    if (minute != 2) {
                        device.stateMetric("s", minute == 4 ? "DOWN" : "UP");
                    }
                });
        ChartView chart = Pages.device(model, "D").charts().get(0);

        assertThat(chart.series().get(0).runs())
                .containsExactly(
                        new StateRun(0, 2, 0), new StateRun(3, 4, 0), new StateRun(4, 5, 1), new StateRun(5, 6, 0));
        assertThat(chart.series().get(0).colors().get(0)).isEqualTo("#2ab6f4");
        assertThat(chart.notes())
                .containsExactly("/ui/charts/0/series/0/statecolors has 1 colours for 2 states (pages.md 1.5).");
    }

    @Test
    void numbers_and_states_do_not_share_a_chart() {
        PreviewModel model = Pages.of(
                chart("{\"key\": \"s\", \"statechart\": true}, {\"key\": \"m\"}"),
                Pages.number("m") + ", {\"statetimeseries\": {\"key\": \"s\", \"states\": [\"UP\"]}}",
                1,
                (minute, device) -> {
                    device.absolute("m", 1);
                    device.stateMetric("s", "UP");
                });
        ChartView chart = Pages.device(model, "D").charts().get(0);

        assertThat(chart.series()).extracting(SeriesView::key).containsExactly("s");
        assertThat(chart.notes())
                .containsExactly("m is not drawn: one chart cannot mix numbers and states (pages.md"
                        + " 1.2). Give it a chart of its own.");
    }

    @Test
    void only_the_ten_greatest_lines_are_drawn() {
        PreviewModel model = Pages.of(chart("{\"key\": \"m\"}"), Pages.number("m", "d"), 1, (minute, device) -> {
            for (int i = 0; i < 12; i++) {
                device.absolute("m", i, Map.of("d", "t" + i));
            }
        });
        ChartView chart = Pages.device(model, "D").charts().get(0);

        assertThat(chart.series()).hasSize(10).extracting(SeriesView::label).startsWith("t11", "t10");
        assertThat(chart.notes()).containsExactly("The 10 greatest of 12 are shown, by their average.");
    }

    @Test
    void a_series_may_be_split_by_some_dimensions_only() {
        PreviewModel model = Pages.of(
                chart("{\"key\": \"m\", \"dimensions\": [\"a\"], \"mergeaggregation\": \"sum\"}"),
                Pages.number("m", "a", "b"),
                1,
                (minute, device) -> {
                    device.absolute("m", 1, new TreeMap<>(Map.of("a", "x", "b", "1")));
                    device.absolute("m", 2, new TreeMap<>(Map.of("a", "x", "b", "2")));
                    device.absolute("m", 5, new TreeMap<>(Map.of("a", "y", "b", "1")));
                });
        EntityView device = Pages.device(model, "D");
        ChartView chart = device.charts().get(0);

        assertThat(chart.series()).extracting(SeriesView::label).containsExactly("x", "y");
        assertThat(device.numbers().get(chart.series().get(0).points()).at(0)).isEqualTo(3);
        assertThat(Pages.device(model.without(PreviewRule.SPLIT_BY_SOME), "D")
                        .charts()
                        .get(0)
                        .series())
                .hasSize(3);
    }

    @Test
    void without_ui_there_is_a_chart_for_each_metric_by_display_name() {
        PreviewModel model = Pages.of(
                "", Pages.number("z") + "," + Pages.number("b"), 1, (minute, device) -> device.absolute("z", 1));

        assertThat(model.overview().withoutUi()).isTrue();
        assertThat(Pages.device(model, "D").charts())
                .extracting(ChartView::title)
                .containsExactly("b shown", "z shown");
    }

    @Test
    void a_failed_minute_is_told_and_what_was_lost_with_it() {
        PreviewModel model = Pages.of("", Pages.number("m"), 3, (minute, device) -> {
            device.absolute("undeclared", 1);
            if (minute == 1) {
                throw new AuthException("wrong password");
            }
        });
        EndpointView endpoint = model.endpoints().get(0);

        assertThat(endpoint.statuses()).extracting(StatusRun::shown).containsExactly("Ok", "Error auth", "Ok");
        assertThat(endpoint.losses()).anySatisfy(loss -> {
            assertThat(loss.reason()).isEqualTo("undeclared-metric");
            assertThat(loss.what()).isEqualTo("undeclared");
            assertThat(loss.source()).isEqualTo("sdk.md 5.6");
        });
        assertThat(model.overview().errorMinutes()).containsExactly(1);
        assertThat(model.overview().changeMinutes()).contains(1, 2);
        assertThat(Pages.device(model, "D").present()).containsExactly(new StateRun(0, 1, 0), new StateRun(2, 3, 0));
        assertThat(model.overview().notices())
                .extracting(Notice::text)
                .contains("The metric m is declared, and no value of it was emitted in this run (pages.md 1.5). Run"
                        + " longer, or see what the extension lost.");
    }

    @Test
    void a_problem_that_is_reported_minute_by_minute_is_one_row() {
        PreviewModel model = Pages.of("", Pages.number("m"), 6, (minute, device) -> {
            if (minute != 3) {
                device.reportErrorEvent("text", "Broken", Map.of("k", "v"));
            }
        });

        assertThat(model.events())
                .extracting(EventView::title, EventView::from, EventView::until)
                .containsExactly(tuple("Broken", 0, 3), tuple("Broken", 4, 6));
        assertThat(model.without(PreviewRule.EVENT_GOES_ON).events()).hasSize(5);
    }

    @Test
    void a_property_keeps_the_minutes_of_its_values() {
        PreviewModel model = Pages.of(
                "", Pages.number("m"), 4, (minute, device) -> device.reportProperty("p", minute < 2 ? "a" : "b"));

        assertThat(Pages.device(model, "D").properties())
                .containsExactly(
                        new EntityView.Property("p", List.of(new PropertyValue(0, "a"), new PropertyValue(2, "b"))));
    }

    @Test
    void the_oldest_quarter_is_forgotten_when_there_is_no_room() {
        RunHistory history = new RunHistory(100);
        PreviewModel model =
                Pages.into(history, Pages.number("m"), 200, (minute, device) -> device.absolute("m", minute));
        EntityView device = Pages.device(model, "D");

        assertThat(history.first()).isGreaterThan(50);
        assertThat(device.from()).isEqualTo(history.first());
        assertThat(device.numbers()
                        .get(device.charts().get(0).series().get(0).points())
                        .at(0))
                .isEqualTo(device.from());
    }

    @Test
    void a_rule_that_a_source_states_cannot_be_switched_off() {
        PreviewModel model = Pages.of("", Pages.number("m"), 1, (minute, device) -> {});

        assertThatThrownBy(() -> model.without(PreviewRule.MERGE_DEFAULT))
                .hasMessage("the rule merge-default stands in pages.md 1.2 and cannot be switched off");
    }

    private static String chart(String series) {
        return "{\"charts\": [{\"group\": \"g\", \"title\": \"t\", \"series\": [%s]}]}".formatted(series);
    }
}
