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
    private static final int NOT_YET = -1;

    private final List<NodeState> states;
    private final Exit[] exits;
    private final long[] epochSeconds;

    MachineRun(Machine machine) {
        this.states = machine.states();
        List<Optional<Exit>> ways = states.stream()
                .map(state -> machine.timedFrom(state).map(way -> new Exit(way, states)))
                .toList();
        this.exits = ways.stream().map(way -> way.orElse(null)).toArray(Exit[]::new);
        this.epochSeconds = new Returns(ways).epochs(ROUNDS);
    }

    /** All states, in the order of their numbers. */
    List<NodeState> states() {
        return states;
    }

    /**
     * The number of the state at a second of a machine that began at second 0 in its initial state.
     *
     * @param walk the random bits of this walk
     * @param seen where it was seen last, as one of some nodes
     */
    int stateAt(long walk, long second, LastStays seen, int node) {
        return stateAt(walk, 0, second, seen, node);
    }

    /**
     * The number of the state at a second.
     *
     * @param walk the random bits of this walk
     * @param from the state that was entered
     * @param begin the second at which it was entered, at most {@code second}
     * @param seen where it was seen last, as one of some nodes
     */
    int stateAt(long walk, NodeState from, long begin, long second, LastStays seen, int node) {
        return stateAt(walk, states.indexOf(from), second - begin, seen, node);
    }

    private int stateAt(long walk, int from, long second, LastStays seen, int node) {
        if (!seen.holds(node, walk, second)) {
            look(walk, from, second, seen, node);
        }
        return seen.state(node);
    }

    private void look(long walk, int from, long second, LastStays seen, int node) {
        int state = from;
        long time = 0;
        long epoch = Chance.absorb(walk, 0);
        for (int move = 0; epochSeconds[state] == Returns.PASSED_THROUGH && move < LONGEST_WALK; move++) {
            long until = time + exits[state].seconds(epoch, 2L * move);
            if (second < until) {
                seen.see(node, walk, state, time, until);
                return;
            }
            time = until;
            state = exits[state].target(epoch, 2L * move + 1);
        }
        if (epochSeconds[state] > 0) {
            lookInEpoch(walk, state, time, second, seen, node);
        } else {
            seen.see(node, walk, state, time, Long.MAX_VALUE);
        }
    }

    /** Walks the epoch from its beginning or from the round in which the machine was seen last. */
    private void lookInEpoch(long walk, int anchor, long anchored, long second, LastStays seen, int node) {
        long number = (second - anchored) / epochSeconds[anchor];
        long start = anchored + number * epochSeconds[anchor];
        long end = start + epochSeconds[anchor];
        long epoch = Chance.absorb(walk, 1 + number);
        if (!seen.beganBetween(node, walk, start, second)) {
            seen.round(node, start, 0);
        }
        walkRounds(walk, epoch, anchor, end, second, seen, node);
    }

    /** Walks whole rounds: one that is not over by the end of the epoch does not take place. */
    private void walkRounds(long walk, long epoch, int anchor, long end, long second, LastStays seen, int node) {
        long begin = seen.begin(node);
        int firstDrawn = seen.drawn(node);
        int drawn = firstDrawn;
        long time = begin;
        long seenFrom = 0;
        long seenUntil = 0;
        int seenState = NOT_YET;
        int state = anchor;
        while (true) {
            long from = time;
            time += exits[state].seconds(epoch, drawn);
            if (time > end) {
                seen.see(node, walk, anchor, begin, end);
                break;
            }
            if (time > second && seenState == NOT_YET) {
                seenState = state;
                seenFrom = from;
                seenUntil = time;
            }
            state = exits[state].target(epoch, drawn + 1);
            drawn += 2;
            if (state == anchor) {
                if (seenState != NOT_YET) {
                    seen.see(node, walk, seenState, seenFrom, seenUntil);
                    break;
                }
                begin = time;
                firstDrawn = drawn;
            }
        }
        seen.round(node, begin, firstDrawn);
    }
}
