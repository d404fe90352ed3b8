package org.exampleservice.contract.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCollector;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.plugin.PluginConfig;

/** Each class of edges occurs in at least 1 % of tries (goals.md 3.5 B2). */
@Seeded
@Domain(MetricDomain.class)
class DomainCoverageTest {

    private static final int TRIES = 2000;

    /** Counts a try under a label, and demands 1 % of them. */
    static void atLeastOnePercent(String label, boolean occurs) {
        StatisticsCollector statistics = Statistics.label(label);
        statistics.collect(occurs);
        statistics.coverage(coverage -> coverage.check(true).percentage(percent -> percent >= 1.0));
    }

    @Property(tries = TRIES)
    void counters_meet_their_edges(@ForAll CounterSeries series) {
        List<Optional<Double>> values =
                series.samples().stream().map(Readings.Sample::value).toList();
        atLeastOnePercent("one reading", values.size() == 1);
        atLeastOnePercent("gap", values.contains(Optional.empty()));
        atLeastOnePercent("first minute a gap", values.get(0).isEmpty());
        atLeastOnePercent("reset or wrap", steps(values).contains("down"));
        atLeastOnePercent("no change", steps(values).contains("same"));
        atLeastOnePercent("equal timestamps", hasEqualTimestamps(series));
        for (double edge : List.of(0.0, -0.0, 0x1p31, 0x1p32, 0x1p53, 0x1p63, 0x1p64, Double.MAX_VALUE)) {
            atLeastOnePercent("value " + edge, values.contains(Optional.of(edge)));
        }
    }

