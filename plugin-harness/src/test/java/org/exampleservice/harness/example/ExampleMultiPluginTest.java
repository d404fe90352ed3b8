package org.exampleservice.harness.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.PluginConfig;
import org.junit.jupiter.api.Test;

class ExampleMultiPluginTest {

    @Test
    void the_first_query_reports_everything_in_order() {
        assertThat(queries(1, Map.of()).get(0))
                .containsExactly(
                        "topology createGroup[ExampleGroup, ExampleGroup]",
                        "ExampleGroup perSecond[service.querries_per_second, 7]",
                        "ExampleGroup reportProperty[group_property, group_property_value]",
                        "ExampleGroup createDevice[DeviceOne, DeviceOne]",
                        "DeviceOne stateMetric[service.state_5, DOWNTIME]",
                        "DeviceOne absolute[databases.total_num_entities, 1.0174524064372834]",
                        "DeviceOne relative[databases.replicated_entries, 0]",
                        "DeviceOne absolute[databases.table_size, 100, {table_name=d1_t1}]",
                        "DeviceOne absolute[databases.table_size, 200, {table_name=d1_t2}]",
                        "DeviceOne absolute[databases.table_size, 300, {table_name=d1_t3}]",
                        "DeviceOne absolute[databases.table_size, 400, {table_name=d2_t4}]",
                        "DeviceOne reportProperty[device_property, device_property_value]",
                        "DeviceOne addEndpoint[127.0.0.1, 80]",
                        "ExampleGroup createDevice[DeviceTwo, DeviceTwo]",
                        "DeviceTwo stateMetric[service.state_5, DOWNTIME]",
                        "DeviceTwo absolute[databases.total_num_entities, 1.0174524064372834]",
                        "DeviceTwo relative[databases.replicated_entries, 0]",
                        "DeviceTwo absolute[databases.table_size, 100, {table_name=d2_t1}]",
                        "DeviceTwo absolute[databases.table_size, 200, {table_name=d2_t2}]",
                        "DeviceTwo absolute[databases.table_size, 300, {table_name=d2_t3}]",
                        "DeviceTwo absolute[databases.table_size, 400, {table_name=d2_t4}]",
                        "DeviceTwo absolute[databases.table_size, 500, {table_name=d2_t5}]",
                        "DeviceTwo absolute[databases.table_size, 600, {table_name=d2_t6}]",
                        "DeviceTwo reportProperty[device_property, device_property_value]",
                        "DeviceTwo addEndpoint[127.0.0.1, 81]");
    }

    @Test
    void events_stand_between_the_tables_and_the_property() {
        List<String> second = queries(2, Map.of()).get(1);

        assertThat(second)
                .containsSubsequence(
                        "DeviceTwo absolute[databases.table_size, 600, {table_name=d2_t6}]",
                        "DeviceTwo reportCustomInfoEvent[Custom event!, null, {}]",
                        "DeviceTwo reportPerformanceEvent[Performance problem description, Performance problem, {}]",
                        "DeviceTwo reportProperty[device_property, device_property_value]");
    }

    @Test
    void every_second_query_has_events_of_device_two_since_both_devices_count() {
        assertThat(queries(6, Map.of()))
                .map(lines -> lines.stream()
                        .filter(line -> line.contains("reportCustomInfoEvent"))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList())
                .containsExactly(
                        List.of(),
                        List.of("DeviceTwo"),
                        List.of(),
                        List.of("DeviceTwo"),
                        List.of(),
                        List.of("DeviceTwo"));
    }

    @Test
    void an_even_pause_gives_events_to_the_devices_in_turn() {
        assertThat(queries(3, Map.of("event_interval", 2L)))
                .map(lines -> lines.stream()
                        .filter(line -> line.contains("reportPerformanceEvent"))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList())
                .containsExactly(List.of(), List.of("DeviceOne"), List.of("DeviceTwo"));
    }

    @Test
    void both_devices_walk_through_the_same_states() {
        List<String> states = queries(3, Map.of("state_interval", 1L)).stream()
                .flatMap(List::stream)
                .filter(line -> line.contains("stateMetric"))
                .toList();

        assertThat(states)
                .containsExactly(
                        "DeviceOne stateMetric[service.state_5, DOWNTIME]",
                        "DeviceTwo stateMetric[service.state_5, MAINTENANCE]",
                        "DeviceOne stateMetric[service.state_5, WORKING]",
                        "DeviceTwo stateMetric[service.state_5, DOWNTIME]",
                        "DeviceOne stateMetric[service.state_5, MAINTENANCE]",
                        "DeviceTwo stateMetric[service.state_5, WORKING]");
    }

    @Test
    void the_intervals_of_the_code_hold_where_none_are_configured() {
        assertThat(Intervals.of(new PluginConfig(Map.of(), Set.of()))).isEqualTo(new Intervals(10, 3, 60, 60));
    }

    @Test
    void an_interval_that_is_too_small_is_a_configuration_error() {
        assertThatThrownBy(() -> queries(1, Map.of("state_interval", 0L)))
                .isExactlyInstanceOf(ConfigException.class)
                .hasMessage("state_interval is 0: give 1 or more");
        assertThatThrownBy(() -> queries(1, Map.of("event_interval", -1L)))
                .isExactlyInstanceOf(ConfigException.class)
                .hasMessage("event_interval is -1: give 0 or more");
    }

    @Test
    void the_login_is_read_and_its_password_not_shown() {
        ExampleMultiPlugin plugin = new ExampleMultiPlugin();

        plugin.initialize(new RecordingContext(Map.of("auth_user", "me", "auth_password", "s3cr3t")));

        assertThat(plugin.login()).isEqualTo(new Login("http://127.0.0.1:8976", "me", "s3cr3t"));
        assertThat(plugin.login()).hasToString("Login[url=http://127.0.0.1:8976, user=me]");
    }

    @Test
    void the_plugin_as_printed_has_no_state() {
        RecordingContext context = new RecordingContext(Map.of());
        ExampleMultiPlugin plugin = new ExampleMultiAsPrintedPlugin();

        plugin.initialize(context);
        plugin.query(context);

        assertThat(context.drain()).contains("DeviceOne stateMetric[service.state_5, null]");
    }

    private static List<List<String>> queries(int count, Map<String, ?> config) {
        RecordingContext context = new RecordingContext(config);
        ExampleMultiPlugin plugin = new ExampleMultiPlugin();
        plugin.initialize(context);
        List<List<String>> queries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            plugin.query(context);
            queries.add(context.drain());
        }
        return queries;
    }
}
