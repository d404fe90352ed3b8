package org.exampleservice.harness.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The official example, as pages.md 1.4 says that it looks. */
class TutorialPagesTest {

    private static final PreviewModel MODEL =
            Pages.tutorial(240, Map.of("event_interval", 3, "alert_interval", 10, "state_interval", 60));

    @Test
    void the_tile_has_one_group_with_two_devices() {
        assertThat(MODEL.overview().tiles()).singleElement().satisfies(tile -> {
            assertThat(tile.technology()).isEqualTo("EXAMPLE_SERVICE");
            assertThat(tile.devices()).isEqualTo(2);
            assertThat(tile.groups()).extracting(Overview.GroupRow::name).containsExactly("ExampleGroup");
        });
    }

    @Test
    void the_key_metric_is_the_sum_of_the_tables() {
        EntityView one = Pages.device(MODEL, "DeviceOne");
        EntityView two = Pages.device(MODEL, "DeviceTwo");

        assertThat(Pages.shown(one, 0, 0)).isEqualTo(1000);
        assertThat(Pages.shown(one, 0, 239)).isEqualTo(1000);
        assertThat(Pages.shown(two, 0, 239)).isEqualTo(2100);
        assertThat(one.keyMetrics().get(0).label()).isEqualTo("Total table size");
        assertThat(one.keyMetrics().get(0).unit()).isEqualTo("MegaByte");
    }

    @Test
    void the_key_metric_says_how_it_came_about() {
        KeyMetricView metric = Pages.device(MODEL, "DeviceOne").keyMetrics().get(0);

        assertThat(metric.raw()).extracting(RawView::name).containsExactly("d1_t1", "d1_t2", "d1_t3", "d2_t4");
        assertThat(metric.why())
                .extracting(WhyStep::stage, WhyStep::how, WhyStep::rule, WhyStep::source)
                .containsExactly(
                        tuple("merge", "SUM of 4 dimension tuples", "merge-given", "pages.md 1.2"),
                        tuple("roll-up", "MAX of the minutes", "rollup-given", "pages.md 1.2"));
    }

    @Test
    void the_group_adds_up_its_devices_and_says_that_this_is_inferred() {
        EntityView group = Pages.group(MODEL).entity();

        assertThat(Pages.shown(group, 0, 239)).isEqualTo(3100);
        assertThat(group.keyMetrics().get(0).why().get(0).source()).isEqualTo("pages.md 1.4, inferred");
        assertThat(Pages.group(MODEL.without(PreviewRule.GROUP_MERGED)).entity().keyMetrics())
                .isEmpty();
    }

    @Test
    void the_group_compares_its_devices() {
        GroupView group = Pages.group(MODEL);

        assertThat(group.names()).containsExactly("DeviceOne", "DeviceTwo");
        assertThat(group.minutes()).hasSize(240);
        GroupView.Column column = group.columns().get(0);
        assertThat(column.values().get(239)).isEqualTo(Points.of(2, place -> place == 0 ? 1000 : 2100));
        assertThat(column.low().at(5)).isEqualTo(1000);
        assertThat(column.high().at(5)).isEqualTo(2100);
        assertThat(group.counts().at(7)).isEqualTo(2);
    }

    @Test
    void the_group_has_its_own_metric_and_the_device_says_so() {
        ChartView ofGroup = Pages.group(MODEL).entity().charts().get(3);
        ChartView ofDevice = Pages.device(MODEL, "DeviceOne").charts().get(3);

        assertThat(ofGroup.elsewhere()).isEmpty();
        assertThat(ofGroup.series()).singleElement().satisfies(series -> {
            assertThat(series.label()).isEqualTo("Connections per second");
            assertThat(numbers(Pages.group(MODEL).entity(), series).at(1)).isEqualTo(0);
            assertThat(numbers(Pages.group(MODEL).entity(), series).at(10)).isNaN();
            assertThat(numbers(Pages.group(MODEL).entity(), series).at(14)).isEqualTo(0.1, within(1e-9));
        });
        assertThat(ofDevice.elsewhere()).isEqualTo("group");
        assertThat(ofDevice.series()).isEmpty();
    }

    @Test
    void the_state_chart_has_thirty_minutes_of_each_of_three_colours() {
        ChartView chart = Pages.device(MODEL, "DeviceOne").keyCharts().get(0);

        assertThat(chart.state()).isTrue();
        SeriesView series = chart.series().get(0);
        assertThat(series.label()).isEqualTo("Status");
        assertThat(series.states()).containsExactly("DOWNTIME", "MAINTENANCE", "WORKING");
        assertThat(series.colors()).containsExactly("#ff3333", "#ffd633", "#00b33c");
        assertThat(series.runs())
                .startsWith(new StateRun(0, 30, 0), new StateRun(30, 60, 1), new StateRun(60, 90, 2))
                .hasSize(8);
    }

