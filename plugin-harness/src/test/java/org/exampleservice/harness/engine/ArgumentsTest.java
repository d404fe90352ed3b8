package org.exampleservice.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.engine.Runs.definition;
import static org.exampleservice.harness.engine.Runs.metric;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** sdk.md 5.6, argument errors and conversions. */
class ArgumentsTest {

    private static Cycle reporting(Runs.DeviceScript script) {
        return Runs.onDevice(definition(metric("a")), 1, script).cycles().get(0);
    }

    private static List<Double> emitted(Object value) {
        return Runs.emitted(reporting((n, device) -> device.absolute("a", value)), "a");
    }

    @ParameterizedTest
    @CsvSource({
        "6.5, 6.5",
        "'850\n', 850",
        "1.6e+10, 1.6e10",
        "5., 5",
        ".5, 0.5",
        "-1_000, -1000",
        "' 7 ', 7",
        "inf, Infinity",
        "-Infinity, -Infinity",
        "+nan, NaN"
    })
    void numeric_text_is_converted_as_python_does(String text, double number) {
        assertThat(emitted(text)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1d", "0x10", "1,5", "1__0", "_1", "1_", "--1", "1e", "٣x"})
    void text_that_is_no_number_in_python_is_a_value_error(String text) {
        Cycle cycle = reporting((n, device) -> device.absolute("a", text));

        assertThat(cycle.status().toString())
                .isEqualTo("ERROR_UNKNOWN: could not convert string to float: '" + text + "'");
    }

    @Test
    void booleans_and_big_numbers_are_numbers_and_nan_passes() {
        assertThat(emitted(true)).containsExactly(1.0);
        assertThat(emitted(BigInteger.TWO.pow(64))).containsExactly(0x1p64);
        assertThat(emitted(Double.NaN)).containsExactly(Double.NaN);
    }

    @Test
    void a_null_value_is_a_type_error_and_the_refused_call_stands_in_the_recording() {
        Cycle cycle = reporting((n, device) -> device.stateMetric("s", null));

        assertThat(cycle.status().toString())
                .isEqualTo("ERROR_UNKNOWN: value must be convertable to float, got <class 'NoneType'> instead");
        assertThat(cycle.entries().get(0).emission())
                .isInstanceOfSatisfying(
                        Emission.Call.class, call -> assertThat(call.call()).isEqualTo("state_metric(s)"));
    }

    @Test
    void a_null_key_is_a_type_error() {
        assertThat(reporting((n, device) -> device.absolute(null, 1)).status().description())
                .isEqualTo("key must be an unicode object, got, <class 'NoneType'> instead");
    }

    @Test
    void other_objects_are_named_by_their_python_class() {
        assertThat(reporting((n, device) -> device.absolute("a", Map.of()))
                        .status()
                        .description())
                .isEqualTo("value must be convertable to float, got <class 'dict'> instead");
    }

    @Test
    void a_null_in_dimensions_is_a_type_error() {
        Map<String, String> dimensions = new HashMap<>();
        dimensions.put("x", null);

        assertThat(reporting((n, device) -> device.absolute("a", 1, dimensions))
                        .status()
                        .description())
                .isEqualTo("Each dimensions key, and value must be unicode object, got <class 'NoneType'> instead");
    }

    @Test
    void a_refused_call_that_the_plugin_swallows_is_still_a_drop() {
        Cycle cycle = reporting((n, device) -> {
            try {
                device.absolute("a", "n/a");
            } catch (IllegalArgumentException swallowed) {
                device.absolute("a", 1);
            }
        });

        assertThat(cycle.status().toString()).isEqualTo("OK");
        assertThat(Runs.drops(cycle)).containsExactly(DropReason.REFUSED_CALL);
        assertThat(Runs.details(cycle)).containsExactly("could not convert string to float: 'n/a'");
    }
}
