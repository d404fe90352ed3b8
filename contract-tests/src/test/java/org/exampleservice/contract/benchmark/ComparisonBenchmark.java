package org.exampleservice.contract.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exampleservice.contract.House;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.harness.golden.Comparison;
import org.exampleservice.harness.golden.Golden;
import org.exampleservice.harness.golden.GoldenFile;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;

/**
 * Prints how long it takes to compare 5,000 entities of 17 facts with a golden, beside reading and comparing the same two
 * texts as plain JSON trees, and how long 1,000 small contracts take. The goals are at most three times as long, less than
 * a second, and less than 30 seconds on two cores.
 */
final class ComparisonBenchmark {

    private static final int ENTITIES = 5_000;
    private static final int METRICS = 16;
    private static final int CONTRACTS = 1_000;
    private static final int ROUNDS = 15;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;

    ComparisonBenchmark(PrintStream out) {
        this.out = out;
    }

    void run() {
        try {
            Path folder = Files.createTempDirectory("comparison-benchmark-");
            try {
                comparison(folder);
                contracts(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void comparison(Path folder) throws IOException {
        Recording run = recording(-1);
        String text = Golden.of(run).text();
        String otherText = Golden.of(recording(ENTITIES / 2)).text();
        Path equal = Files.writeString(folder.resolve("equal.json"), text);
        Path other = Files.writeString(folder.resolve("other.json"), otherText);
        out.println();
        out.println(ENTITIES + " entities of " + (METRICS + 1) + " facts against a golden file, median of " + ROUNDS);
        double plain = millis(() -> JSON.readTree(Files.readString(other)).equals(JSON.readTree(text)));
        line("plain trees", plain, plain);
        line("equal", millis(() -> GoldenFile.at(equal).compare(run)), plain);
        line("one entity differs", millis(() -> GoldenFile.at(other).compare(run)), plain);
        Comparison one = GoldenFile.at(other).compare(run);
        out.println("  the text has " + one.text().lines().count() + " lines");
    }

    private void line(String what, double millis, double plain) {
        out.println(String.format(Locale.ROOT, "%-26s %10.1f ms %8.2f", what, millis, millis / plain));
    }

    private static double millis(Callable<?> work) {
        double[] took = IntStream.range(0, 2 * ROUNDS)
                .mapToDouble(round -> {
                    long begin = System.nanoTime();
                    try {
                        if (work.call() == null) {
                            throw new IllegalStateException("nothing came of it");
                        }
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return (System.nanoTime() - begin) / 1e6;
                })
                .skip(ROUNDS)
                .sorted()
                .toArray();
        return took[took.length / 2];
    }

    private void contracts(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < CONTRACTS; i++) {
            Path one = Files.createDirectories(folder.resolve("case-" + i));
            Files.writeString(one.resolve("contract.yaml"), """
                    format: 1
                    plugin: %s
                    config: {url: "${backend.url}"}
                    backend: {simulator: {scenario: default, seed: %d}}
                    cycles: 3
                    oracle: infer
                    """.formatted(
                            House.at("fixtures/plugins/example-topology").toAbsolutePath(), i));
            folders.add(one);
        }
        long begin = System.nanoTime();
        long passed = folders.parallelStream()
                .flatMap(one -> new ContractRunner(Mode.CHECK).run(one).stream())
                .filter(Verdict::passed)
                .count();
        out.println();
        out.println(String.format(
                Locale.ROOT,
                "%d contracts of 3 cycles with an oracle, one simulator each: %.1f s, %d passed",
                CONTRACTS,
                (System.nanoTime() - begin) / 1e9,
                passed));
    }

    private static Recording recording(int changed) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ENTITIES; i++) {
            EntityRef device = EntityRef.device(i, "rack-" + i / 10, "node-" + i);
            entries.add(new Entry(new Emission.Topology(device, "node-" + i), new Fate.Emitted(1), 1));
            for (int j = 0; j < METRICS; j++) {
                MetricValue value = new MetricValue.Amount(i * 31L + j + (i == changed ? 1 : 0));
                entries.add(new Entry(
                        new Emission.Metric(
                                device, "metric." + j, Map.of("part", "p" + j), MetricKind.ABSOLUTE, value, value),
                        new Fate.Emitted(1),
                        1));
            }
        }
        Cycle cycle = new Cycle(1, Instant.EPOCH, Turn.QUERIED, Status.OK, 1, entries, List.of(), List.of(), List.of());
        return new Recording("custom.remote.python.b", "1.0", Duration.ofMinutes(1), "sdk-1.223", List.of(cycle));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
