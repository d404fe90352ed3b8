package org.exampleservice.contract.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.EventType;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Tally;
import org.exampleservice.harness.recording.Turn;
import org.exampleservice.harness.recording.WithholdingRule;

/** Laws of whole runs (goals.md 3.5 B7; sdk.md 5.8, 6.1). */
@Seeded
class EngineLawsTest {

    private static final EntityName DEVICE = new EntityName("G0", "D0");
    private static final EntityName FILLER = new EntityName("G2", "D9");

    private static Recording record(Chain chain) {
        return new QueryLoopRuntime().record(chain);
    }

    @Property(tries = 300)
    void the_same_chain_gives_the_same_recording(@ForAll("chains") Chain chain) {
        assertThat(record(chain)).isEqualTo(record(chain));
    }

    @Property(tries = 1000)
    void what_waits_is_carried_once_and_all_is_accounted_for(@ForAll("chains") Chain chain) {
        long waiting = 0;
        for (Cycle cycle : record(chain).cycles()) {
            Tally tally = cycle.tally();
            assertThat(tally.reported() + tally.carried())
                    .isEqualTo(tally.emitted() + tally.withheld() + tally.dropped());
            if (cycle.turn() == Turn.QUERIED || tally.carried() > 0) {
                assertThat(tally.carried()).as(() -> cycle.toString()).isEqualTo(waiting);
                waiting = waiting(cycle);
            }
        }
    }

    private static long waiting(Cycle cycle) {
        return cycle.entries().stream()
                .map(Entry::fate)
                .filter(fate -> fate.equals(new Fate.Withheld(WithholdingRule.QUERY_FAILED))
                        || fate.equals(new Fate.Withheld(WithholdingRule.TOPOLOGY_STUCK)))
                .count();
    }

    /** The exceptions: one counter reported twice in a cycle, limits (the first come in), and unfit dimensions. */
    @Property(tries = 500)
    void the_order_of_entities_and_keys_changes_nothing_but_order(
            @ForAll("queries") List<List<Action>> queries, @ForAll long seed) {
        List<List<Action>> shuffled = queries.stream()
                .map(query -> {
                    List<Action> copy = new ArrayList<>(query);
                    Collections.shuffle(copy, new Random(seed));
                    return copy;
                })
                .toList();

        assertThat(values(shuffled)).isEqualTo(values(queries));
    }

    /** The exception: a batch with unfit dimensions is lost alone, while the whole query would have been. */
    @Property(tries = 500)
    void cutting_a_query_into_batches_changes_nothing(
            @ForAll("queries") List<List<Action>> queries, @ForAll("places") int place, @ForAll("bursts") int burst) {
        List<List<Action>> cut = queries.stream()
                .map(query -> {
                    List<Action> copy = new ArrayList<>(query);
                    copy.add(place % (copy.size() + 1), new Action.Burst(FILLER, MetricKind.ABSOLUTE, "count", burst));
                    return copy;
                })
                .toList();

        assertThat(values(cut)).isEqualTo(values(queries));
    }

    /** Per cycle and sorted: every measurement but the filler's, with its fate, whatever the batch. */
    private static List<List<String>> values(List<List<Action>> queries) {
        List<Action> actions = new ArrayList<>();
        for (List<Action> query : queries) {
            actions.addAll(query);
            actions.add(new Action.End(Ending.RETURNS));
        }
        return record(Chain.of(actions.toArray(new Action[0]))).cycles().stream()
                .map(cycle -> cycle.entries().stream()
                        .filter(entry -> entry.emission() instanceof Emission.Metric)
                        .filter(entry -> !entry.emission().entity().device().equals(FILLER.device()))
                        .map(entry -> entry.emission() + " " + entry.fate().getClass())
                        .sorted()
                        .toList())
                .toList();
    }

