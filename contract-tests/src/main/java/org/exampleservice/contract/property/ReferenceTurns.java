package org.exampleservice.contract.property;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** When the turns of an endpoint come, by walking through the steps of the loop (sdk.md 5.1). */
final class ReferenceTurns {

    private ReferenceTurns() {}

    static List<Instant> turns(Instant start, int count) {
        List<Instant> turns = new ArrayList<>(List.of(start));
        for (Instant step = start; turns.size() < count; step = step.plusSeconds(2)) {
            Instant last = turns.get(turns.size() - 1);
            if (!step.truncatedTo(ChronoUnit.MINUTES).equals(last.truncatedTo(ChronoUnit.MINUTES))) {
                turns.add(step);
            }
        }
        return turns;
    }
}
