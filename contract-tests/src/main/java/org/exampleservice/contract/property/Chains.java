package org.exampleservice.contract.property;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.exampleservice.harness.plugin.StatCounterDataPoint;
import org.exampleservice.harness.recording.EventType;
import org.exampleservice.harness.recording.MetricKind;

/** Chains of actions: mostly what plugins do, often enough what they should not. */
public final class Chains {

    /** The longest chain. */
    public static final int LONGEST = 200;

    private static final List<MetricKind> GROWTH = List.of(MetricKind.RELATIVE, MetricKind.PER_SECOND);

    private Chains() {}

    /** Chains of up to {@link #LONGEST} actions, a third of them under limits that are soon reached. */
    public static Arbitrary<Chain> any() {
        return ofLength(LONGEST);
    }

    /** Chains of up to so many actions. */
    public static Arbitrary<Chain> ofLength(int longest) {
        return Combinators.combine(offsets(), Arbitraries.of(false, true), limits(), actions(longest))
                .as(Chain::new);
    }

    private static Arbitrary<Duration> offsets() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Duration.ZERO)),
                Tuple.of(
                        1,
                        Arbitraries.of(500L, 1_000L, 29_000L, 58_000L, 58_999L, 59_999L)
                                .map(Duration::ofMillis)));
    }

    private static Arbitrary<Limits> limits() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Limits.SDK)), Tuple.of(1, Arbitraries.just(Limits.TINY)));
    }

    private static Arbitrary<List<Action>> actions(int longest) {
        return Arbitraries.frequencyOf(Tuple.of(60, action().map(List::of)), Tuple.of(1, rows()))
                .list()
                .ofMaxSize(longest)
                .map(parts ->
                        parts.stream().flatMap(List::stream).limit(longest).toList());
    }

    /** Around what one query may have of a kind, under either limits. */
    private static Arbitrary<List<Action>> rows() {
        return Combinators.combine(devices(), Arbitraries.of(0, 1, 2), Arbitraries.of(1, 2, 3, 19, 20, 21))
                .as((on, kind, count) -> IntStream.range(0, count)
                        .mapToObj(i -> one(on, kind, i))
                        .toList());
    }

    private static Action one(EntityName on, int kind, int number) {
        return switch (kind) {
            case 0 -> new Action.Property(on, "k" + number, "v");
            case 1 -> new Action.Event(on, EventType.ERROR_EVENT, "t" + number);
            default -> new Action.Report(on, MetricKind.ABSOLUTE, "by.table", number, Map.of("table", "t" + number));
        };
    }

    private static Arbitrary<Action> action() {
        return Arbitraries.frequencyOf(
                Tuple.of(24, growths()),
                Tuple.of(8, absolutes()),
                Tuple.of(4, states()),
                Tuple.of(2, statCounters()),
                Tuple.of(4, properties()),
                Tuple.of(4, events()),
                Tuple.of(2, addresses()),
                Tuple.of(1, portLists()),
                Tuple.of(1, devices().map(Action.Late::new)),
                Tuple.of(1, renames()),
                Tuple.of(1, entities().map(Action.Create::new)),
                Tuple.of(1, bursts()),
                Tuple.of(1, mistakes()),
                Tuple.of(3, times().map(Action.Pass::new)),
                Tuple.of(12, endings().map(Action.End::new)),
                Tuple.of(
                        1,
                        Combinators.combine(failures(), Arbitraries.of(1, 2, 18, 19, 20, 21))
                                .as(Action.Queries::new)),
                Tuple.of(1, failures().map(Action.Birth::new)),
                Tuple.of(1, Arbitraries.of(Action.Between.class)));
    }

    private static Arbitrary<Duration> times() {
        return Arbitraries.of(
                        250L, 1_500L, 15_000L, 59_000L, 60_000L, 61_000L, 119_000L, 120_000L, 121_000L, 150_000L,
                        240_000L)
                .map(Duration::ofMillis);
    }

    private static Arbitrary<Ending> endings() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(Ending.RETURNS)), Tuple.of(2, Arbitraries.of(Ending.class)));
    }

    private static Arbitrary<Ending> failures() {
        return Arbitraries.of(Ending.UNKNOWN, Ending.AUTH, Ending.CONFIG, Ending.NOTHING_TO_REPORT, Ending.RETURNS);
    }

    private static Arbitrary<EntityName> entities() {
        return Arbitraries.frequencyOf(Tuple.of(1, groups()), Tuple.of(3, devices()));
    }

    private static Arbitrary<EntityName> groups() {
        return Arbitraries.of("G0", "G1", "G2").map(group -> new EntityName(group, ""));
    }

    private static Arbitrary<EntityName> devices() {
        return Combinators.combine(Arbitraries.of("G0", "G1"), Arbitraries.of("D0", "D1", "D2"))
                .as(EntityName::new);
    }

    /** Few entities, so that the same counter comes again. */
    private static Arbitrary<Action.Report> growths() {
        Arbitrary<EntityName> entities = Arbitraries.of(
                new EntityName("G0", "D0"),
                new EntityName("G0", "D0"),
                new EntityName("G0", "D1"),
                new EntityName("G1", ""));
        return Combinators.combine(entities, Arbitraries.of(GROWTH), values(), series())
                .as((on, kind, value, metric) -> new Action.Report(on, kind, metric.key, value, metric.dimensions));
    }

    private static Arbitrary<Action.Report> absolutes() {
        return Combinators.combine(entities(), values(), series())
                .as((on, value, metric) ->
                        new Action.Report(on, MetricKind.ABSOLUTE, metric.key, value, metric.dimensions));
    }

    private static Arbitrary<Object> values() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Numbers.finite().map(Object.class::cast)),
                Tuple.of(2, Arbitraries.integers().between(0, 10).map(Object.class::cast)),
                Tuple.of(1, Numbers.any().map(Object.class::cast)),
                Tuple.of(1, Arbitraries.of("6.5", "1e3", "nan", "-inf", true, false, 7L, Long.MAX_VALUE)));
    }

    private record Counter(String key, Map<String, String> dimensions) {}

    private static Arbitrary<Counter> series() {
        Map<String, String> userFirst = new LinkedHashMap<>();
        userFirst.put("user", "u");
        userFirst.put("table", "a");
        Map<String, String> tableFirst = new LinkedHashMap<>();
        tableFirst.put("table", "a");
        tableFirst.put("user", "u");
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(new Counter("count", Map.of()))),
                Tuple.of(
                        6, Arbitraries.of("a", "b", "c").map(table -> new Counter("by.table", Map.of("table", table)))),
                Tuple.of(2, Arbitraries.of(tableFirst, userFirst).map(pair -> new Counter("by.table.and.user", pair))),
                Tuple.of(1, Arbitraries.of("max", "undeclared", "state").map(key -> new Counter(key, Map.of()))));
    }

    private static Arbitrary<Action.Report> states() {
        Arbitrary<Object> values =
                Arbitraries.of("OK", "WARNING", "ERROR", "UP", "BROKEN", 0, 1, 2, 3, -1, 0.5, -0.0, true, "");
        Arbitrary<Counter> metrics = Arbitraries.of(
                new Counter("state", Map.of()),
                new Counter("state", Map.of()),
                new Counter("state.by.table", Map.of("table", "a")),
                new Counter("count", Map.of()));
        return Combinators.combine(entities(), values, metrics)
                .as((on, value, metric) ->
                        new Action.Report(on, MetricKind.STATE, metric.key, value, metric.dimensions));
    }

    private static Arbitrary<Action.Report> statCounters() {
        Arbitrary<StatCounterDataPoint> points =
                Numbers.any().map(number -> new StatCounterDataPoint(-number, number, number, 1));
        return Combinators.combine(entities(), points, series())
                .as((on, point, metric) ->
                        new Action.Report(on, MetricKind.STAT_COUNTER, metric.key, point, metric.dimensions));
    }

    private static Arbitrary<Action.Property> properties() {
        return Combinators.combine(entities(), Texts.any(), Texts.any()).as(Action.Property::new);
    }

    private static Arbitrary<Action.Event> events() {
        return Combinators.combine(
                        devices(), Arbitraries.of(EventType.class), Texts.any().injectNull(0.2))
                .as(Action.Event::new);
    }

    private static Arbitrary<Action.Address> addresses() {
        return Combinators.combine(
                        devices(),
                        Arbitraries.of("127.0.0.1", "::1", "nowhere", ""),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.of(1, 80, 65_534)), Tuple.of(1, Arbitraries.of(0, -1, 65_535))))
                .as(Action.Address::new);
    }

    /** Around the hundred ports that a device may have. */
    private static Arbitrary<Action.Ports> portLists() {
        Arbitrary<List<Object>> lists = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(1, 2, 98, 99, 100, 101).map(Chains::ports)),
                Tuple.of(1, Arbitraries.of(List.of(), List.of("80"), List.of("x"), List.of(0), List.of(65_535))));
        Arbitrary<Integer> ends = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)), Tuple.of(2, Arbitraries.of(999, 1000, 1001, 1099, 1100, 1101)));
        return Combinators.combine(devices(), Arbitraries.of("127.0.0.1", "::1", "nowhere"), lists, ends)
                .as(Action.Ports::new);
    }

    private static List<Object> ports(int count) {
        return IntStream.rangeClosed(1, count)
                .boxed()
                .map(port -> (Object) port)
                .toList();
    }

    private static Arbitrary<Action.Rename> renames() {
        return Combinators.combine(Arbitraries.of("G0", "G1", "G2"), Arbitraries.of("another", "", "name of G0"))
                .as(Action.Rename::new);
    }

    private static Arbitrary<Action.Burst> bursts() {
        return Combinators.combine(
                        entities(),
                        Arbitraries.of(MetricKind.ABSOLUTE, MetricKind.RELATIVE),
                        Arbitraries.of("count", "undeclared"),
                        Arbitraries.of(98, 99, 100, 101, 205))
                .as(Action.Burst::new);
    }

    /** What raises at once, or when the cycle ends (sdk.md 5.6). */
    private static Arbitrary<Action> mistakes() {
        EntityName device = new EntityName("G0", "D0");
        Map<String, String> nullValue = new LinkedHashMap<>();
        nullValue.put("table", null);
        return Arbitraries.of(
                new Action.Report(device, MetricKind.ABSOLUTE, "count", null, Map.of()),
                new Action.Report(device, MetricKind.RELATIVE, "count", "no number", Map.of()),
                new Action.Report(device, MetricKind.ABSOLUTE, null, 1, Map.of()),
                new Action.Report(device, MetricKind.ABSOLUTE, "by.table", 1, nullValue),
                new Action.Report(device, MetricKind.STATE, "state", null, Map.of()),
                new Action.Report(device, MetricKind.STAT_COUNTER, "count", null, Map.of()),
                new Action.Report(device, MetricKind.ABSOLUTE, "count", 1, Map.of("table", "a")),
                new Action.Report(device, MetricKind.ABSOLUTE, "by.table", 1, Map.of()),
                new Action.Report(device, MetricKind.ABSOLUTE, "by.table", 1, Map.of("user", "u")),
                new Action.Report(device, MetricKind.PER_SECOND, "by.table", 1, Map.of("user", "u")),
                new Action.Report(device, MetricKind.STATE, "state", "OK", Map.of("table", "a")),
                new Action.Property(device, null, "value"),
                new Action.Property(device, "key", null));
    }
}