    /** A restart is a query that raises: the instance is closed and made anew, and baselines are kept (sdk.md 5.1, 5.6). */
    @Property(tries = 500)
    void a_restart_changes_nothing_but_the_instance(
            @ForAll("queries") List<List<Action>> queries, @ForAll("places") int place) {
        List<List<Action>> untimed =
                queries.stream().map(EngineLawsTest::withoutRates).toList();
        int at = 1 + place % untimed.size();
        List<Action> plain = new ArrayList<>();
        List<Action> restarted = new ArrayList<>();
        for (int i = 0; i < untimed.size(); i++) {
            plain.addAll(untimed.get(i));
            plain.add(new Action.End(Ending.RETURNS));
            restarted.addAll(untimed.get(i));
            restarted.add(new Action.End(Ending.RETURNS));
            if (i + 1 == at) {
                restarted.add(new Action.End(Ending.UNKNOWN));
            }
        }
        Chain chain = Chain.of(restarted.toArray(new Action[0]));
        List<Trace> traces = new QueryLoopRuntime().run(chain);

        assertThat(traces.get(at).lines())
                .contains("instance: query close", "log ERROR of the runtime: plugin threw exception");
        if (at < untimed.size()) {
            assertThat(traces.get(at + 1).lines()).contains("instance: new initialize query");
        }
        List<Cycle> others = new ArrayList<>(record(chain).cycles());
        assertThat(others.remove(at).entries()).isEmpty();
        assertThat(others.stream().map(EngineLawsTest::entriesAndStatus).toList())
                .isEqualTo(record(Chain.of(plain.toArray(new Action[0]))).cycles().stream()
                        .map(EngineLawsTest::entriesAndStatus)
                        .toList());
    }

    /** What is reported per second is left out, as the restart takes a minute. */
    private static List<Action> withoutRates(List<Action> query) {
        return query.stream()
                .filter(action -> ((Action.Report) action).kind() != MetricKind.PER_SECOND)
                .toList();
    }

    private static List<String> entriesAndStatus(Cycle cycle) {
        List<String> texts = new ArrayList<>(List.of(cycle.status().toString()));
        cycle.entries().forEach(entry -> texts.add(entry.emission() + " " + entry.fate()));
        return texts;
    }

    @Property(tries = 60)
    void limits_cut_exactly_where_they_stand(@ForAll("around") int around) {
        check(around, 100, true, i -> new Action.Event(DEVICE, EventType.ERROR_EVENT, "t" + i), Emission.Event.class);
        check(around, 20, false, i -> new Action.Property(DEVICE, "k" + i, "v"), Emission.Property.class);
        check(around, 500, true, i -> new Action.Create(new EntityName("g" + i, "")), Emission.Topology.class);
    }

    private static void check(
            int around, int limit, boolean saysSoWhenReached, IntFunction<Action> nth, Class<? extends Emission> type) {
        int count = limit + around;
        List<Action> actions =
                new ArrayList<>(IntStream.range(0, count).mapToObj(nth).toList());
        Cycle cycle = record(Chain.of(actions.toArray(new Action[0]))).cycles().get(0);
        List<Fate> fates = cycle.entries().stream()
                .filter(entry -> type.isInstance(entry.emission()))
                .filter(entry -> type != Emission.Topology.class
                        || entry.emission().entity().device().isEmpty())
                .map(Entry::fate)
                .toList();

        assertThat(fates).filteredOn(Fate.Emitted.class::isInstance).hasSize(Math.min(count, limit));
        assertThat(fates).filteredOn(Fate.Dropped.class::isInstance).hasSize(Math.max(0, around));
        assertThat(cycle.status().state() == Status.State.LIMIT_REACHED)
                .isEqualTo(around > 0 || (saysSoWhenReached && around == 0));
    }

    @Provide
    Arbitrary<Chain> chains() {
        return Chains.ofLength(60);
    }

    /** Queries that report no counter twice. */
    @Provide
    Arbitrary<List<List<Action>>> queries() {
        Arbitrary<EntityName> entities = Arbitraries.of(DEVICE, new EntityName("G0", "D1"), new EntityName("G1", ""));
        Arbitrary<MetricKind> kinds = Arbitraries.of(MetricKind.RELATIVE, MetricKind.PER_SECOND, MetricKind.ABSOLUTE);
        Arbitrary<Map<String, String>> tables = Arbitraries.of("a", "b").map(table -> Map.of("table", table));
        Arbitrary<Action> report = Combinators.combine(entities, kinds, Numbers.finite(), tables)
                .as((on, kind, value, table) -> new Action.Report(on, kind, "by.table", value, table));
        return report.list()
                .ofMaxSize(12)
                .uniqueElements(action -> {
                    Action.Report counter = (Action.Report) action;
                    return List.of(counter.on(), counter.kind(), counter.dimensions());
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 100);
    }

    @Provide
    Arbitrary<Integer> bursts() {
        return Arbitraries.of(88, 99, 100, 101, 205);
    }

    @Provide
    Arbitrary<Integer> around() {
        return Arbitraries.of(-1, 0, 1);
    }
}
