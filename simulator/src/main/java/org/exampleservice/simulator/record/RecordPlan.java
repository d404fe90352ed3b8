package org.exampleservice.simulator.record;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What to record. Immutable.
 *
 * @param routes paths with a query where needed, such as {@code /topology?x=1}, at least one
 * @param times how often each is asked; the answers become one minute each
 * @param every the time from one round to the next, zero for none
 * @param secrets values that must not be in the folder, in whatever form
 * @param folder to write
 * @param force whether an earlier recording in the folder goes away
 */
public record RecordPlan(
        List<String> routes, int times, Duration every, Set<String> secrets, Path folder, boolean force) {
    public RecordPlan {
        routes = List.copyOf(routes);
        secrets = Set.copyOf(secrets);
        requireNonNull(every, "every");
        requireNonNull(folder, "folder");
        if (routes.isEmpty() || times < 1) {
            throw new IllegalArgumentException("nothing is asked; give a route and at least one time");
        }
    }
}
