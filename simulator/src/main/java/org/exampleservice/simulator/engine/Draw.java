package org.exampleservice.simulator.engine;

import java.util.List;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Transition.Target;

/** Draws one of several states by weight. Immutable. */
final class Draw {
    private static final double UNIT = 0x1p-53;

    private final List<Target> targets;
    private final double[] weights;
    private final double total;

    Draw(List<Target> targets) {
        this.targets = targets;
        this.weights = targets.stream().mapToDouble(Target::weight).toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        this.total = sum;
    }

    /** The state that a word of 64 random bits chooses; its upper 53 bits count. */
    NodeState target(long word) {
        return targets.get(index(word)).state();
    }

    /** Where that state is in the list. */
    int index(long word) {
        double left = (word >>> 11) * UNIT * total;
        int i = 0;
        while (i < weights.length - 1 && left >= weights[i]) {
            left -= weights[i];
            i++;
        }
        return i;
    }

    /** The weight of the state at a place of the list. */
    double weight(int index) {
        return weights[index];
    }

    /** All weights together. */
    double total() {
        return total;
    }
}
