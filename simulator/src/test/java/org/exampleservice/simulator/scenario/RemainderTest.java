package org.exampleservice.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RemainderTest {
    @Test
    void is_that_of_a_division_for_any_words_and_divisors() {
        long[] edges = {1, 2, 3, 5, 7, 1000, 1L << 31, (1L << 62) + 1, 1L << 62, Long.MAX_VALUE - 1, Long.MAX_VALUE};
        Random random = new Random(7);
        long[] divisors = LongStream.concat(
                        LongStream.of(edges),
                        random.longs(200).map(bits -> Math.max(1, bits >>> (1 + (int) (bits & 61)))))
                .toArray();
        for (long divisor : divisors) {
            Remainder remainder = Remainder.by(divisor);
            LongStream.concat(
                            LongStream.of(0, 1, -1, -2, Long.MIN_VALUE, Long.MAX_VALUE, divisor, divisor - 1, -divisor),
                            random.longs(1000))
                    .forEach(word -> assertThat(remainder.of(word)).isEqualTo(Long.remainderUnsigned(word, divisor)));
        }
    }

    @Test
    void a_divisor_of_none_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Remainder.by(0))
                .withMessage("a divisor of 0 is too small; give 1 or more");
    }
}
