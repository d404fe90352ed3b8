package org.exampleservice.simulator.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Transition.Target;

/** Draws one of several states by weight. Immutable. */
final class Draw {
    private static final int BITS = 53;
    private static final double UNIT = 0x1p-53;

    private final List<Target> targets;
    private final double[] weights;
    private final double total;
    private final long[] leastBits;

    Draw(List<Target> targets) {
        this.targets = targets;
        this.weights = targets.stream().mapToDouble(Target::weight).toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        this.total = sum;
        this.leastBits =
                IntStream.range(1, weights.length).mapToLong(this::leastBits).toArray();
    }

    /** The state that a word of 64 random bits chooses; its upper 53 bits count. */
    NodeState target(long word) {
        return targets.get(index(word)).state();
    }

    /**
     * Where that state is in the list: as far behind as there are states that need no more bits than these. Counted without
     * a branch, for a processor cannot guess what is random.
     */
    int index(long word) {
        long bits = word >>> (Long.SIZE - BITS);
        int index = 0;
        for (long least : leastBits) {
            index += (int) ((least - 1 - bits) >>> (Long.SIZE - 1));
        }
        return index;
    }

    /** The weight of the state at a place of the list. */
    double weight(int index) {
        return weights[index];
    }

    /** All weights together. */
    double total() {
        return total;
    }

    /** The least bits that choose a state so far behind, or one behind it. */
    private long leastBits(int index) {
        long low = 0;
        long high = 1L << BITS;
        while (low < high) {
            long middle = (low + high) / 2;
            if (indexByWeight(middle) < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The rule: bits are a share of all weights, from which one weight after the other is taken. */
    private int indexByWeight(long bits) {
        double left = bits * UNIT * total;
        int i = 0;
        while (i < weights.length - 1 && left >= weights[i]) {
            left -= weights[i];
            i++;
        }
        return i;
    }
}
