package org.exampleservice.simulator.engine;

import java.util.List;
import java.util.Optional;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Machine;

/**
 * Where a {@link Machine} is at any second, without walking there. Immutable.
 *
 * <p>This is a contract; a change of it changes states in every scenario with a machine.
 *
 * <ul>
 *   <li>Of the states that a machine is sure to come back to, the one that comes after the fewest moves is the anchor.
 *       A machine walks from the state it begins in to an anchor; after {@value #LONGEST_WALK} moves without one it
 *       stays where it is.
 *   <li>Time from then on is cut into epochs of {@value #ROUNDS} rounds from the anchor and back, of the mean length or
 *       of the longest time in each state, whichever is more. Each epoch begins in the anchor and draws its rounds from
 *       a hash of its own. A round that would not be back by the end of the epoch does not take place: the machine
 *       waits in the anchor instead.
 * </ul>
 *
 * So every change that can be seen is one that the machine allows, a machine without chance never waits, and the share
 * of time in each state is that of the machine give or take the one round in {@value #ROUNDS} that may not fit. A seek
 * walks one epoch at most.
 */
final class MachineRun {
    static final int ROUNDS = 64;
    private static final int LONGEST_WALK = 4096;

    private final List<NodeState> states;
    private final Exit[] exits;
    private final long[] epochSeconds;

    /**
     * A state that a machine was seen in, and the round of an epoch that it was in. Seconds count from when the machine
     * first came to the anchor.
     *
     * @param walk the random bits of the walk
     * @param from the second at which the state was entered
     * @param until the second at which it was left
     * @param epoch the hash of the epoch
     * @param drawn how many numbers were drawn in the epoch before the round
     * @param begin the second at which the round began
     */
    record Stay(long walk, int anchor, int state, long from, long until, long epoch, long drawn, long begin) {
        boolean isIn(long itsWalk, int itsAnchor) {
            return walk == itsWalk && anchor == itsAnchor;
        }
    }

    MachineRun(Machine machine) {
        this.states = machine.states();
        List<Optional<Exit>> ways = states.stream()
                .map(state -> machine.timedFrom(state).map(way -> new Exit(way, states)))
                .toList();
        this.exits = ways.stream().map(way -> way.orElse(null)).toArray(Exit[]::new);
        this.epochSeconds = new Returns(ways).epochs(ROUNDS);
    }

    /** The state at a second of a machine that began at second 0 in its initial state. */
    NodeState stateAt(long walk, long second, LastStays seen, long slot) {
        return stateAt(walk, 0, second, seen, slot);
    }

    /**
     * The state at a second.
     *
     * @param walk the random bits of this walk
     * @param from the state that was entered
     * @param begin the second at which it was entered, at most {@code second}
     * @param seen where it was seen last, in a slot
     */
    NodeState stateAt(long walk, NodeState from, long begin, long second, LastStays seen, long slot) {
        return stateAt(walk, states.indexOf(from), second - begin, seen, slot);
    }

    private NodeState stateAt(long walk, int from, long seconds, LastStays seen, long slot) {
        int state = from;
        long time = 0;
        long epoch = Chance.absorb(walk, 0);
        for (int move = 0; epochSeconds[state] == Returns.PASSED_THROUGH && move < LONGEST_WALK; move++) {
            time += exits[state].seconds(epoch, 2L * move);
            if (seconds < time) {
                return states.get(state);
            }
            state = exits[state].target(epoch, 2L * move + 1);
        }
        return states.get(epochSeconds[state] > 0 ? returning(walk, state, seconds - time, seen, slot) : state);
    }

    private int returning(long walk, int anchor, long second, LastStays seen, long slot) {
        Stay last = seen.in(slot);
        boolean known = last != null && last.isIn(walk, anchor);
        if (known && last.from <= second && second < last.until) {
            return last.state;
        }
        Stay now = new Epoch(walk, anchor, second / epochSeconds[anchor]).stay(second, known ? last : null);
        seen.see(slot, now);
        return now.state;
    }

    /** One epoch, walked from the beginning of a round. */
    private final class Epoch {
        private final long walk;
        private final int anchor;
        private final long hash;
        private final long end;
        private long drawn;
        private long time;

        Epoch(long walk, int anchor, long number) {
            this.walk = walk;
            this.anchor = anchor;
            this.hash = Chance.absorb(walk, 1 + number);
            this.time = number * epochSeconds[anchor];
            this.end = time + epochSeconds[anchor];
        }

        /** What is seen at a second of the epoch; walked on from the round of a stay that is not later. */
        Stay stay(long second, Stay last) {
            if (last != null && last.epoch == hash && last.begin <= second) {
                drawn = last.drawn;
                time = last.begin;
            }
            Stay stay = round(second);
            while (stay == null) {
                stay = round(second);
            }
            return stay;
        }

        /** Walks one round; null if the second lies behind it. */
        private Stay round(long second) {
            long firstDrawn = drawn;
            long begin = time;
            Stay stay = null;
            int state = anchor;
            do {
                long from = time;
                time += exits[state].seconds(hash, drawn++);
                if (time > end) {
                    return new Stay(walk, anchor, anchor, begin, end, hash, firstDrawn, begin);
                }
                if (from <= second && second < time) {
                    stay = new Stay(walk, anchor, state, from, time, hash, firstDrawn, begin);
                }
                state = exits[state].target(hash, drawn++);
            } while (state != anchor);
            return stay;
        }
    }
}
