package org.exampleservice.simulator.engine;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.exampleservice.simulator.model.NodeState;

/**
 * The moves that requests have made: for each node the last one. The only thing in a simulation that is not a function
 * of scenario, seed and instant. Threadsafe: a move is one atomic step that looks at the state, changes it and counts.
 */
final class Moves {
    private final ConcurrentHashMap<Long, Move> lastByPlace = new ConcurrentHashMap<>();
    private final AtomicLong made = new AtomicLong();
    private final AtomicLong changes = new AtomicLong();

    /**
     * A node's last move.
     *
     * @param state the state entered
     * @param second the second from the start at which it was entered
     * @param count the number of this move among those of the node, from 1
     */
    record Move(NodeState state, long second, long count) {}

    /** Whether no node was ever moved. */
    boolean isEmpty() {
        return lastByPlace.isEmpty();
    }

    /** A node's last move, if it was ever moved. */
    Optional<Move> last(long place) {
        return Optional.ofNullable(lastByPlace.get(place));
    }

    /** Asks for the move that follows a node's last one, null if there is none, and keeps it if there is one. */
    void move(long place, Function<Move, Optional<Move>> next) {
        lastByPlace.compute(place, (key, before) -> {
            Optional<Move> after = next.apply(before);
            after.ifPresent(move -> made.incrementAndGet());
            return after.orElse(before);
        });
        changes.incrementAndGet();
    }

    /** How many moves were made since the beginning or since they were forgotten. */
    long made() {
        return made.get();
    }

    /** Forgets every move. */
    void clear() {
        lastByPlace.clear();
        made.set(0);
        changes.incrementAndGet();
    }

    /** A number that has grown when a change is over; unlike {@link #made} it never begins anew. */
    long changes() {
        return changes.get();
    }
}
