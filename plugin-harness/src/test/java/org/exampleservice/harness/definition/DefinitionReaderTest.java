package org.exampleservice.harness.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.definition.PluginDefinition.Source;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {

    @Test
    void everything_that_keeps_a_plugin_from_running_is_told_at_once() {
        String json = """
                {"version": 1.0,
                 "source": {"package": 5},
                 "metrics": [
                  {},
                  {"timeseries": {}, "statetimeseries": {}},
                  {"timeseries": {"unit": "Count"}},
                  {"statetimeseries": {"key": "s"}},
                  "m",
                  {"timeseries": "x"}],
                 "properties": [
                  {"key": "a", "type": "Strin"},
                  {"type": "Bytes", "defaultValue": [1]},
                  {"key": "b"}]}
                """;

        assertThatThrownBy(() -> read(json)).hasMessage("""
                        plugin.json:1:1: /name is missing (it must be text, sdk.md 4.1). Add it.
                        plugin.json:1:13: /version is 1.0 (it must be text, sdk.md 4.1). Write "1.0".
                        plugin.json:2:12: /source/className is missing (it must be text, sdk.md 4.2). Add it.
                        plugin.json:2:24: /source/package is 5 (it must be text, sdk.md 4.2). Write "5".
                        plugin.json:4:3: /metrics/0 has neither timeseries nor statetimeseries\
                         (a metric has exactly one of them, sdk.md 4.3).\
                         Add timeseries for numbers, statetimeseries for states.
                        plugin.json:5:3: /metrics/1 has both timeseries and statetimeseries\
                         (a metric has exactly one of them, sdk.md 4.3). Make it two metrics.
                        plugin.json:6:18: /metrics/2/timeseries/key is missing (it must be text, sdk.md 4.3). Add it.
                        plugin.json:7:23: /metrics/3/statetimeseries/states is missing (it must be a list of texts,\
                         sdk.md 4.3). Add it.
                        plugin.json:8:3: /metrics/4 is "m" (it must be an object, sdk.md 4.1). Write an object.
                        plugin.json:9:18: /metrics/5/timeseries is "x" (it must be an object, sdk.md 4.3).\
                         Write an object.
                        plugin.json:11:24: /properties/0/type is "Strin" (it must be one of: String, Boolean, Integer,\
                         Float, Password, Json, Textarea, Dropdown, sdk.md 4.5). Did you mean "String"?
                        plugin.json:12:3: /properties/1/key is missing (it must be text, sdk.md 4.5). Add it.
                        plugin.json:12:12: /properties/1/type is "Bytes" (it must be one of: String, Boolean, Integer,\
                         Float, Password, Json, Textarea, Dropdown, sdk.md 4.5). Write one of them.
                        plugin.json:12:37: /properties/1/defaultValue is not one value (it must be text, a number,\
                         true or false, sdk.md 4.5). Put JSON in quotes.
                        plugin.json:13:3: /properties/2/type is missing (it must be one of: String, Boolean, Integer,\
                         Float, Password, Json, Textarea, Dropdown, sdk.md 4.5). Add it.""");
    }

    @Test
    void a_document_that_is_no_object_is_one_problem() {
        assertThatThrownBy(() -> read("[]"))
                .hasMessage("plugin.json:1:1: the document is a list (it must be an object). Write names with values.");
    }

    @Test
    void metrics_that_are_no_list_are_a_problem() {
        assertThatThrownBy(() -> read(minimal("\"metrics\": {}")))
                .hasMessage("plugin.json:1:90: /metrics is an object (it must be a list of objects, sdk.md 4.1)."
                        + " Write a list of objects.");
    }

    @Test
    void what_the_runtime_does_not_read_may_be_anything() {
        PluginDefinition definition = read(
                minimal(
                        "\"technologies\": 5, \"entity\": [], \"metrics\": ["
                                + "{\"timeseries\": {\"key\": \"k\", \"unit\": 7, \"displayname\": null, \"x\": 1}, \"source\": true}]"));

        MetricDefinition metric = definition.timeseries("k").orElseThrow();
        assertThat(metric)
                .isEqualTo(new MetricDefinition(
                        "k",
                        false,
                        "",
                        "7",
                        List.of(),
                        List.of(),
                        "CUSTOM_DEVICE",
                        Optional.empty(),
                        OptionalInt.empty()));
        assertThat(definition.json().toString()).contains("x=1");
    }

    @Test
    void metrics_are_read_with_everything_the_engine_uses() {
        PluginDefinition definition = read(minimal("""
                "entity": "CUSTOM_DEVICE_GROUP", "metrics": [
                 {"timeseries": {"key": "n", "unit": "Count", "displayname": "N", "dimensions": ["a", "b"],
                   "topxconfig": {"limit": 7}}, "entity": "CUSTOM_DEVICE", "source": {"aggregation": "sum"}},
                 {"statetimeseries": {"key": "s", "states": ["UP", "DOWN"], "displayname": "S"}}]"""));

        assertThat(definition.metrics())
                .containsExactly(
                        new MetricDefinition(
                                "n",
                                false,
                                "N",
                                "Count",
                                List.of("a", "b"),
                                List.of(),
                                "CUSTOM_DEVICE",
                                Optional.of("sum"),
                                OptionalInt.of(7)),
                        new MetricDefinition(
                                "s",
                                true,
                                "S",
                                "",
                                List.of(),
                                List.of("UP", "DOWN"),
                                "CUSTOM_DEVICE_GROUP",
                                Optional.empty(),
                                OptionalInt.empty()));
        assertThat(definition.source()).isEqualTo(new Source("p", "C", List.of()));
    }

    @Test
    void properties_have_typed_defaults_in_whatever_case_the_type_is_written() {
        PluginDefinition definition = read(minimal("""
                "metrics": [], "properties": [
                 {"key": "a", "type": "INTEGER", "defaultValue": "60"},
                 {"key": "b", "type": "TextArea"},
                 {"key": "c", "type": "boolean", "defaultValue": "True"},
                 {"key": "d", "type": "Dropdown", "defaultValue": "x", "dropdownValues": ["x", 2]},
                 {"key": "e", "type": "Integer", "defaultValue": "many"},
                 {"key": "f", "type": "Float", "defaultValue": 1.5},
                 {"key": "g", "type": "String", "defaultValue": 80},
                 {"key": "h", "type": "String", "defaultValue": null}]"""));

        assertThat(definition.properties())
                .containsExactly(
                        property("a", PropertyDefinition.Type.INTEGER, "INTEGER", 60L),
                        property("b", PropertyDefinition.Type.TEXTAREA, "TextArea", null),
                        property("c", PropertyDefinition.Type.BOOLEAN, "boolean", true),
                        new PropertyDefinition(
                                "d", PropertyDefinition.Type.DROPDOWN, "Dropdown", Optional.of("x"), List.of("x", "2")),
                        property("e", PropertyDefinition.Type.INTEGER, "Integer", "many"),
                        property("f", PropertyDefinition.Type.FLOAT, "Float", 1.5),
                        property("g", PropertyDefinition.Type.STRING, "String", 80L),
                        property("h", PropertyDefinition.Type.STRING, "String", null));
    }

    private static PropertyDefinition property(
            String key, PropertyDefinition.Type type, String written, Object defaultValue) {
        return new PropertyDefinition(key, type, written, Optional.ofNullable(defaultValue), List.of());
    }

    private static PluginDefinition read(String json) {
        return DefinitionReader.read(DocumentReader.json("plugin.json", json));
    }

    private static String minimal(String more) {
        return "{\"name\": \"n\", \"version\": \"1.0\", \"source\": {\"package\": \"p\", \"className\": \"C\"}, " + more
                + "}";
    }
}
