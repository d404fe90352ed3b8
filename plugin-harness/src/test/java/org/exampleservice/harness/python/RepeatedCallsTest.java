package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A measurement that is like one before takes a shorter way, on which nothing else is different (sdk.md 5.6). */
class RepeatedCallsTest {

    private static final String LIKE_ONES_BEFORE = """
            def told(call, *given):
                try:
                    call(*given)
                except Exception as error:
                    print(type(error).__name__, error)

            class Text(str):
                pass

            for value in (1, 2, 2.5, float("nan"), -float("inf"), 2 ** 60, True, "7", " 8 ", Text("9"), None, "x", []):
                told(d.absolute, "a", value)
                told(d.absolute, "d", value, {"x": "é"})
            for value in ("UP", "DOWN", Text("UP"), 1, 0.0, enum.Enum("E", [("A", "DOWN")]).A, None):
                told(d.state_metric, "s.state", value)
            for dimensions in ({}, None, {Text("x"): Text("y")}, {"x": 1}, {"x": None}):
                told(d.absolute, "a" if not dimensions else "d", 3, dimensions)
            for key in (Text("a"), 5, None, ["a"]):
                told(d.absolute, key, 4)
            told(d.stat_counter, "a", StatCounterDataPoint(1, 3, 6.5, 4))
            told(d.stat_counter, "a", 5)
            told(d.relative, "a", 5)
            """;

    @TempDir
    Path folder;

    @Test
    void values_keys_and_dimensions_are_converted_and_refused_as_at_the_first_call() {
        Cycle first = Extension.query(folder.resolve("first"), fresh(LIKE_ONES_BEFORE))
                .run(1)
                .cycles()
                .get(0);
        Cycle like = Extension.query(folder.resolve("like"), LIKE_ONES_BEFORE)
                .run(1)
                .cycles()
                .get(0);

        assertThat(like.status()).isEqualTo(Status.OK);
        assertThat(metrics(like)).hasSizeGreaterThan(25).isEqualTo(metrics(first));
        assertThat(Extension.said(like)).hasSizeGreaterThan(8).isEqualTo(Extension.said(first));
    }

    @Test
    void a_measurement_with_other_dimensions_than_the_one_before_loses_its_batch() {
        Extension extension = Extension.query(folder, """
                d.absolute("d", 1, {"x": "1"})
                d.absolute("d", 2, {"x": "2"})
                if n == 2:
                    d.absolute("d", 3, {"y": "3"})
                """);

        assertThat(extension.run(2).cycles())
                .extracting(cycle -> cycle.status().toString())
                .containsExactly(
                        "OK", "ERROR_UNKNOWN: Dimensions mismatch for metric 'd'. Expected: ['x'] Received: ['y']");
    }

    /** No call of it is like one before. */
    private static String fresh(String body) {
        return "from ruxit.harness import calls\ncalls._MOST_KNOWN = 0\n" + body;
    }

    private static List<Emission> metrics(Cycle cycle) {
        return cycle.entries().stream()
                .map(Entry::emission)
                .filter(Emission.Metric.class::isInstance)
                .toList();
    }
}
