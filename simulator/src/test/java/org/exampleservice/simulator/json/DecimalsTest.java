package org.exampleservice.simulator.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0.0, 0.0",
        "1246, 1246.0",
        "1437.0127018922194, 1437.0127018922194",
        "0.1, 0.1",
        "-500, -500.0",
        "2e23, 200000000000000000000000.0",
        "2e-3, 0.002",
        "1.7976931348623157e308, 1.7976931348623157e308"
    })
    void a_decimal_is_the_shortest_that_reads_back_the_same(double value, String text) {
        String shortest = Decimals.shortest(value);

        assertThat(Double.parseDouble(shortest)).isEqualTo(value);
        if (!text.contains("e")) {
            assertThat(shortest).isEqualTo(text);
        }
    }
}
