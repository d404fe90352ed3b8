package org.exampleservice.harness.why;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.exampleservice.harness.golden.Comparison;
import org.exampleservice.harness.golden.Difference;
import org.exampleservice.harness.golden.Difference.Kind;
import org.exampleservice.harness.golden.Difference.Topic;
import org.exampleservice.harness.oracle.Truth;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.MetricValue.Amount;
import org.exampleservice.harness.recording.Recording;

/**
 * From a difference back to the field and request that its value came from, and to the state of the simulator behind it.
 * It goes by values, among the answers of the same cycle. Not thread-safe.
 */
public final class WhyChain {

    private static final int MOST = 30;
    private static final int MOST_BACK = 5;
    private static final int MOST_NODES = 20_000;
    private static final String SLASH = " / ";

    private final Recording recording;
    private final Answers answers;
    private final Optional<Truth> truth;
    private final Map<Integer, Leaves> leaves = new HashMap<>();

    private WhyChain(Recording recording, Answers answers, Optional<Truth> truth) {
        this.recording = recording;
        this.answers = answers;
        this.truth = truth;
    }

    /** The same comparison, its first thirty differences with where they came from. */
    public static Comparison explain(
            Comparison comparison, Recording recording, Answers answers, Optional<Truth> truth) {
        WhyChain chain = new WhyChain(recording, answers, truth);
        return comparison.isEqual() || answers.minutes().isEmpty()
                ? comparison
                : comparison.explained(MOST, chain::why);
    }

    private String why(Difference difference) {
        if (difference.firstCycle() < 1
                || difference.firstCycle() > recording.cycles().size()) {
            return "";
        }
        Cycle cycle = recording.cycles().get(difference.firstCycle() - 1);
        String refused = refused(cycle);
        if (difference.topic() == Topic.STATUS
                || difference.topic() == Topic.DESCRIPTION
                || difference.topic() == Topic.TURN) {
            return refused;
        }
        if (difference.kind() == Kind.MISSING) {
            return missing(difference, cycle, refused);
        }
        return reported(difference, cycle)
                .map(found -> origin(found, cycle) + behind(found.entity(), cycle))
                .orElse("");
    }

    /** What was reported, and under which name it can be found. */
    private record Reported(EntityRef entity, String value, Optional<Emission.Metric> metric) {}

