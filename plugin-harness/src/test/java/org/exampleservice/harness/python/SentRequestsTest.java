package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.contract.Verdict.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An extension that only sends is held to what it sent, line by line. */
class SentRequestsTest {

    private static final Path FIXTURES = Path.of("..", "fixtures");

    @TempDir
    private Path temp;

    @BeforeEach
    void copyTheCase() {
        Extension.assumePython();
        copy(FIXTURES.resolve("contracts/py-metric-lines"), temp.resolve("contracts/case"));
        copy(FIXTURES.resolve("plugins/py-metric-lines"), temp.resolve("plugins/py-metric-lines"));
    }

    @Test
    void the_case_as_it_is_passes() {
        assertThat(failures()).isEmpty();
    }

    @Test
    void a_line_that_is_missing_is_told() {
        change(
                "plugins/py-metric-lines/queue_lines.py",
                "for queue, length in self.lengths.items():\n            lines",
                """
                for queue, length in self.lengths.items():
                            if queue == "mails":
                                continue
                            lines""");

        assertThat(failures()).singleElement().satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.DIFFERENCE);
            assertThat(failure.text())
                    .contains("POST /api/v2/metrics/ingest / line queue.length,queue=\"mails\"\n")
                    .contains("expected: value \"2 1767225600000\"\n");
        });
    }

    @Test
    void a_value_that_changed_is_told_with_both() {
        change("plugins/py-metric-lines/queue_lines.py", "length / CAPACITY", "length / CAPACITY / 2");

        assertThat(failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.text())
                        .contains("POST /api/v2/metrics/ingest: 3 differences\n")
                        .contains(
                                "line queue.share,queue=\"mails\": expected 0.3333333333333333, actual 0.16666666666666666"
                                        + " (-0.16666666666666666), cycle 1 and 3 more"));
    }

    @Test
    void a_field_of_an_event_that_changed_is_told() {
        change("plugins/py-metric-lines/queue_lines.py", "Queue is full", "Queue full");

        assertThat(failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.text())
                        .contains("POST /api/v2/events/ingest / body /title")
                        .contains("expected: \"Queue is full\"")
                        .contains("actual:   \"Queue full\""));
    }

    @Test
    void an_operator_may_stand_where_a_value_differs_from_run_to_run() {
        change(
                "contracts/case/" + Contract.GOLDEN,
                "\"line\": \"queue.length,queue=\\\"mails\\\"\", \"value\": \"2 1767225600000\"",
                "\"line\": \"queue.length,queue=\\\"mails\\\"\", \"value\": {\"$matches\": \"[0-9]+ [0-9]{13}\"}");

        assertThat(failures()).isEmpty();
    }

    @Test
    void an_extension_that_sends_nothing_any_more_is_not_green() {
        change("plugins/py-metric-lines/queue_lines.py", "    def send(self, path, content_type, text):", """
                    def send(self, path, content_type, text):
                        return
                """);

        assertThat(failures())
                .extracting(Failure::text)
                .contains(
                        "the contract has requests: sent in the golden, and the plugin made none in 4 cycles. Mend the"
                                + " plugin, or remove that");
    }

    @Test
    void the_token_stands_in_no_golden() throws IOException {
        assertThat(Files.readString(temp.resolve("contracts/case").resolve(Contract.GOLDEN)))
                .contains("\"authorization\": \"Api-Token ******\"")
                .doesNotContain("open-sesame");
    }

    private List<Failure> failures() {
        return new ContractRunner(Mode.CHECK)
                .run(temp.resolve("contracts/case")).stream()
                        .flatMap(verdict -> verdict.failures().stream())
                        .toList();
    }

    private void change(String file, String from, String to) {
        try {
            Path path = temp.resolve(file);
            String text = Files.readString(path);
            assertThat(text).contains(from);
            Files.writeString(path, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
