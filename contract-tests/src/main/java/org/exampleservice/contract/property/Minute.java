package org.exampleservice.contract.property;

import java.util.List;
import java.util.Optional;

/**
 * What a {@link Chain} wants to happen in one minute.
 *
 * @param change to the endpoint before the query
 * @param calls of the query
 * @param ending of the query
 */
public record Minute(Optional<Action.Between> change, List<Action.Call> calls, Ending ending) {

    public Minute {
        calls = List.copyOf(calls);
    }

    /** How the birth of an instance ends in this minute. */
    public Ending birth() {
        return calls.stream()
                .filter(Action.Birth.class::isInstance)
                .map(call -> ((Action.Birth) call).ending())
                .findFirst()
                .orElse(Ending.RETURNS);
    }
}
