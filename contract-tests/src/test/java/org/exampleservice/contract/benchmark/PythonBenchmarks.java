package org.exampleservice.contract.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.exampleservice.contract.Contracts;
import org.exampleservice.contract.House;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.simulator.DemoApp;
import org.exampleservice.simulator.model.Dialect;

/**
 * Prints how long a simulated day of the tutorial's extensions in Python takes beside a bare loop that makes the same calls
 * on nothing, with requests and without, and what a cycle with 100,000 measurements costs. See the README beside it.
 */
final class PythonBenchmarks {

    private static final int DAY = 1_440;
    private static final int COUNTED = 7;

    /** As many as the benchmarks in Java leave out before they count. */
    private static final int UNCOUNTED = 3;

    /** After so many the second compiler has done most of its work. */
    private static final int WARMING = 12;

    private static final int MEASUREMENTS = 100_000;

    private static final String MANY = """
            from ruxit.api.base_plugin import RemoteBasePlugin

            class Many(RemoteBasePlugin):
                def query(self, **kwargs):
                    device = self.topology_builder.create_group("G", "G").create_device("D", "D")
                    for number in range(%d):
                        device.absolute("a", number, {"x": str(number %% 1000)})
            """.formatted(MEASUREMENTS);

    private static final String MANIFEST = """
            {"name": "custom.remote.python.many", "version": "1.0", "type": "python", "entity": "CUSTOM_DEVICE",
             "technologies": ["T"], "metricGroup": "tech.T", "source": {"package": "many", "className": "Many"},
             "metrics": [{"entity": "CUSTOM_DEVICE", "timeseries": {"key": "a", "unit": "Count", "dimensions": ["x"]}}],
             "properties": [{"key": "url", "type": "String"}]}
            """;

    private final PrintStream out;

    private PythonBenchmarks(PrintStream out) {
        this.out = out;
    }

    /** Takes a minute or less. The argument is the benchmark that was asked for; these go with {@code Benchmarks} only. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && !args[0].equals(Benchmarks.class.getSimpleName())) {
            return;
        }
        if (Contracts.isPythonThere()) {
            new PythonBenchmarks(System.out).run();
        } else {
            System.out.println("no python3 on this machine; nothing of Python is measured");
        }
    }

    private void run() throws IOException {
        BareLoop loop = new BareLoop();
        say(
                "JVM options: %s",
                String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
        say("%d cycles, everything included, each run beside a bare loop in a process of its own", DAY);
        try (DemoApp app = DemoApp.builder().port(0).start()) {
            compare("no requests", "fixtures/plugins/py-example-multi", WARMING, loop, app.baseUri());
            compare("a request a cycle", "fixtures/plugins/py-example-topology", UNCOUNTED, loop, app.baseUri());
        }
        many();
    }

    private void compare(String what, String plugin, int most, BareLoop loop, URI url) throws IOException {
        Path extension = House.at(plugin);
        List<Double> bare = new ArrayList<>();
        List<Double> harness = new ArrayList<>();
        for (int run = 0; run < most + COUNTED; run++) {
            bare.add(loop.millis(extension, url, DAY));
            harness.add(millis(extension, DAY, new Heap(Set.of())));
        }
        say("");
        say("%s, %s", extension.getFileName(), what);
        row("  the first run of the program", bare.subList(0, 1), harness.subList(0, 1));
        row("  the first %d".formatted(COUNTED), bare.subList(0, COUNTED), harness.subList(0, COUNTED));
        for (int uncounted : most == UNCOUNTED ? List.of(UNCOUNTED) : List.of(UNCOUNTED, most)) {
            row(
                    "  %d after %d that do not count".formatted(COUNTED, uncounted),
                    bare.subList(uncounted, uncounted + COUNTED),
                    harness.subList(uncounted, uncounted + COUNTED));
        }
    }

    private void many() throws IOException {
        Path folder = Files.createTempDirectory("benchmark-");
        Path manifest = Files.writeString(folder.resolve("plugin.json"), MANIFEST);
        Path module = Files.writeString(folder.resolve("many.py"), MANY);
        try {
            Heap heap = new Heap(Set.of(2, 10));
            double took = millis(folder, 10, heap);
            say("");
            say("%d measurements a cycle: %.0f ms a cycle over 10 cycles", MEASUREMENTS, took / 10);
            say(
                    "heap after cycle 2 %.2f MB, after cycle 10 %.2f MB",
                    heap.bytesAfter(2) / 1e6, heap.bytesAfter(10) / 1e6);
        } finally {
            Files.delete(manifest);
            Files.delete(module);
            Files.delete(folder);
        }
    }

    private static double millis(Path extension, int cycles, Heap heap) {
        long begin = System.nanoTime();
        try (LoadedPlugin loaded = PluginLoader.load(PluginReference.at(extension))) {
            PluginRun.of(loaded)
                    .against(new BackendSpec.Simulator(
                            Dialect.TUTORIAL, BackendSpec.Simulator.DEFAULT_SEED, Optional.empty()))
                    .config(Map.of("url", PluginRun.BACKEND_URL))
                    .cycles(cycles)
                    .run(cycle -> heap.see(cycle.number()));
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private void row(String runs, List<Double> bare, List<Double> harness) {
        say(
                "%-32s bare loop %7.1f ms, harness median %7.1f ms, best %7.1f, %6.2f times",
                runs, median(bare), median(harness), Collections.min(harness), median(ratios(bare, harness)));
    }

    /** Each run by the bare loop just before it: a machine that is shared is not as fast all the time. */
    private static List<Double> ratios(List<Double> bare, List<Double> harness) {
        return IntStream.range(0, bare.size())
                .mapToObj(run -> harness.get(run) / bare.get(run))
                .toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
