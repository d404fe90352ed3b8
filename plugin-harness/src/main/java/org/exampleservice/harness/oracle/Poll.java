package org.exampleservice.harness.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.EntityRef.Level;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Request;
import org.exampleservice.harness.recording.Turn;

/**
 * One query: what the fleet was, and what the plugin said about it.
 *
 * @param cycle number, from 1
 * @param at simulated instant
 * @param fleet at that instant
 * @param fine whether the plugin says that all is well; only then it is taken at its word
 * @param said every measurement, whatever became of it
 * @param groups that were reported
 * @param devices that were reported
 * @param refused requests that were not answered with 2xx
 */
record Poll(
        int cycle,
        Instant at,
        Fleet fleet,
        boolean fine,
        List<Said> said,
        Set<EntityRef> groups,
        Set<EntityRef> devices,
        List<Request> refused) {

    /** Every cycle in which the plugin was queried. */
    static List<Poll> all(Recording recording, Truth truth) {
        return recording.cycles().stream()
                .filter(cycle -> cycle.turn() == Turn.QUERIED)
                .map(cycle -> of(cycle, truth.at(cycle.at())))
                .toList();
    }

    private static Poll of(Cycle cycle, Fleet fleet) {
        List<Said> said = new ArrayList<>();
        Set<EntityRef> groups = new LinkedHashSet<>();
        Set<EntityRef> devices = new LinkedHashSet<>();
        for (Entry entry : cycle.entries()) {
            if (entry.reportedIn() == cycle.number() && entry.emission() instanceof Emission.Metric metric) {
                said.add(Said.of(entry, metric));
            } else if (entry.reportedIn() == cycle.number() && entry.emission() instanceof Emission.Topology topology) {
                EntityRef entity = topology.entity();
                (entity.level() == Level.CUSTOM_DEVICE ? devices : groups).add(entity);
            }
        }
        return new Poll(
                cycle.number(),
                cycle.at(),
                fleet,
                cycle.status().state().isFine(),
                said,
                groups,
                devices,
                cycle.requests().stream()
                        .filter(request -> request.status() < 200 || request.status() > 299)
                        .toList());
    }
}
