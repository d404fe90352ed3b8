package org.exampleservice.simulator.engine;

import java.util.List;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Remainder;
import org.exampleservice.simulator.scenario.Transition;

/** The way out of a state by time, and the numbers of the states that may follow. Immutable. */
final class Exit {
    private final long leastSeconds;
    private final long width;
    private final Remainder byWidth;
    private final Draw draw;
    private final int[] next;

    /** The way that a transition has it, between states in the order of a list. */
    Exit(Transition.Timed timed, List<NodeState> states) {
        this.leastSeconds = timed.after().minus(timed.jitter()).toSeconds();
        this.width = 2 * timed.jitter().toSeconds() + 1;
        this.byWidth = Remainder.by(width);
        this.draw = new Draw(timed.to());
        this.next = timed.targets().mapToInt(states::indexOf).toArray();
    }

    double meanSeconds() {
        return leastSeconds + (width - 1) / 2.0;
    }

    long mostSeconds() {
        return leastSeconds + width - 1;
    }

    /** The states that may follow. */
    int[] next() {
        return next.clone();
    }

    /** How likely that state is to follow, 0 to 1. */
    double share(int state) {
        double share = 0;
        for (int i = 0; i < next.length; i++) {
            share += next[i] == state ? draw.weight(i) : 0;
        }
        return share / draw.total();
    }

    /** How long the state is held, by a number of a walk. */
    long seconds(long walk, long number) {
        return width == 1 ? leastSeconds : leastSeconds + byWidth.of(Chance.absorb(walk, number));
    }

    /** Which state follows, by a number of a walk. */
    int target(long walk, long number) {
        return next.length == 1 ? next[0] : next[draw.index(Chance.absorb(walk, number))];
    }
}