    private Optional<Reported> reported(Difference difference, Cycle cycle) {
        for (Entry entry : cycle.entries()) {
            Emission emission = entry.emission();
            if (emission.entity().toString().equals(difference.entity())) {
                if (emission instanceof Emission.Metric metric && path(metric).equals(difference.path())) {
                    return Optional.of(new Reported(metric.entity(), text(metric.reported()), Optional.of(metric)));
                }
                if (emission instanceof Emission.Property property
                        && difference.path().endsWith(" / property " + property.key())) {
                    return Optional.of(new Reported(property.entity(), property.value(), Optional.empty()));
                }
                if (emission instanceof Emission.Topology topology && isTopology(difference.topic())) {
                    return Optional.of(new Reported(topology.entity(), topology.name(), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTopology(Topic topic) {
        return topic == Topic.GROUP || topic == Topic.DEVICE || topic == Topic.NAME;
    }

    private static String path(Emission.Metric metric) {
        return metric.entity() + " / " + metric.key()
                + (metric.dimensions().isEmpty() ? "" : " " + new TreeMap<>(metric.dimensions()));
    }

    private static String text(MetricValue value) {
        if (value instanceof Amount amount) {
            return Leaves.number(amount.value());
        }
        if (value instanceof MetricValue.State state) {
            return state.name();
        }
        return value instanceof MetricValue.StateName name
                ? name.name()
                : Leaves.number(((MetricValue.StatCounter) value).sum());
    }

    private String origin(Reported found, Cycle cycle) {
        Leaves here = leaves(cycle);
        List<String> names = names(found.entity());
        if (answers.in(minute(cycle)).isEmpty()) {
            return "no answer was given in that cycle, so " + found.value() + " is the plugin's own"
                    + before(found, names, cycle);
        }
        Optional<Leaf> leaf = here.find(found.value(), names);
        if (leaf.isEmpty()) {
            return "no answer of that cycle has " + found.value() + ": the plugin made it up from others, or kept it"
                    + before(found, names, cycle);
        }
        if (answers.isTraced() && !leaf.get().read()) {
            return found.value() + " is " + leaf.get().place()
                    + ", which the plugin did not read: it made it up from others, or kept it"
                    + before(found, names, cycle);
        }
        long others = here.as(leaf.get(), names) - 1;
        return found.value() + " is " + leaf.get().place()
                + (leaf.get().read() ? ", which the plugin read" : "")
                + (others == 0 ? "" : ", or one of " + others + " more places with that value")
                + delta(found, cycle);
    }

    private String before(Reported found, List<String> names, Cycle cycle) {
        for (int back = 1; back <= MOST_BACK; back++) {
            int number = cycle.number() - back;
            if (number >= 1) {
                Optional<Leaf> leaf = leaves(recording.cycles().get(number - 1)).find(found.value(), names);
                if (leaf.isPresent()) {
                    return "; it was " + leaf.get().place() + " in cycle " + number;
                }
            }
        }
        return "";
    }

    /** What a delta was worked out from. */
    private String delta(Reported found, Cycle cycle) {
        boolean isDelta = found.metric()
                .filter(metric -> !text(metric.value()).equals(found.value()))
                .isPresent();
        if (!isDelta || cycle.number() < 2) {
            return "";
        }
        Emission.Metric now = found.metric().get();
        return recording.cycles().get(cycle.number() - 2).entries().stream()
                .map(Entry::emission)
                .filter(emission -> emission instanceof Emission.Metric metric
                        && metric.kind() == now.kind()
                        && path(metric).equals(path(now)))
                .map(emission -> ", after " + text(((Emission.Metric) emission).reported()) + " in cycle "
                        + (cycle.number() - 1))
                .findFirst()
                .orElse("");
    }

    private String missing(Difference difference, Cycle cycle, String refused) {
        if (!refused.isEmpty()) {
            return refused;
        }
        int slash = difference.entity().lastIndexOf(SLASH);
        String name = difference.entity().substring(slash < 0 ? 0 : slash + SLASH.length());
        if (name.isEmpty() || answers.in(minute(cycle)).isEmpty()) {
            return answers.isWhole() && cycle.requests().isEmpty() ? "the plugin asked nothing in that cycle" : "";
        }
        return leaves(cycle)
                .find(name, List.of())
                .map(leaf -> isTopology(difference.topic())
                        ? name + " is " + leaf.place() + ", so the plugin left it out"
                        : name + " is " + leaf.place() + ", so the plugin saw it and did not report this"
                                + behind(EntityRef.device(0, "", name), cycle))
                .orElse("no answer of that cycle names " + name);
    }

    private static String refused(Cycle cycle) {
        return cycle.requests().stream()
                .filter(request -> request.status() < 200 || request.status() > 299)
                .map(request -> request.method() + " " + request.target() + " was answered " + request.status())
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
    }

    private String behind(EntityRef entity, Cycle cycle) {
        return truth.filter(it -> it.mostNodes() <= MOST_NODES).stream()
                .flatMap(it -> it.at(cycle.at()).nodes().stream())
                .filter(node -> !entity.device().isEmpty() && entity.device().contains(node.name()))
                .limit(1)
                .map(node -> "; the simulator had " + node.summary())
                .collect(Collectors.joining());
    }

    private static List<String> names(EntityRef entity) {
        List<String> names = new ArrayList<>();
        names.add(entity.device());
        names.add(entity.group());
        names.remove("");
        return names;
    }

    private Leaves leaves(Cycle cycle) {
        return leaves.computeIfAbsent(minute(cycle), minute -> Leaves.in(minute, answers));
    }

    private int minute(Cycle cycle) {
        return minute(recording, cycle);
    }

    /** Answers are counted in minutes from the first cycle. */
    static int minute(Recording recording, Cycle cycle) {
        Instant first = recording.cycles().get(0).at().truncatedTo(ChronoUnit.MINUTES);
        return (int) Duration.between(first, cycle.at().truncatedTo(ChronoUnit.MINUTES))
                .toMinutes();
    }
}
