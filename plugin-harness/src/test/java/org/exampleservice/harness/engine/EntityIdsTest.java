package org.exampleservice.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sdk.md 5.5 and 5.10, with the vectors given there. */
class EntityIdsTest {

    @ParameterizedTest
    @CsvSource({"ExampleGroup, 9692849359076560296", "My Group 01, 15765860144071254041"})
    void a_group_has_the_id_of_its_identifier(String group, String id) {
        assertThat(Long.toUnsignedString(EntityIds.ofGroup(group))).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "ExampleGroup, DeviceOne, 12121408042834487503",
        "ExampleGroup, DeviceTwo, 1274992646128371303",
        "My Group 01, My Device 01, 2030737713574821494",
        "My Group 01, My Device 02, 8456688590828706973"
    })
    void a_device_has_the_id_of_its_group_and_identifier(String group, String device, String id) {
        assertThat(Long.toUnsignedString(EntityIds.ofDevice(EntityIds.ofGroup(group), device)))
                .isEqualTo(id);
    }

    @Test
    void a_problem_keeps_its_identifier_while_device_type_and_title_stay() {
        String first = EntityIds.ofProblem(1, 67, "slow");

        assertThat(EntityIds.ofProblem(1, 67, "slow")).isEqualTo(first);
        assertThat(EntityIds.ofProblem(2, 67, "slow")).isNotEqualTo(first);
        assertThat(EntityIds.ofProblem(1, 68, "slow")).isNotEqualTo(first);
        assertThat(EntityIds.ofProblem(1, 67, "down")).isNotEqualTo(first);
    }

    @Test
    void an_occurrence_has_a_fresh_identifier_each_time() {
        assertThat(EntityIds.ofOccurrence(71, 100, 0)).isNotEqualTo(EntityIds.ofOccurrence(71, 100, 1));
    }
}
