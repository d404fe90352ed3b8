package org.exampleservice.contract.property;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.exampleservice.simulator.scenario.Counter;
import org.exampleservice.simulator.scenario.GroupSpec;
import org.exampleservice.simulator.scenario.NodeEvent;
import org.exampleservice.simulator.scenario.RouteFault;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.Series;
import org.exampleservice.simulator.scenario.StatsSpec;

/** Limits one below and one above, numbers that are none, and what scenarios say, each in at least 1 % of tries. */
@Seeded
@Domain(MetricDomain.class)
class DomainEdgesTest {

    private static final int TRIES = 2000;

    @Property(tries = TRIES)
    void chains_meet_each_limit_one_below_and_one_above(@ForAll Chain chain) {
        Set<String> met = LimitDistances.of(chain);
        for (String limit : List.of("groups", "devices", "properties", "events", "measurements", "tuples")) {
            for (int distance : List.of(-1, 0, 1)) {
                DomainCoverageTest.atLeastOnePercent(limit + " " + distance, met.contains(limit + " " + distance));
            }
        }
    }

    @Property(tries = TRIES)
    void counters_meet_what_is_no_number(@ForAll("wild") CounterSeries series) {
        List<Optional<Double>> values =
                series.samples().stream().map(Readings.Sample::value).toList();
        for (double edge : List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) {
            DomainCoverageTest.atLeastOnePercent("value " + edge, values.contains(Optional.of(edge)));
        }
    }

    @Provide
    Arbitrary<CounterSeries> wild() {
        return org.exampleservice.contract.property.Series.countersOfAnyNumber();
    }

    @Property(tries = TRIES)
    void answers_meet_the_numbers(@ForAll DemoResponse response) {
        for (String counter : MetricDomain.COUNTERS) {
            DomainCoverageTest.atLeastOnePercent(
                    "counter " + counter, response.body().contains("\"counter\":" + counter + ","));
        }
    }

    @Property(tries = TRIES)
    void scenarios_meet_their_edges(@ForAll Scenario scenario) {
        List<Series> counters = scenario.groups().stream()
                .flatMap(group -> group.nodes().stream())
                .map(node -> node.stats())
                .map(StatsSpec::counter)
                .toList();
        Stream.of(1L << 31, 1L << 32)
                .forEach(wrap -> DomainCoverageTest.atLeastOnePercent(
                        "wrap at " + wrap,
                        counters.stream()
                                .anyMatch(series -> series instanceof Counter counter
                                        && counter.wrapAt().stream().anyMatch(at -> at == wrap))));
        DomainCoverageTest.atLeastOnePercent(
                "reset",
                counters.stream()
                        .anyMatch(series -> series instanceof Counter counter
                                && !counter.resetSteps().isEmpty()));
        DomainCoverageTest.atLeastOnePercent(
                "no nodes",
                scenario.groups().stream().allMatch(group -> group.nodes().isEmpty()));
        DomainCoverageTest.atLeastOnePercent(
                "churn", scenario.groups().stream().map(GroupSpec::churn).anyMatch(Optional::isPresent));
        DomainCoverageTest.atLeastOnePercent("clock ahead", isSkewed(scenario, 5));
        DomainCoverageTest.atLeastOnePercent("clock behind", isSkewed(scenario, -5));
        for (double share : List.of(1.0, 0.5, 0.001, Double.MIN_NORMAL)) {
            DomainCoverageTest.atLeastOnePercent(
                    "fault of a share of " + share,
                    scenario.timeline().routes().stream().map(RouteFault::share).anyMatch(some -> some == share));
        }
    }

    private static boolean isSkewed(Scenario scenario, long minutes) {
        return scenario.timeline().nodes().stream()
                .anyMatch(event -> event.what().equals(new NodeEvent.Skewed(minutes)));
    }
}
