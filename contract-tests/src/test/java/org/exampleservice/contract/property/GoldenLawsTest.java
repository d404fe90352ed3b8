package org.exampleservice.contract.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.exampleservice.harness.golden.Golden;
import org.exampleservice.harness.golden.Numbers;
import org.exampleservice.harness.golden.RecordingComparator;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;

/** Goldens say what recordings say, and comparing finds every single change. */
@Seeded
class GoldenLawsTest {

    private static final EntityName DEVICE = new EntityName("G0", "D0");

    @Property(tries = 500)
    void what_is_written_reads_and_writes_the_same_text_and_satisfies_itself(@ForAll("chains") Chain chain) {
        Recording recording = new QueryLoopRuntime().record(chain);

        Golden golden = Golden.of(recording);
        Golden read = Golden.parse(golden.text(), "golden.json");

        assertThat(read).isEqualTo(golden);
        assertThat(read.text()).isEqualTo(golden.text());
        assertThat(RecordingComparator.compare(read, recording).differences()).isEmpty();
    }

    @Property(tries = 500)
    void comparing_finds_as_much_from_either_side(@ForAll("chains") Chain left, @ForAll("chains") Chain right) {
        Recording one = new QueryLoopRuntime().record(left);
        Recording other = new QueryLoopRuntime().record(right);

        boolean there = RecordingComparator.compare(Golden.of(one), other).isEqual();
        boolean back = RecordingComparator.compare(Golden.of(other), one).isEqual();

        assertThat(there).isEqualTo(back);
        assertThat(there)
                .isEqualTo(Golden.of(one).text().equals(Golden.of(other).text()));
    }

    @Property(tries = 500)
    void every_planted_single_change_is_found(@ForAll("chains") Chain chain, @ForAll("places") int place) {
        Recording recording = new QueryLoopRuntime().record(chain);
        Golden golden = Golden.of(recording);

        for (Recording changed : changes(recording, place)) {
            assertThat(RecordingComparator.compare(golden, changed).isEqual())
                    .as(() -> changed.toString())
                    .isFalse();
        }
    }

    /** With one entry lost, one of another fate, one value increased, one status changed, one cycle less. */
    private static List<Recording> changes(Recording recording, int place) {
        int number = place % recording.cycles().size();
        Cycle cycle = recording.cycles().get(number);
        List<Recording> changes = new ArrayList<>();
        Status other = Status.of(
                cycle.status().state() == Status.State.OK ? Status.State.ERROR_AUTH : Status.State.OK, "changed");
        changes.add(with(recording, number, with(cycle, cycle.entries(), other)));
        if (!cycle.entries().isEmpty()) {
            int index = place % cycle.entries().size();
            List<Entry> lost = new ArrayList<>(cycle.entries());
            Entry entry = lost.remove(index);
            changes.add(with(recording, number, with(cycle, lost, cycle.status())));
            changed(entry).ifPresent(replacement -> {
                List<Entry> entries = new ArrayList<>(cycle.entries());
                entries.set(index, replacement);
                changes.add(with(recording, number, with(cycle, entries, cycle.status())));
            });
        }
        return changes;
    }

    private static Optional<Entry> changed(Entry entry) {
        if (entry.fate() instanceof Fate.Emitted
                && entry.emission() instanceof Emission.Metric metric
                && metric.value() instanceof MetricValue.Amount amount
                && amount.value() + 1 != amount.value()
                && !Double.isNaN(amount.value())) {
            MetricValue value = new MetricValue.Amount(amount.value() + 1);
            Emission increased = new Emission.Metric(
                    metric.entity(), metric.key(), metric.dimensions(), metric.kind(), metric.reported(), value);
            return Optional.of(new Entry(increased, entry.fate(), entry.reportedIn()));
        }
        return Optional.empty();
    }

    private static Cycle with(Cycle cycle, List<Entry> entries, Status status) {
        return new Cycle(
                cycle.number(),
                cycle.at(),
                cycle.turn(),
                status,
                cycle.batches(),
                entries,
                cycle.log(),
                cycle.findings(),
                cycle.requests());
    }

    private static Recording with(Recording recording, int number, Cycle cycle) {
        List<Cycle> cycles = new ArrayList<>(recording.cycles());
        cycles.set(number, cycle);
        return new Recording(recording.plugin(), recording.version(), recording.interval(), recording.limits(), cycles);
    }

    @Property(tries = 1000)
    void tolerance_is_symmetric(@ForAll("numbers") double left, @ForAll("numbers") double right) {
        double within = Math.abs(right) / 4;
        Assume.that(Double.isFinite(within));

        assertThat(isNear(left, right, within)).isEqualTo(isNear(right, left, within));
    }

    private static boolean isNear(double golden, double actual, double within) {
        String plain = Golden.of(recording(12_345)).text();
        String near = "{\"$near\": " + Numbers.text(golden) + ", \"within\": " + Numbers.text(within) + "}";
        Golden tolerant = Golden.parse(plain.replace("12345", near), "golden.json");
        return RecordingComparator.compare(tolerant, recording(actual)).isEqual();
    }

    private static Recording recording(double value) {
        return new QueryLoopRuntime()
                .record(Chain.of(new Action.Report(DEVICE, MetricKind.ABSOLUTE, "count", value, Map.of())));
    }

    @Property(tries = 300)
    void numbers_are_written_so_that_they_read_the_same(@ForAll("numbers") double number) {
        assertThat(Double.parseDouble(Numbers.text(number))).isEqualTo(number == 0 ? 0.0 : number);
    }

    @Provide
    Arbitrary<Chain> chains() {
        return Chains.ofLength(40);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 10_000);
    }

    @Provide
    Arbitrary<Double> numbers() {
        return org.exampleservice.contract.property.Numbers.finite();
    }
}
