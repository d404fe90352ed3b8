package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.source.LoadedPlugin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Output without end is read to its end and kept up to a bound, in flat memory on both sides. 64 MB a way and cycle, or as
 * many as {@code -Dpython.output.mb} says: 700 in the profile {@code soak}.
 */
@Tag("soak")
class MuchOutputTest {

    private static final int MEGABYTES = Integer.getInteger("python.output.mb", 64);
    private static final int MOST_KEPT = 500_000;
    private static final long MOST_HEAP_BYTES = 16_000_000;
    private static final double MOST_CHILD_KILOBYTES = 150_000;

    /** What the child took at most, in kilobytes; what getrusage tells has that of the process it was forked from in it. */
    private static final String MEMORY = """

            if sys.platform == "linux":
                peak = [line for line in open("/proc/self/status") if line.startswith("VmHWM")]
                d.absolute("a", int(peak[0].split()[1]))
            """;

    @TempDir
    private Path folder;

    @Test
    void printed_lines_are_kept_up_to_a_bound() {
        assertBounded("for _ in range(%d): print('x' * 1000000)".formatted(MEGABYTES));
    }

    @Test
    void one_line_without_an_end_is_kept_up_to_a_bound() {
        assertBounded("for _ in range(%d): sys.stdout.write('x' * 1000000)".formatted(MEGABYTES));
    }

    @Test
    void what_passes_by_python_is_kept_up_to_a_bound() {
        assertBounded("for _ in range(%d): os.write(1, b'x' * 999999 + b'\\n')".formatted(MEGABYTES));
    }

    private void assertBounded(String body) {
        Extension.assumePython();
        try (LoadedPlugin loaded = Extension.query(folder, body + MEMORY).load(PythonOptions.DEFAULT)) {
            long before = heap();
            Recording recording = Extension.run(loaded, 2, UnaryOperator.identity(), Map.of());

            assertThat(recording.cycles()).allSatisfy(cycle -> {
                assertThat(cycle.status()).isEqualTo(Status.OK);
                assertThat(cycle.log().stream()
                                .mapToLong(line -> line.message().length())
                                .sum())
                        .isPositive()
                        .isLessThan(MOST_KEPT);
                assertThat(memory(cycle))
                        .allSatisfy(kilobytes -> assertThat(kilobytes).isLessThan(MOST_CHILD_KILOBYTES));
            });
            assertThat(heap() - before).isLessThan(MOST_HEAP_BYTES);
        }
    }

    private static List<Double> memory(Cycle cycle) {
        return cycle.entries().stream()
                .map(Entry::emission)
                .filter(Emission.Metric.class::isInstance)
                .map(metric -> Double.valueOf(Values.text(((Emission.Metric) metric).value())))
                .toList();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
