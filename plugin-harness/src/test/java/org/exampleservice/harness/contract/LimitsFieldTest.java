package org.exampleservice.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.exampleservice.document.DocumentException;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.engine.LimitProfile;
import org.junit.jupiter.api.Test;

class LimitsFieldTest {

    @Test
    void a_name_is_that_of_a_profile() {
        assertThat(limits("docs")).isEqualTo(LimitProfile.DOCS);
        assertThat(LimitsField.of(LimitProfile.DOCS)).isEqualTo("docs");
    }

    @Test
    void limits_of_ones_own_are_an_object() {
        String yaml = "{groups: 1, devices: 2, properties: 3, property_key: 4, property_value: 5, measurements: 6,"
                + " events: 7, tuples: 8}";
        LimitProfile own = LimitProfile.own(1, 2, 3, 4, 5, 6, 7, 8);

        assertThat(limits(yaml)).isEqualTo(own);
        assertThat(LimitsField.of(own))
                .isEqualTo(Map.of(
                        "groups",
                        1,
                        "devices",
                        2,
                        "properties",
                        3,
                        "property_key",
                        4,
                        "property_value",
                        5,
                        "measurements",
                        6,
                        "events",
                        7,
                        "tuples",
                        8));
    }

    @Test
    void those_left_out_are_those_of_the_SDK() {
        assertThat(limits("{}")).isEqualTo(LimitProfile.own(500, 5000, 20, 99, 199, 100_000, 100, 1000));
        assertThat(limits("{groups: 0, tuples: 1000000}"))
                .isEqualTo(LimitProfile.own(0, 5000, 20, 99, 199, 100_000, 100, 1_000_000));
    }

    @Test
    void limits_that_cannot_be_are_told() {
        assertThatThrownBy(() -> limits("{groups: -1, devices: 1000001, event: 5, tuples: many}"))
                .isExactlyInstanceOf(DocumentException.class)
                .hasMessage("""
                        contract.yaml:1:52: /limits/groups is -1 (it must be a whole number from 0 to 1000000). Write a\
                         whole number from 0 to 1000000.
                        contract.yaml:1:65: /limits/devices is 1000001 (it must be a whole number from 0 to 1000000).\
                         Write a whole number from 0 to 1000000.
                        contract.yaml:1:74: /limits/event is unknown (known here: devices, events, groups, measurements,\
                         properties, property_key, property_value, tuples). Did you mean "events"?
                        contract.yaml:1:92: /limits/tuples is "many" (it must be a whole number from 0 to 1000000). Write\
                         a whole number from 0 to 1000000.""");
    }

    @Test
    void limits_that_are_neither_a_name_nor_an_object_are_told() {
        assertThatThrownBy(() -> limits("5"))
                .isExactlyInstanceOf(DocumentException.class)
                .hasMessage(
                        "contract.yaml:1:43: /limits is 5 (it must be one of: sdk-1.223, docs, docs-legacy). Write one"
                                + " of them.");
    }

    @Test
    void limits_that_no_contract_can_say_are_not_written() {
        assertThatThrownBy(() -> LimitsField.of(new LimitProfile("mine", 1, 2, 3, 4, 5, 6, 7, 8, 9, false)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "limits mine are neither a named profile nor made by LimitProfile.own, and a contract knows no"
                                + " others; use one of these");
    }

    private static LimitProfile limits(String yaml) {
        return ContractReader.read(
                        Path.of("case"),
                        DocumentReader.yaml("contract.yaml", "{format: 1, plugin: p, cycles: 1, limits: " + yaml + "}"))
                .limits();
    }
}
