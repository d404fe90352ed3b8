package org.exampleservice.contract.property;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A whole run as a list of actions: what a plugin reports, how its queries end, what happens to its endpoint.
 *
 * @param offset of the first query from the full minute, less than one minute
 * @param forgiving whether the plugin catches what a refused call raises and goes on
 * @param limits in force
 * @param actions in order
 */
public record Chain(Duration offset, boolean forgiving, Limits limits, List<Action> actions) {

    private static final Instant FULL_MINUTE = Instant.parse("2026-01-01T00:00:00Z");

    public Chain {
        Objects.requireNonNull(offset, "offset");
        Objects.requireNonNull(limits, "limits");
        actions = List.copyOf(actions);
    }

    /** A chain from the full minute, of a plugin that catches nothing, under the limits of the SDK. */
    public static Chain of(Action... actions) {
        return new Chain(Duration.ZERO, false, Limits.SDK, List.of(actions));
    }

    /** The same with other actions. */
    public Chain withActions(List<Action> newActions) {
        return new Chain(offset, forgiving, limits, newActions);
    }

    /** Instant of the first query. */
    public Instant start() {
        return FULL_MINUTE.plus(offset);
    }

    /** The actions cut into minutes; at least one. */
    public List<Minute> minutes() {
        Cutter cutter = new Cutter();
        actions.forEach(cutter::take);
        return cutter.all();
    }

    /** One action a line. */
    @Override
    public String toString() {
        return "offset " + offset + (forgiving ? ", forgiving" : "") + (limits.equals(Limits.SDK) ? "" : ", " + limits)
                + actions.stream().map(action -> "\n  " + action).collect(Collectors.joining());
    }

    private static final class Cutter {
        private final List<Minute> minutes = new ArrayList<>();
        private Optional<Action.Between> change = Optional.empty();
        private List<Action.Call> calls = new ArrayList<>();

        void take(Action action) {
            if (action instanceof Action.Call call) {
                calls.add(call);
            } else if (action instanceof Action.End end) {
                cut(end.ending());
            } else if (action instanceof Action.Queries queries) {
                cutIfBegun();
                for (int i = 0; i < queries.count(); i++) {
                    cut(queries.ending());
                }
            } else {
                cutIfBegun();
                change = Optional.of((Action.Between) action);
            }
        }

        List<Minute> all() {
            cutIfBegun();
            if (minutes.isEmpty()) {
                cut(Ending.RETURNS);
            }
            return minutes;
        }

        private void cutIfBegun() {
            if (change.isPresent() || !calls.isEmpty()) {
                cut(Ending.RETURNS);
            }
        }

        private void cut(Ending ending) {
            minutes.add(new Minute(change, calls, ending));
            change = Optional.empty();
            calls = new ArrayList<>();
        }
    }
}
