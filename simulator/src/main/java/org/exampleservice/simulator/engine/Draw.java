package org.exampleservice.simulator.engine;

import java.util.List;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Transition.Target;

/** Draws one of several states by weight. */
final class Draw {
    private static final double UNIT = 0x1p-53;

    private Draw() {}

    /** The state that a word of 64 random bits chooses; its upper 53 bits count. */
    static NodeState target(List<Target> targets, long word) {
        return targets.get(index(targets, word)).state();
    }

    /** Where that state is in the list. */
    static int index(List<Target> targets, long word) {
        double total = 0;
        for (Target target : targets) {
            total += target.weight();
        }
        double left = (word >>> 11) * UNIT * total;
        int i = 0;
        while (i < targets.size() - 1 && left >= targets.get(i).weight()) {
            left -= targets.get(i).weight();
            i++;
        }
        return i;
    }
}
