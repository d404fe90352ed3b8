package org.exampleservice.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonFloatTest {

    @ParameterizedTest
    @CsvSource({
        "6, 6.0",
        "0, 0.0",
        "-0.0, -0.0",
        "-2.5, -2.5",
        "0.1, 0.1",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "0.000123, 0.000123",
        "1.5e-7, 1.5e-07",
        "1e15, 1000000000000000.0",
        "9007199254740992, 9007199254740992.0",
        "9999999999999998, 9999999999999998.0",
        "1e16, 1e+16",
        "1.2345e22, 1.2345e+22",
        "2e23, 2e+23",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "4.9e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9.223372036854775807e18, 9.223372036854776e+18",
        "18446744073709551616, 1.8446744073709552e+19",
        "NaN, nan",
        "Infinity, inf",
        "-Infinity, -inf"
    })
    void a_float_is_printed_as_python_does(double number, String text) {
        assertThat(PythonFloat.text(number)).isEqualTo(text);
    }

    @Test
    void what_is_printed_reads_back_as_the_same() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(Double.parseDouble(PythonFloat.text(number))).isEqualTo(number);
            }
        }
    }
}
