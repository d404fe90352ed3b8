package org.exampleservice.harness.why;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.MetricValue.Amount;
import org.exampleservice.harness.recording.MetricValue.StatCounter;
import org.exampleservice.harness.recording.Recording;

/**
 * Fields of the answers that the plugin never read. Where it is not known what it looked at it goes by values: then they are
 * those whose values nothing reported has, so a field that the plugin only looks at, or works with, is among them; and one
 * whose values happen to be reported is not. Stateless, hence thread-safe.
 */
public final class Unread {

    private Unread() {}

    /** The fields, as {@code GET /topology: [].nodes[].stats.version}, sorted. */
    public static List<String> fields(Recording recording, Answers answers) {
        if (answers.isTraced()) {
            return neverRead(answers);
        }
        Map<String, int[]> seen = new TreeMap<>();
        Map<Integer, Set<String>> reported = reported(recording);
        for (int minute : answers.minutes()) {
            Set<String> values = reported.getOrDefault(minute, Set.of());
            for (Leaf leaf : Leaves.in(minute, answers).all()) {
                int[] counts = seen.computeIfAbsent(leaf.request() + ": " + leaf.field(), field -> new int[2]);
                counts[0]++;
                counts[1] += values.contains(leaf.value()) ? 1 : 0;
            }
        }
        List<String> unread = new ArrayList<>();
        seen.forEach((field, counts) -> {
            if (2 * counts[1] < counts[0]) {
                unread.add(field);
            }
        });
        return unread;
    }

    private static List<String> neverRead(Answers answers) {
        Map<String, Boolean> read = new TreeMap<>();
        for (int minute : answers.minutes()) {
            for (Leaf leaf : Leaves.in(minute, answers).all()) {
                read.merge(leaf.request() + ": " + leaf.field(), leaf.read(), Boolean::logicalOr);
            }
        }
        return read.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Routes that the service has and nothing asked for. */
    public static List<String> routes(Recording recording, List<String> routes) {
        Set<String> unasked = new TreeSet<>(routes);
        recording.cycles().stream()
                .flatMap(cycle -> cycle.requests().stream())
                .forEach(request -> unasked.remove(path(request.target())));
        return List.copyOf(unasked);
    }

    private static String path(String target) {
        String path = target.split("[?#]", 2)[0];
        return path.isEmpty() ? "/" : path;
    }

    private static Map<Integer, Set<String>> reported(Recording recording) {
        Map<Integer, Set<String>> reported = new HashMap<>();
        for (Cycle cycle : recording.cycles()) {
            Set<String> values = reported.computeIfAbsent(WhyChain.minute(recording, cycle), it -> new HashSet<>());
            cycle.entries().stream().map(Entry::emission).forEach(emission -> add(emission, values));
        }
        return reported;
    }

    private static void add(Emission emission, Set<String> values) {
        if (emission instanceof Emission.Metric metric) {
            values.addAll(metric.dimensions().values());
            add(metric.reported(), values);
        } else if (emission instanceof Emission.Property property) {
            values.add(property.value());
        } else if (emission instanceof Emission.Endpoint endpoint) {
            values.add(endpoint.ip());
            values.addAll(endpoint.ports());
            values.addAll(endpoint.dnsNames());
        } else if (emission instanceof Emission.Event event) {
            values.addAll(event.texts().values());
            values.addAll(event.properties().values());
        } else if (emission instanceof Emission.Topology topology) {
            values.add(topology.name());
            values.add(topology.entity().group());
            values.add(topology.entity().device());
        }
    }

    /** A stat counter shows the least and the greatest of its samples; the one between is what is left of the sum. */
    private static void add(MetricValue value, Set<String> values) {
        if (value instanceof Amount amount) {
            values.add(Leaves.number(amount.value()));
        } else if (value instanceof MetricValue.State state) {
            values.add(state.name());
        } else if (value instanceof MetricValue.StateName name) {
            values.add(name.name());
        } else if (value instanceof StatCounter counter) {
            values.add(Leaves.number(counter.min()));
            values.add(Leaves.number(counter.max()));
            values.add(Leaves.number(counter.sum() - counter.min() - counter.max()));
        }
    }
}