    private static List<String> steps(List<Optional<Double>> values) {
        List<String> steps = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).isPresent() && values.get(i - 1).isPresent()) {
                int order =
                        Double.compare(values.get(i).get(), values.get(i - 1).get());
                steps.add(order < 0 ? "down" : order == 0 ? "same" : "up");
            }
        }
        return steps;
    }

    private static boolean hasEqualTimestamps(CounterSeries series) {
        List<Integer> late =
                series.samples().stream().map(Readings.Sample::secondsLate).toList();
        for (int i = 1; i < late.size(); i++) {
            if (late.get(i - 1) - late.get(i) == 60) {
                return true;
            }
        }
        return false;
    }

    @Property(tries = TRIES)
    void states_meet_their_edges(@ForAll StatePath path) {
        List<String> states = path.samples().stream()
                .flatMap(sample -> sample.value().stream())
                .toList();
        atLeastOnePercent("unknown state", states.contains("UNHEARD_OF"));
        atLeastOnePercent("empty state", states.contains(""));
        atLeastOnePercent("other case", states.contains("ok"));
        atLeastOnePercent("gap", states.size() < path.samples().size());
    }

    @Property(tries = TRIES)
    void texts_meet_the_limits(@ForAll DimensionSet dimensions) {
        for (int length : List.of(0, 99, 100, 199, 200, 1024)) {
            atLeastOnePercent(
                    length + " characters",
                    dimensions.pairs().values().stream()
                            .anyMatch(text -> text.codePointCount(0, text.length()) == length));
        }
        atLeastOnePercent(
                "surrogates",
                dimensions.pairs().values().stream()
                        .anyMatch(text -> text.codePoints().anyMatch(c -> c > 0xFFFF)));
        atLeastOnePercent("no dimensions", dimensions.pairs().isEmpty());
    }

    @Property(tries = TRIES)
    void chains_meet_their_edges(@ForAll Chain chain) {
        for (Ending ending : Ending.values()) {
            atLeastOnePercent("ends with " + ending, has(chain, new Action.End(ending)));
        }
        for (Action.Between between : Action.Between.values()) {
            atLeastOnePercent(between.name(), has(chain, between));
        }
        for (int burst : List.of(98, 99, 100, 101, 205)) {
            atLeastOnePercent("burst of " + burst, bursts(chain).contains(burst));
        }
        for (int count : List.of(19, 20, 21)) {
            atLeastOnePercent(count + " failures", has(chain, new Action.Queries(Ending.UNKNOWN, count)));
        }
        for (int seconds : List.of(59, 60, 61, 119, 120, 121)) {
            atLeastOnePercent(seconds + " seconds", has(chain, new Action.Pass(Duration.ofSeconds(seconds))));
        }
        for (int ports : List.of(99, 100, 101)) {
            atLeastOnePercent(ports + " ports", portLists(chain).contains(ports));
        }
        atLeastOnePercent("late handle", has(chain, Action.Late.class));
        atLeastOnePercent("renamed group", has(chain, Action.Rename.class));
        atLeastOnePercent("small limits", chain.limits().equals(Limits.TINY));
        atLeastOnePercent("more than 100 actions", chain.actions().size() > 100);
        atLeastOnePercent("start within the minute", !chain.offset().isZero());
    }

    /** Every number at which something wraps, ends or is no number, reported in chains. */
    @Property(tries = TRIES)
    void chains_meet_the_numbers(@ForAll Chain chain) {
        List<Object> reported = reported(chain);
        for (double value : Numbers.EDGES) {
            atLeastOnePercent("reports " + value, reported.contains(value));
        }
        for (double value : List.of(0x1p31, 0x1p32, 0x1p53, 0x1p63, 0x1p64, 0.0, -0.0)) {
            assertThat(Numbers.EDGES).contains(value);
        }
        for (double value : List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) {
            atLeastOnePercent("reports " + value, reported.contains(value));
        }
    }

    /** Every length at which a text is cut or dropped, one below and one above, in properties and titles of chains. */
    @Property(tries = TRIES)
    void chains_meet_the_texts(@ForAll Chain chain) {
        List<String> texts = chain.actions().stream()
                .flatMap(action -> action instanceof Action.Property property
                        ? Stream.of(property.key(), property.value())
                        : action instanceof Action.Event event ? Stream.of(event.title()) : Stream.of())
                .filter(Objects::nonNull)
                .toList();
        for (int length : List.of(0, 98, 99, 100, 198, 199, 200, 201, 1023, 1024, 1025)) {
            atLeastOnePercent(
                    length + " characters",
                    texts.stream().anyMatch(text -> text.codePointCount(0, text.length()) == length));
        }
        atLeastOnePercent(
                "surrogates", texts.stream().anyMatch(text -> text.codePoints().anyMatch(c -> c > 0xFFFF)));
    }

    /** The first cycle, a query that ends when the next one begins, and one that skips turns. */
    @Property(tries = TRIES)
    void chains_meet_the_clock(@ForAll Chain chain) {
        atLeastOnePercent("first cycle", chain.minutes().size() == 1);
        atLeastOnePercent("equal timestamps", has(chain, new Action.Pass(Duration.ofMinutes(1))));
        atLeastOnePercent("jump over a turn", has(chain, new Action.Pass(Duration.ofSeconds(150))));
        atLeastOnePercent("jump over several", has(chain, new Action.Pass(Duration.ofMinutes(4))));
    }

    private static boolean has(Chain chain, Class<? extends Action> type) {
        return chain.actions().stream().anyMatch(type::isInstance);
    }

    private static List<Integer> portLists(Chain chain) {
        return chain.actions().stream()
                .filter(Action.Ports.class::isInstance)
                .map(action -> ((Action.Ports) action).ports().size())
                .toList();
    }

    private static boolean has(Chain chain, Action action) {
        return chain.actions().contains(action);
    }

    private static List<Integer> bursts(Chain chain) {
        return chain.actions().stream()
                .filter(Action.Burst.class::isInstance)
                .map(action -> ((Action.Burst) action).count())
                .toList();
    }

    private static List<Object> reported(Chain chain) {
        return chain.actions().stream()
                .filter(Action.Report.class::isInstance)
                .map(action -> ((Action.Report) action).value())
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
    }

    @Property(tries = TRIES)
    void responses_meet_every_damage(@ForAll DemoResponse response) {
        for (Damage damage : Damage.values()) {
            String name = damage == Damage.NONE ? "" : damage.name();
            atLeastOnePercent("damage " + damage, response.damage().equals(name));
        }
    }

    @Property(tries = TRIES)
    void configurations_meet_their_edges(@ForAll PluginConfig config) {
        atLeastOnePercent("no password", config.find("password").isEmpty());
        atLeastOnePercent("empty text", config.find("url").filter(""::equals).isPresent());
        atLeastOnePercent(
                "number", config.find("interval").filter(Long.class::isInstance).isPresent());
    }

    @Property(tries = TRIES)
    void topologies_meet_their_edges(@ForAll TopologyShape topology) {
        atLeastOnePercent("empty", topology.entities().isEmpty());
        atLeastOnePercent("group without devices", topology.entities().size() == 1);
        assertThat(topology.entities()).doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void every_manifest_can_be_read(@ForAll ManifestText manifest) {
        assertThat(DefinitionReader.read(DocumentReader.json("plugin.json", manifest.json()))
                        .name())
                .startsWith("custom.");
    }
}