    @Test
    void the_key_chart_without_mergeaggregation_averages_and_is_linted() {
        EntityView one = Pages.device(MODEL, "DeviceOne");
        EntityView two = Pages.device(MODEL, "DeviceTwo");
        ChartView chart = one.keyCharts().get(1);

        assertThat(numbers(one, chart.series().get(0)).at(3)).isEqualTo(250);
        assertThat(numbers(two, two.keyCharts().get(1).series().get(0)).at(3)).isEqualTo(350);
        assertThat(chart.series().get(0).why().get(0).rule()).isEqualTo("merge-default");
        assertThat(chart.notes())
                .containsExactly("The values of 4 dimension tuples are averaged, because mergeaggregation is missing"
                        + " (pages.md 1.2). If their sum is meant, write \"mergeaggregation\": \"sum\" at"
                        + " /ui/keycharts/1/series/0.");
    }

    @Test
    void further_details_split_into_four_and_six_tables() {
        EntityView two = Pages.device(MODEL, "DeviceTwo");
        ChartView memory = two.charts().get(0);

        assertThat(MODEL.overview().tabs()).containsExactly("Memory", "Entries", "Connections");
        assertThat(Pages.device(MODEL, "DeviceOne").charts().get(0).series())
                .extracting(SeriesView::label)
                .containsExactly("d1_t1", "d1_t2", "d1_t3", "d2_t4");
        assertThat(memory.series()).hasSize(6);
        assertThat(memory.series().get(0).color()).isEqualTo("#74cff7");
        assertThat(numbers(two, memory.series().get(5)).at(100)).isEqualTo(600);
    }

    @Test
    void the_settings_have_the_seven_fields_between_the_two_of_the_product() {
        SettingsView settings = MODEL.settings();

        assertThat(settings.displayName()).isEqualTo("ActiveGate Demo Extension - Multi Configuration");
        assertThat(settings.fields())
                .extracting(SettingsView.Field::label)
                .containsExactly(
                        "Endpoint name",
                        "User",
                        "Password",
                        "URL",
                        "State change interval",
                        "Alert interval",
                        "Event interval",
                        "Relative interval",
                        "Choose ActiveGate");
        assertThat(settings.fields().get(2).masked()).isTrue();
        assertThat(settings.fields().get(2).value()).isEmpty();
        assertThat(settings.fields().get(5).value()).isEqualTo("360");
    }

    @Test
    void the_endpoint_is_fine_all_the_time() {
        assertThat(MODEL.endpoints()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.name()).isEqualTo("endpoint 0");
            assertThat(endpoint.statuses()).containsExactly(new StatusRun(0, 240, "OK", "Ok", true, "QUERIED", "", ""));
        });
        assertThat(MODEL.overview().errorMinutes()).isEmpty();
    }

    @Test
    void each_report_of_an_event_is_a_row_and_a_mark() {
        List<EventView> events = MODEL.events();

        assertThat(events).filteredOn(EventView::problem).allSatisfy(event -> {
            assertThat(event.title()).isEqualTo("Performance problem");
            assertThat(event.shown()).isEqualTo("Performance event");
            assertThat(event.texts()).containsEntry("description", "Performance problem description");
        });
        assertThat(events.stream()
                        .map(event -> event.entity() + " " + event.from())
                        .distinct()
                        .limit(4))
                .containsExactly("DeviceTwo 1", "DeviceTwo 3", "DeviceTwo 5", "DeviceTwo 7");
        assertThat(MODEL.overview().eventMinutes()).startsWith(1, 3, 5);
    }

    @Test
    void the_alert_opens_with_the_first_jump_and_says_why() {
        assertThat(MODEL.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.name()).isEqualTo("No connections!");
            assertThat(alert.entity()).isEqualTo("ExampleGroup");
            assertThat(alert.rule()).isEqualTo("ABOVE 0.01, 1 of 5 samples, closes after 5");
            assertThat(alert.violating()).startsWith(14, 28);
            assertThat(alert.spans().get(0)).satisfies(span -> {
                assertThat(span.from()).isEqualTo(14);
                assertThat(span.until()).isEqualTo(19);
                assertThat(span.closed()).isTrue();
                assertThat(span.text()).isEqualTo("The Querries per second of 0.1 is above the threshold of 0.01");
            });
        });
    }

    private static Points numbers(EntityView entity, SeriesView series) {
        return entity.numbers().get(series.points());
    }
}
