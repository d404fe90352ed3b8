package org.exampleservice.contract.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.exampleservice.contract.Contracts;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.simulator.model.Dialect;

/**
 * What very many cycles of an extension in Python, and some with 100,000 measurements, leave on the heap of the harness and
 * in its process; ends with an error where either grows. See the README beside it.
 */
final class PythonSoaking {

    private static final double MOST_GROWTH = 1.05;

    private static final String MODULE = """
            from ruxit.api.base_plugin import RemoteBasePlugin

            class Soaking(RemoteBasePlugin):
                def query(self, **kwargs):
                    device = self.topology_builder.create_group("G", "G").create_device("D", "D")
                    with open("/proc/self/status") as status:
                        most = [line.split()[1] for line in status if line.startswith("VmHWM")]
                    device.absolute("most", most[0] if most else 0)
                    for number in range(self.config["measurements"] - 1):
                        device.absolute("a", number, {"x": str(number % 10)})
            """;

    private static final String MANIFEST = """
            {"name": "custom.remote.python.soaking", "version": "1.0", "type": "python", "entity": "CUSTOM_DEVICE",
             "technologies": ["T"], "metricGroup": "tech.T", "source": {"package": "soaking", "className": "Soaking"},
             "metrics": [{"entity": "CUSTOM_DEVICE", "timeseries": {"key": "most", "unit": "KiloByte"}},
                         {"entity": "CUSTOM_DEVICE", "timeseries": {"key": "a", "unit": "Count", "dimensions": ["x"]}}],
             "properties": [{"key": "measurements", "type": "Integer"}]}
            """;

    private PythonSoaking() {}

    /** The number of cycles, 100,000 by default, which take a minute. Linux only, for there is where memory is told. */
    public static void main(String[] args) throws IOException {
        int cycles = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Report.environment();
        if (!Contracts.isPythonThere()) {
            Report.line("no python3 on this machine; nothing is measured");
            return;
        }
        Path folder = Files.createTempDirectory("benchmark-");
        Path manifest = Files.writeString(folder.resolve("plugin.json"), MANIFEST);
        Path module = Files.writeString(folder.resolve("soaking.py"), MODULE);
        try {
            soak(folder, cycles, cycles / 10, 10);
            soak(folder, 30, 3, 100_000);
        } finally {
            Files.delete(manifest);
            Files.delete(module);
            Files.delete(folder);
        }
    }

    private static void soak(Path folder, int cycles, int early, int measurements) {
        Heap heap = new Heap(Set.of(early, cycles));
        Map<Integer, Double> most = new TreeMap<>();
        run(folder, cycles, measurements, cycle -> {
            heap.see(cycle.number());
            if (cycle.number() == early || cycle.number() == cycles) {
                most.put(cycle.number(), most(cycle));
            }
        });
        Report.line("");
        Report.line("%,d cycles with %,d measurements", cycles, measurements);
        row("heap of the harness", early, (double) heap.bytesAfter(early), (double) heap.bytesAfter(cycles));
        row("most that the process had", early, most.get(early) * 1024, most.get(cycles) * 1024);
    }

    private static void run(Path folder, int cycles, int measurements, Consumer<? super Cycle> sink) {
        try (LoadedPlugin loaded = PluginLoader.load(PluginReference.at(folder))) {
            PluginRun.of(loaded)
                    .against(new BackendSpec.Simulator(
                            Dialect.TUTORIAL, BackendSpec.Simulator.DEFAULT_SEED, Optional.empty()))
                    .config(Map.of("measurements", measurements))
                    .cycles(cycles)
                    .run(sink);
        }
    }

    private static double most(Cycle cycle) {
        return cycle.entries().stream()
                .filter(entry -> entry.emission() instanceof Emission.Metric metric
                        && metric.key().equals("most"))
                .mapToDouble(entry -> ((MetricValue.Amount) ((Emission.Metric) entry.emission()).value()).value())
                .findFirst()
                .orElseThrow();
    }

    private static void row(String what, int early, double first, double last) {
        Report.line(
                "%-26s after cycle %,d %.2f MB, at the end %.2f MB, ratio %.3f",
                what, early, first / 1e6, last / 1e6, last / first);
        if (last > first * MOST_GROWTH) {
            throw new IllegalStateException(what + " grew by more than 5 %");
        }
    }
}
