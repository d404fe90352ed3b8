package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that came before, and measurements of another number, mean what a parser would say (sdk.md 5.6). */
class KnownLinesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEGIN = "{\"call\":\"absolute\",\"key\":\"a\",\"on\":2,\"value\":";

    private final KnownLines known = new KnownLines();
    private final LineScan scan = new LineScan();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "7",
                "-7",
                "123456789012345678",
                "0.5",
                "-0.0",
                "1e5",
                "1E+5",
                "2.5e-3",
                "1e400",
                "0.1000000000000000055511151231257827"
            })
    void another_number_is_read_as_a_parser_reads_it(String number) throws Exception {
        for (String end : new String[] {"}", ",\"dimensions\":{\"x\":\"y\"}}"}) {
            keep(BEGIN + "1.5" + end);

            Said said = find(BEGIN + number + end);

            assertThat(said.call()).isInstanceOf(Measurement.class);
            double expected = JSON.readTree(number).doubleValue();
            assertThat(((Number) ((Measurement) said.call()).value()).doubleValue())
                    .isEqualTo(expected);
            assertThat(((Measurement) said.call()).key()).isEqualTo("a");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01",
                "-",
                "+1",
                ".5",
                "1.",
                "1.e5",
                "1e",
                "1e+",
                "--1",
                "0x1",
                "1d",
                "NaN",
                "1 2",
                "",
                "1234567890123456789",
                "\"1\"",
                "null",
                "{\"number\":\"nan\"}"
            })
    void what_is_no_plain_number_is_left_to_the_parser(String value) throws Exception {
        keep(BEGIN + "1.5}");

        assertThat(find(BEGIN + value + "}")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"call\":\"absolute\",\"key\":\"b\",\"on\":2,\"value\":7}",
                "{\"call\":\"absolute\",\"key\":\"a\",\"on\":3,\"value\":7}",
                "{\"call\":\"relative\",\"key\":\"a\",\"on\":2,\"value\":7}",
                "{\"call\":\"absolute\",\"key\":\"a\",\"on\":2,\"value\":7,\"dimensions\":{\"x\":\"y\"}}",
                "{\"call\":\"absolute\",\"ask\":true,\"key\":\"a\",\"on\":2,\"value\":7}",
                "{\"value\":7,\"call\":\"absolute\",\"key\":\"a\",\"on\":2}"
            })
    void a_line_that_differs_in_more_than_its_number_is_unknown(String line) throws Exception {
        keep(BEGIN + "1.5}");

        assertThat(find(line)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"call\":\"absolute\",\"on\":2,\"key\":\"a\",\"dimensions\":{\"x\":\"y\",\"value\":5},\"value\":%s}",
                "{\"call\":\"absolute\",\"on\":2,\"key\":\"a\",\"value\":%s,\"value\":5}",
                "{\"call\":\"report_property\",\"on\":2,\"key\":\"a\",\"value\":%s}",
                "{\"call\":\"log\",\"level\":\"INFO\",\"text\":\"a\",\"value\":%s}"
            })
    void where_the_number_may_not_be_what_is_reported_only_the_same_line_is_known(String form) throws Exception {
        keep(form.formatted("1"));

        assertThat(find(form.formatted("1"))).isNotNull();
        assertThat(find(form.formatted("2"))).isNull();
    }

    @Test
    void two_lines_of_the_same_place_are_both_known() throws Exception {
        int other = IntStream.iterate(1, number -> number + 1)
                .filter(number -> place(release(number)) == place(release(0)))
                .findFirst()
                .orElseThrow();
        keep(release(0));
        keep(release(other));

        assertThat(find(release(0)).call()).isEqualTo(new TopologyCall.Release(List.of(0)));
        assertThat(find(release(other)).call()).isEqualTo(new TopologyCall.Release(List.of(other)));
    }

    @Test
    void it_gives_up_where_nothing_comes_again() {
        for (int line = 0; line < 1000; line++) {
            assertThat(known.isUseful()).isTrue();
            find(release(line));
        }

        assertThat(known.isUseful()).isFalse();
    }

    private static String release(int handle) {
        return "{\"call\":\"release\",\"handles\":[" + handle + "]}";
    }

    private static long place(String line) {
        CRC32 sum = new CRC32();
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % KnownLines.PLACES;
    }

    private void keep(String line) throws Exception {
        find(line);
        known.keep(scan, Said.of(JSON.readTree(line)));
    }

    private Said find(String line) {
        byte[] bytes = ("before\n" + line + "\nbehind").getBytes(StandardCharsets.UTF_8);
        assertThat(scan.find(bytes, "before\n".length(), bytes.length)).isTrue();
        return known.find(scan);
    }
}
