package org.exampleservice.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Transition.Target;
import org.junit.jupiter.api.Test;

class DrawTest {
    @Test
    void takes_one_weight_after_the_other_from_a_share_of_all() {
        Random random = new Random(7);
        for (int size = 1; size < 20; size++) {
            double[] weights = random.doubles(size, 0.01, 9).toArray();
            Draw draw = draw(weights);

            LongStream.concat(LongStream.of(0, -1, Long.MIN_VALUE, Long.MAX_VALUE), random.longs(2000))
                    .forEach(word -> assertThat(draw.index(word)).isEqualTo(byHand(weights, word)));
        }
    }

    @Test
    void decides_the_very_word_at_which_the_next_state_begins() {
        double[] weights = {9, 1};
        Draw draw = draw(weights);
        long from = Math.round(0.9 * 0x1p53) - 20;

        assertThat(LongStream.range(from, from + 40).map(bits -> draw.index(bits << 11)))
                .containsExactly(LongStream.range(from, from + 40)
                        .map(bits -> byHand(weights, bits << 11))
                        .boxed()
                        .toArray(Long[]::new))
                .contains(0L, 1L);
    }

    private static Draw draw(double... weights) {
        return new Draw(DoubleStream.of(weights)
                .mapToObj(weight -> new Target(NodeState.OK, weight))
                .toList());
    }

    private static int byHand(double[] weights, long word) {
        double left = (word >>> 11) * 0x1p-53 * DoubleStream.of(weights).reduce(0, Double::sum);
        int index = 0;
        for (; index < weights.length - 1 && left >= weights[index]; index++) {
            left -= weights[index];
        }
        return index;
    }
}
