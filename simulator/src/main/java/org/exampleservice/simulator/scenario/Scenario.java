package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What may happen to the cluster, as data. Together with a seed and an instant it determines every value.
 *
 * @param name tells the story in a few words
 * @param description tells it in a sentence, may be empty
 * @param seed the seed to use when nobody gives another
 * @param start the first simulated instant; the cluster before it is the cluster at it
 * @param service the service's own figures
 * @param groups the groups in the order shown, no name twice, at most {@value #MOST_NODES} nodes in all; copied
 * @param timeline what happens at what time
 */
public record Scenario(
        String name,
        String description,
        OptionalLong seed,
        Instant start,
        StatsSpec service,
        List<GroupSpec> groups,
        Timeline timeline) {
    /** The most nodes that a scenario may show at one time. */
    public static final int MOST_NODES = 5_000_000;

    public Scenario {
        requireNonNull(name, "name");
        requireNonNull(description, "description");
        requireNonNull(seed, "seed");
        requireNonNull(start, "start");
        requireNonNull(service, "service");
        requireNonNull(timeline, "timeline");
        groups = List.copyOf(groups);
        requireNoGroupTwice(name, groups);
        requireNotTooMany(name, groups);
    }

    /** A scenario in which nothing happens at a given time. */
    public Scenario(String name, Instant start, StatsSpec service, List<GroupSpec> groups) {
        this(name, "", OptionalLong.empty(), start, service, groups, Timeline.EMPTY);
    }

    /** The machines that states of nodes go by, each once. */
    public Stream<Machine> machines() {
        return groups.stream()
                .flatMap(group -> group.nodes().stream())
                .map(node -> node.stats().state())
                .flatMap(rule -> rule instanceof Machine machine ? Stream.of(machine) : Stream.empty())
                .distinct();
    }

    private static void requireNoGroupTwice(String name, List<GroupSpec> groups) {
        Identities seen = new Identities();
        for (GroupSpec group : groups) {
            seen.add(group.name(), group.count()).ifPresent(twice -> {
                throw new IllegalArgumentException(
                        "scenario " + name + " has the group " + twice + " twice; give each group a name of its own");
            });
        }
    }

    private static void requireNotTooMany(String name, List<GroupSpec> groups) {
        long most = groups.stream().mapToLong(GroupSpec::most).reduce(0, Math::addExact);
        if (most > MOST_NODES) {
            throw new IllegalArgumentException(
                    "scenario " + name + " has " + most + " nodes; give at most " + MOST_NODES);
        }
    }
}
