package org.exampleservice.contract.property;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.simulator.scenario.Scenario;

/**
 * Generated inputs of metric code, weighted to the edges: put {@code @Domain(MetricDomain.class)} on a property and take
 * {@link CounterSeries}, {@link StatePath}, {@link DimensionSet}, {@link TopologyShape}, {@link PluginConfig},
 * {@link ManifestText}, {@link DemoResponse}, {@link Scenario} or {@link Chain} as {@code @ForAll} parameters.
 */
public final class MetricDomain extends DomainContextBase {

    /** The states that generated paths walk through. */
    public static final List<String> STATES = List.of("OK", "WARNING", "ERROR");

    /** As they may stand in an answer. */
    static final List<String> COUNTERS = List.of(
            "0",
            "-0",
            "1",
            "-1",
            "2147483648",
            "4294967296",
            "9007199254740992",
            "9223372036854775807",
            "9223372036854775808",
            "18446744073709551616",
            "1e400",
            "NaN",
            "null");

    @Provide
    Arbitrary<CounterSeries> counterSeries() {
        return Series.counters();
    }

    @Provide
    Arbitrary<StatePath> statePaths() {
        return Series.states(STATES);
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any();
    }

    @Provide
    Arbitrary<Chain> chains() {
        return Chains.any();
    }

    @Provide
    Arbitrary<DimensionSet> dimensionSets() {
        return Arbitraries.maps(Texts.any(), Texts.any()).ofMaxSize(3).map(DimensionSet::new);
    }

    @Provide
    Arbitrary<TopologyShape> topologies() {
        Arbitrary<List<Integer>> sizes = Arbitraries.of(0, 0, 1, 2, 5).list().ofMaxSize(4);
        return Combinators.combine(sizes, Texts.any()).as(MetricDomain::topology);
    }

    private static TopologyShape topology(List<Integer> devicesPerGroup, String text) {
        return new TopologyShape(IntStream.range(0, devicesPerGroup.size())
                .boxed()
                .flatMap(g -> group("g" + g + text, devicesPerGroup.get(g)))
                .toList());
    }

    private static Stream<EntityName> group(String group, int devices) {
        return Stream.concat(
                Stream.of(new EntityName(group, "")),
                IntStream.range(0, devices).mapToObj(d -> new EntityName(group, "d" + d)));
    }

    @Provide
    Arbitrary<PluginConfig> configurations() {
        Arbitrary<Object> value = Arbitraries.frequencyOf(
                Tuple.of(3, Texts.any().map(Object.class::cast)),
                Tuple.of(2, Arbitraries.of(0L, -1L, 1L << 32, Long.MAX_VALUE, 0.5, true, false)));
        return Arbitraries.maps(Arbitraries.of("url", "user", "password", "interval", "debug"), value)
                .map(values -> new PluginConfig(new LinkedHashMap<>(values), Set.of("password")));
    }

    @Provide
    Arbitrary<ManifestText> manifests() {
        Arbitrary<String> metric = Combinators.combine(
                        Arbitraries.of("a", "b.c", "D_1", "state"),
                        Arbitraries.of("timeseries", "statetimeseries"),
                        Arbitraries.of("", "\"x\"", "\"x\",\"y\""))
                .as((key, type, dimensions) -> "{\"" + type + "\":{\"key\":\"" + key + "\",\"unit\":\"Count\","
                        + "\"dimensions\":[" + dimensions + "],\"states\":[\"OK\",\"ERROR\"]}}");
        return Combinators.combine(
                        Arbitraries.of("custom.remote.python.a", "custom.python.b_c"),
                        Arbitraries.of("1", "1.18", "0.0.0"),
                        metric.list().ofMaxSize(4),
                        Texts.any())
                .as((name, version, metrics, text) -> new ManifestText("{\"name\":\"" + name + "\",\"version\":\""
                        + version + "\",\"type\":\"python\",\"entity\":\"CUSTOM_DEVICE\",\"technologies\":[\"" + text
                        + "\"],\"source\":{\"package\":\"p\",\"className\":\"C\"},\"metrics\":["
                        + String.join(",", metrics) + "]}"));
    }

    @Provide
    Arbitrary<DemoResponse> responses() {
        Arbitrary<String> nodes = Combinators.combine(Arbitraries.of(COUNTERS), Arbitraries.of(STATES), Texts.any())
                .as(MetricDomain::node)
                .list()
                .ofMaxSize(3)
                .map(list -> "[{\"nodes\":" + list + ",\"name\":\"My Group 01\"}]");
        return Combinators.combine(nodes, Arbitraries.of(Damage.values())).as(Damage::done);
    }

    private static String node(String counter, String state, String name) {
        Map<String, Object> stats = new LinkedHashMap<>();
        stats.put("stats_counter", "[9,10,11]");
        stats.put("random", 194);
        stats.put("state", "\"" + state + "\"");
        stats.put("counter", counter);
        stats.put("version", "\"1.001\"");
        return "{\"ip\":\"127.0.0.1\",\"stats\":"
                + stats.entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                        .collect(Collectors.joining(",", "{", "}"))
                + ",\"name\":\"" + name + "\"}";
    }
}
