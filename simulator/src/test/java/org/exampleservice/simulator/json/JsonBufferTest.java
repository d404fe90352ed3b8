package org.exampleservice.simulator.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.stream.LongStream;
import org.exampleservice.simulator.model.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonBufferTest {
    @ParameterizedTest
    @MethodSource
    void whole_numbers_are_their_digits(long number) {
        JsonBuffer out = new JsonBuffer();

        out.integer(number);

        assertThat(text(out)).isEqualTo(Long.toString(number));
    }

    static LongStream whole_numbers_are_their_digits() {
        LongStream aroundPowersOfTen = LongStream.rangeClosed(0, 18)
                .map(exponent -> BigInteger.TEN.pow((int) exponent).longValueExact())
                .flatMap(power -> LongStream.of(power - 1, power, power + 1, -power, 10 - power));
        return LongStream.concat(aroundPowersOfTen, LongStream.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE));
    }

    @Test
    void every_number_below_a_thousand_is_its_digits() {
        JsonBuffer out = new JsonBuffer();
        StringBuilder expected = new StringBuilder();

        for (int number = 0; number < 1000; number++) {
            out.number(number);
            expected.append(number);
        }

        assertThat(text(out)).isEqualTo(expected.toString());
    }

    @Test
    void names_of_nothing_but_numbers_find_room_too() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        JsonBuffer out = new JsonBuffer(stream);

        for (int i = 0; i < 10_000; i++) {
            out.number(Long.MAX_VALUE);
        }

        assertThat(out.finish()).isEqualTo(190_000);
        assertThat(stream.toString(US_ASCII)).isEqualTo("9223372036854775807".repeat(10_000));
    }

    @Test
    void texts_of_one_hash_keep_apart() {
        JsonBuffer out = new JsonBuffer();

        for (String text : new String[] {"Aa", "BB", "Aa", "BB"}) {
            out.text(text);
        }

        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(text(out)).isEqualTo("AaBBAaBB");
    }

    @Test
    void figures_are_their_digits_or_what_stands_for_none() {
        JsonBuffer out = new JsonBuffer();

        for (long figure : new long[] {0, 7, 1_234_567_890_123_456_789L, -7, Figure.MISSING, Figure.NOT_A_NUMBER}) {
            out.figure(figure).raw(' ');
        }

        assertThat(text(out)).isEqualTo("0 7 1234567890123456789 -7 null NaN ");
    }

    @Test
    void texts_longer_than_a_piece_and_their_numbers_are_whole_in_one_array_and_in_a_stream() {
        String name = "a name of more than thirty-two characters, and of more than sixty-four too, ";
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        JsonBuffer array = new JsonBuffer();
        JsonBuffer streamed = new JsonBuffer(stream);

        for (int i = 0; i < 5_000; i++) {
            array.text(name, 42);
            streamed.text(name, 42);
        }
        streamed.finish();

        assertThat(text(array)).isEqualTo((name + 42).repeat(5_000)).isEqualTo(stream.toString(US_ASCII));
    }

    private static String text(JsonBuffer out) {
        return new String(out.toBytes(), US_ASCII);
    }
}
