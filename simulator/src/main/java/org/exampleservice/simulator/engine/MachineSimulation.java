package org.exampleservice.simulator.engine;

import java.util.Arrays;
import java.util.Optional;
import org.exampleservice.simulator.engine.Moves.Move;
import org.exampleservice.simulator.engine.TriggerAnswer.Outcome;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Machine;
import org.exampleservice.simulator.scenario.Transition;

/**
 * A machine at any place: by time as {@link MachineRun} has it, by requests through the gate of {@link Moves}. Immutable.
 */
final class MachineSimulation {
    private static final long STATE = Chance.text("state");
    private static final long SECONDS = 60;

    private final Machine machine;
    private final MachineRun run;

    MachineSimulation(Machine machine) {
        this.machine = machine;
        this.run = new MachineRun(machine);
    }

    /** The states of all nodes in a frame when a step begins. A step before the last move does not see it. */
    void read(long step, StatsFrame nodes) {
        nodes.states = run.states();
        long second = second(step);
        LastStays seen = nodes.stays;
        synchronized (seen) {
            if (nodes.moves.isEmpty()) {
                seen.find(nodes.identity.field(StatsSimulation.STATE), second, nodes.from, nodes.to, nodes.state);
            } else {
                Arrays.fill(nodes.state, nodes.from, nodes.to, LastStays.UNSEEN);
            }
            lookForUnseen(second, seen, nodes);
        }
    }

    private void lookForUnseen(long second, LastStays seen, StatsFrame nodes) {
        int[] state = nodes.state;
        long[] walks = nodes.identity.field(StatsSimulation.STATE);
        long[] places = nodes.identity.places;
        for (int i = nodes.from; i < nodes.to; i++) {
            if (state[i] == LastStays.UNSEEN) {
                state[i] = at(walks[i], second, nodes.moves.last(places[i]).orElse(null), seen, i);
            }
        }
    }

    /** Lets a trigger move the node that is at a place, as of the beginning of a step. */
    TriggerAnswer trigger(long place, long step, String trigger, Moves moves) {
        TriggerAnswer[] answer = new TriggerAnswer[1];
        moves.move(place, last -> {
            NodeState from = run.states().get(at(Chance.absorb(place, STATE), second(step), last, new LastStays(1), 0));
            Optional<Move> next = machine.triggeredFrom(from, trigger).map(way -> moved(place, way, step, last));
            answer[0] = answer(from, last, next);
            return next;
        });
        return answer[0];
    }

    private int at(long walk, long second, Move last, LastStays seen, int node) {
        return last == null || second < last.second()
                ? run.stateAt(walk, second, seen, node)
                : run.stateAt(Chance.absorb(walk, last.count()), last.state(), last.second(), second, seen, node);
    }

    private static Move moved(long place, Transition.Triggered way, long step, Move last) {
        long count = last == null ? 1 : last.count() + 1;
        long word = Chance.word(Chance.absorb(place, STATE), Chance.text(way.trigger()), count);
        return new Move(new Draw(way.to()).target(word), second(step), count);
    }

    private static TriggerAnswer answer(NodeState from, Move last, Optional<Move> next) {
        long before = last == null ? 0 : last.count();
        return new TriggerAnswer(
                next.isPresent() ? Outcome.MOVED : Outcome.NOT_IN_THIS_STATE,
                Optional.of(from),
                next.map(Move::state).or(() -> Optional.of(from)),
                next.map(Move::count).orElse(before));
    }

    private static long second(long step) {
        return (step - 1) * SECONDS;
    }
}
