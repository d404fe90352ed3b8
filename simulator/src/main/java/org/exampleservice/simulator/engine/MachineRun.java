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

    /**
     * A state that a machine was seen in, and the round of an epoch that it was in. Seconds count from when the machine
     * first came to the anchor.
     *
     * @param walk the random bits of the walk
     * @param from the second at which the state was entered
     * @param until the second at which it was left
     * @param round the round it was in, apart because it is seldom looked at
     */
    record Stay(long walk, int anchor, int state, long from, long until, Round round) {
        boolean isIn(long itsWalk, int itsAnchor) {
            return walk == itsWalk && anchor == itsAnchor;
        }
    }

    /**
     * Where a round begins.
     *
     * @param epoch the hash of its epoch
     * @param drawn how many numbers were drawn in the epoch before it
     * @param begin the second at which it begins
     */
    record Round(long epoch, long drawn, long begin) {}

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
        Stay now = walked(walk, anchor, second, known ? last : null);
        seen.see(slot, now);
        return now.state;
    }

    /** What is seen at a second, found by walking the epoch from its beginning or from the round of a stay known. */
    private Stay walked(long walk, int anchor, long second, Stay last) {
        long number = second / epochSeconds[anchor];
        long hash = Chance.absorb(walk, 1 + number);
        Round start = new Round(hash, 0, number * epochSeconds[anchor]);
        boolean isLater = last != null && last.round.epoch == hash && last.round.begin <= second;
        return walked(walk, anchor, second, isLater ? last.round : start, start.begin + epochSeconds[anchor]);
    }

    /** Walks whole rounds: one that is not over by the end of the epoch does not take place. */
    private Stay walked(long walk, int anchor, long second, Round start, long end) {
        long hash = start.epoch;
        long begin = start.begin;
        long firstDrawn = start.drawn;
        long drawn = firstDrawn;
        long time = begin;
        long seenFrom = 0;
        long seenUntil = 0;
        int seen = NOT_YET;
        int state = anchor;
        while (true) {
            long from = time;
            time += exits[state].seconds(hash, drawn);
            if (time > end) {
                return new Stay(walk, anchor, anchor, begin, end, new Round(hash, firstDrawn, begin));
            }
            if (time > second && seen == NOT_YET) {
                seen = state;
                seenFrom = from;
                seenUntil = time;
            }
            state = exits[state].target(hash, drawn + 1);
            drawn += 2;
            if (state == anchor) {
                if (seen != NOT_YET) {
                    return new Stay(walk, anchor, seen, seenFrom, seenUntil, new Round(hash, firstDrawn, begin));
                }
                begin = time;
                firstDrawn = drawn;
            }
        }
    }
}
