package org.exampleservice.harness.alert;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.recording.Recording;

/**
 * Compares when rules opened with what a contract says. What it lists is all there may be: any other opening is a
 * failure. Stateless, hence thread-safe.
 */
public final class AlertCheck {

    private final PluginDefinition definition;
    private final Recording recording;
    private final List<AlertExpectation> expected;
    private final List<AlertExpectation> unmet = new ArrayList<>();
    private final Map<Missing, List<AlertTimeline>> timelines = new EnumMap<>(Missing.class);

    private AlertCheck(PluginDefinition definition, Recording recording, List<AlertExpectation> expected) {
        this.definition = definition;
        this.recording = recording;
        this.expected = expected;
    }

    /**
     * What came of it.
     *
     * @param failures one text for each expectation that is not met and each alert that nobody expected
     * @param timelines every rule on every series, as lines for people
     */
    public record Result(List<Problem> failures, List<String> timelines) {
        public Result {
            failures = List.copyOf(failures);
            timelines = List.copyOf(timelines);
        }
    }

    /**
     * Something that does not hold.
     *
     * @param expectation its place in the list; -1 if it is about something that the list does not have
     * @param text for people
     */
    public record Problem(int expectation, String text) {}

    /** Evaluates all rules and holds them against the list. */
    public static Result check(PluginDefinition definition, Recording recording, List<AlertExpectation> expected) {
        return new AlertCheck(definition, recording, expected).check();
    }

    private Result check() {
        List<Problem> problems = new ArrayList<>();
        AlertRules rules = AlertRules.of(definition);
        rules.unusable().forEach(text -> problems.add(new Problem(-1, "plugin.json " + text)));
        Set<String> ids =
                rules.rules().stream().map(AlertRule::id).collect(Collectors.toCollection(LinkedHashSet::new));
        for (int i = 0; i < expected.size(); i++) {
            check(i, expected.get(i), ids, problems);
        }
        timelines(Missing.SKIPPED).forEach(timeline -> unexpected(timeline, problems));
        return new Result(
                problems,
                timelines(Missing.SKIPPED).stream().map(AlertTimeline::toString).toList());
    }

    private void check(int index, AlertExpectation one, Set<String> ids, List<Problem> problems) {
        if (!ids.contains(one.alert())) {
            problems.add(new Problem(
                    index,
                    "plugin.json has no alert " + one.alert() + "; it has "
                            + (ids.isEmpty() ? "none" : String.join(", ", ids))));
            return;
        }
        List<AlertTimeline> about =
                timelines(one.missing()).stream().filter(one::isAbout).toList();
        boolean opened = about.stream().anyMatch(timeline -> !timeline.spans().isEmpty());
        boolean met = one.opens().isEmpty()
                ? !opened
                : about.stream().flatMap(timeline -> timeline.spans().stream()).anyMatch(one::isMetBy);
        if (!met) {
            unmet.add(one);
            problems.add(new Problem(index, "alert " + one + "; " + instead(about)));
        }
    }

    private static String instead(List<AlertTimeline> about) {
        if (about.isEmpty()) {
            return "its metric was never emitted there";
        }
        return about.stream().limit(3).map(AlertTimeline::toString).collect(Collectors.joining("; "))
                + (about.size() > 3 ? "; and " + (about.size() - 3) + " more" : "");
    }

    private void unexpected(AlertTimeline timeline, List<Problem> problems) {
        List<AlertExpectation> about =
                expected.stream().filter(one -> one.isAbout(timeline)).toList();
        boolean otherSwitch = about.stream().anyMatch(one -> one.missing() != Missing.SKIPPED);
        timeline.spans().stream()
                .filter(span -> !otherSwitch
                        && about.stream().noneMatch(unmet::contains)
                        && about.stream().noneMatch(one -> one.isMetBy(span)))
                .forEach(span -> problems.add(new Problem(
                        -1,
                        "alert " + timeline.rule().id() + " on " + timeline.place() + " is open " + span
                                + ", and the contract does not say so (" + timeline.rule() + ")")));
    }

    private List<AlertTimeline> timelines(Missing missing) {
        return timelines.computeIfAbsent(missing, it -> Alerts.evaluate(definition, recording, it));
    }
}
