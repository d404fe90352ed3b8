package org.exampleservice.simulator.engine;

import java.util.List;
import java.util.Optional;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Machine;
import org.exampleservice.simulator.scenario.Remainder;
import org.exampleservice.simulator.scenario.Transition;

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
    private final List<Optional<Exit>> exits;
    private final long[] epochSeconds;

    /** The way out of a state by time; {@code next} has the numbers of the states that may follow. */
    record Exit(long leastSeconds, long width, Remainder byWidth, List<Transition.Target> targets, List<Integer> next) {
        double meanSeconds() {
            return leastSeconds + (width - 1) / 2.0;
        }

        long mostSeconds() {
            return leastSeconds + width - 1;
        }

        /** How likely that state is to follow, 0 to 1. */
        double share(int state) {
            double total = 0;
            double share = 0;
            for (int i = 0; i < targets.size(); i++) {
                total += targets.get(i).weight();
                share += next.get(i) == state ? targets.get(i).weight() : 0;
            }
            return share / total;
        }

        long seconds(long word) {
            return width == 1 ? leastSeconds : leastSeconds + byWidth.of(word);
        }

        int target(long word) {
            return next.get(next.size() == 1 ? 0 : Draw.index(targets, word));
        }
    }

    /**
     * A round of an epoch.
     *
     * @param epoch the hash of the epoch
     * @param drawn how many numbers were drawn in the epoch before it
     * @param begin the second of the epoch at which it begins
     */
    record Round(long epoch, long drawn, long begin) {}

    MachineRun(Machine machine) {
        this.states = machine.states();
        this.exits = states.stream()
                .map(state -> machine.timedFrom(state).map(this::exit))
                .toList();
        this.epochSeconds = new Returns(exits).epochs(ROUNDS);
    }

    /** The state at a second of a machine that began at second 0 in its initial state. */
    NodeState stateAt(long walk, long second, LastRounds seen, long slot) {
        return stateAt(walk, states.get(0), 0, second, seen, slot);
    }

    /**
     * The state at a second.
     *
     * @param walk the random bits of this walk
     * @param from the state that was entered
     * @param begin the second at which it was entered, at most {@code second}
     * @param seen where it was seen last, in a slot
     */
    NodeState stateAt(long walk, NodeState from, long begin, long second, LastRounds seen, long slot) {
        int state = states.indexOf(from);
        long time = begin;
        long epoch = Chance.absorb(walk, 0);
        for (int move = 0; epochSeconds[state] == Returns.PASSED_THROUGH && move < LONGEST_WALK; move++) {
            Exit exit = exits.get(state).orElseThrow();
            time += exit.seconds(Chance.absorb(epoch, 2L * move));
            if (second < time) {
                return states.get(state);
            }
            state = exit.target(Chance.absorb(epoch, 2L * move + 1));
        }
        return states.get(epochSeconds[state] > 0 ? returning(walk, state, second - time, seen, slot) : state);
    }

    private int returning(long walk, int anchor, long seconds, LastRounds seen, long slot) {
        long length = epochSeconds[anchor];
        long hash = Chance.absorb(walk, 1 + seconds / length);
        long second = seconds % length;
        Round last = seen.in(slot);
        boolean walksOn = last != null && last.epoch == hash && last.begin <= second;
        Round first = walksOn ? last : new Round(hash, 0, 0);
        Epoch epoch = new Epoch(first, anchor, length);
        int state = epoch.stateAt(second);
        if (epoch.roundBegin != first.begin || !walksOn) {
            seen.see(slot, new Round(hash, epoch.roundDrawn, epoch.roundBegin));
        }
        return state;
    }

    private Exit exit(Transition.Timed timed) {
        return new Exit(
                timed.after().minus(timed.jitter()).toSeconds(),
                2 * timed.jitter().toSeconds() + 1,
                Remainder.by(2 * timed.jitter().toSeconds() + 1),
                timed.to(),
                timed.targets().map(states::indexOf).toList());
    }

    /** One epoch, walked from the beginning of a round. */
    private final class Epoch {
        private final long hash;
        private final int anchor;
        private final long length;
        private long drawn;
        private long time;
        private long roundDrawn;
        private long roundBegin;

        Epoch(Round from, int anchor, long length) {
            this.hash = from.epoch;
            this.drawn = from.drawn;
            this.time = from.begin;
            this.anchor = anchor;
            this.length = length;
        }

        int stateAt(long second) {
            int answer = -1;
            int state = anchor;
            while (answer < 0 || state != anchor) {
                if (state == anchor) {
                    roundDrawn = drawn;
                    roundBegin = time;
                }
                Exit exit = exits.get(state).orElseThrow();
                time += exit.seconds(Chance.absorb(hash, drawn++));
                if (time > length) {
                    return anchor;
                }
                answer = answer < 0 && second < time ? state : answer;
                state = exit.target(Chance.absorb(hash, drawn++));
            }
            return answer;
        }
    }
}
