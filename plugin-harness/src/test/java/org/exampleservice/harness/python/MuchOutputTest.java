package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.source.LoadedPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Output without end is read to its end and kept up to a bound. 64 MB a way, or as many as {@code -Dpython.output.mb}. */
class MuchOutputTest {

    private static final int MEGABYTES = Integer.getInteger("python.output.mb", 64);
    private static final int MOST_KEPT = 500_000;

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
        try (LoadedPlugin loaded = Extension.query(folder, body).load(PythonOptions.DEFAULT)) {
            Recording recording = Extension.run(loaded, 2, UnaryOperator.identity(), Map.of());

            assertThat(recording.cycles()).allSatisfy(cycle -> {
                assertThat(cycle.status()).isEqualTo(Status.OK);
                assertThat(cycle.log().stream()
                                .mapToLong(line -> line.message().length())
                                .sum())
                        .isPositive()
                        .isLessThan(MOST_KEPT);
            });
        }
    }
}
