package org.exampleservice.contract.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exampleservice.contract.House;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.simulator.model.Dialect;

/** Prints how long a simulated day takes, what a week of it leaves on the heap, and what a session costs. See the README beside it. */
final class Benchmarks {

    private static final int DAY = 1_440;
    private static final int ROUNDS = 7;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int FIRST_LOOK = 1_000;
    private static final int LAST_LOOK = 10_000;

    private final PrintStream out;

    private Benchmarks(PrintStream out) {
        this.out = out;
    }

    /** Takes a minute or less, and no arguments. */
    public static void main(String[] args) {
        new Benchmarks(System.out).run();
    }

    private void run() {
        say(
                "JDK %s, %d processors",
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors());
        day(List.of(
                new Subject("example-multi, kept", "example-multi", false),
                new Subject("example-multi, streamed", "example-multi", true),
                new Subject("example-stats, kept", "example-stats", false)));
        heap("example-multi");
        heap("example-stats");
        new SessionBenchmark(out).run();
        new ComparisonBenchmark(out).run();
    }

    /** The subjects take turns, so that whatever else the machine does meets them alike. */
    private void day(List<Subject> subjects) {
        List<List<Double>> millis = new ArrayList<>();
        subjects.forEach(subject -> millis.add(new ArrayList<>()));
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            for (int i = 0; i < subjects.size(); i++) {
                double took = subjects.get(i).millis();
                if (round >= WARM_UP_ROUNDS) {
                    millis.get(i).add(took);
                }
            }
        }
        double reference = median(millis.get(0));
        say("");
        say("%d cycles against the simulator over HTTP, %d rounds after %d to warm up", DAY, ROUNDS, WARM_UP_ROUNDS);
        say("%-26s %10s %10s %10s %12s %8s", "", "median ms", "min ms", "max ms", "us a cycle", "ratio");
        for (int i = 0; i < subjects.size(); i++) {
            double[] sorted = sorted(millis.get(i));
            double median = median(millis.get(i));
            say(
                    "%-26s %10.1f %10.1f %10.1f %12.1f %8.2f",
                    subjects.get(i).name(),
                    median,
                    sorted[0],
                    sorted[sorted.length - 1],
                    median * 1_000 / DAY,
                    median / reference);
        }
    }

    private void heap(String plugin) {
        Heap heap = new Heap(Set.of(FIRST_LOOK, LAST_LOOK));
        run(plugin, LAST_LOOK, true, heap);
        long first = heap.bytesAfter(FIRST_LOOK);
        long last = heap.bytesAfter(LAST_LOOK);
        say("");
        say("%s, %d cycles streamed: heap after a collection", plugin, LAST_LOOK);
        say("%-26s %10.2f MB", "after cycle " + FIRST_LOOK, first / 1e6);
        say("%-26s %10.2f MB %8.2f times", "after cycle " + LAST_LOOK, last / 1e6, (double) last / first);
    }

    private static void run(String plugin, int cycles, boolean streamed, Heap heap) {
        PluginReference reference =
                PluginReference.at(House.at("fixtures/plugins").resolve(plugin));
        try (LoadedPlugin loaded = PluginLoader.load(reference)) {
            PluginRun run = PluginRun.of(loaded)
                    .against(new BackendSpec.Simulator(
                            Dialect.TUTORIAL, BackendSpec.Simulator.DEFAULT_SEED, Optional.empty()))
                    .config(Map.of("url", PluginRun.BACKEND_URL))
                    .cycles(cycles);
            if (streamed) {
                run.run(cycle -> heap.see(cycle.number()));
            } else if (run.run().cycles().size() != cycles) {
                throw new IllegalStateException("a recording is not complete");
            }
        }
    }

    private static double median(List<Double> values) {
        return sorted(values)[values.size() / 2];
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }

    private record Subject(String name, String plugin, boolean streamed) {

        double millis() {
            long start = System.nanoTime();
            run(plugin, DAY, streamed, new Heap(Set.of()));
            return (System.nanoTime() - start) / 1e6;
        }
    }
}
