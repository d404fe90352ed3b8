package org.exampleservice.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exampleservice.simulator.scenario.NodeEvent;
import org.exampleservice.simulator.scenario.NodeEvent.Change;

/**
 * What the timeline does to one node at one step.
 *
 * @param times how often the node is shown: not at all when it is lost, twice when duplicated
 * @param alias the name shown in place of its own
 * @param statsStep the step whose figures are shown
 * @param counterStep the step whose count is shown
 * @param notANumber the figures that are none
 */
record NodeEffects(
        int times, Optional<String> alias, long statsStep, long counterStep, List<NodeEvent.Field> notANumber) {
    /** What a list of events, in the order written, does at a step; a later one wins over an earlier. */
    static NodeEffects of(List<NodeEvent> events, long step) {
        List<NodeEvent> active =
                events.stream().filter(event -> event.window().holds(step)).toList();
        long shown = shownStep(active, step);
        return new NodeEffects(
                times(active),
                active.stream().flatMap(event -> renamed(event).stream()).reduce((first, second) -> second),
                shown,
                counterStep(active, shown),
                notANumber(active));
    }

    private static int times(List<NodeEvent> active) {
        int times = 1;
        for (NodeEvent event : active) {
            times = event.what() instanceof NodeEvent.Lost ? 0 : times;
            times = event.what() instanceof NodeEvent.Duplicated ? 2 * times : times;
        }
        return Math.min(times, 2);
    }

    private static Optional<String> renamed(NodeEvent event) {
        return event.what() instanceof NodeEvent.Renamed renamed ? Optional.of(renamed.name()) : Optional.empty();
    }

    private static long shownStep(List<NodeEvent> active, long step) {
        long shown = step;
        for (NodeEvent event : active) {
            if (event.what() instanceof NodeEvent.Frozen) {
                shown = Math.min(shown, event.window().fromStep());
            } else if (event.what() instanceof NodeEvent.Skewed skewed) {
                shown += skewed.minutes();
            }
        }
        return Math.max(1, shown);
    }

    private static long counterStep(List<NodeEvent> active, long shown) {
        return active.stream()
                .filter(event -> event.what() instanceof NodeEvent.CounterReset)
                .mapToLong(event -> event.window().fromStep())
                .filter(reset -> reset <= shown)
                .max()
                .stream()
                .map(reset -> shown - reset + 1)
                .findFirst()
                .orElse(shown);
    }

    private static List<NodeEvent.Field> notANumber(List<NodeEvent> active) {
        List<NodeEvent.Field> fields = new ArrayList<>();
        for (NodeEvent event : active) {
            Change what = event.what();
            if (what instanceof NodeEvent.NotANumber none) {
                fields.add(none.field());
            }
        }
        return fields;
    }
}
