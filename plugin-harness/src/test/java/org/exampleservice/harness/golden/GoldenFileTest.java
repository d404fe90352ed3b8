package org.exampleservice.harness.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.exampleservice.harness.golden.Run.D1;
import static org.exampleservice.harness.golden.Run.D2;
import static org.exampleservice.harness.golden.Run.G;
import static org.exampleservice.harness.golden.Run.name;
import static org.exampleservice.harness.golden.Run.number;
import static org.exampleservice.harness.golden.Run.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFileTest {

    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_read_and_agrees() throws IOException {
        // given
        GoldenFile file = GoldenFile.at(folder.resolve("new/folder/recording.golden.json"));
        Recording recording = Run.start().cycle(name(G)).recording();
        // when
        assertThat(file.exists()).isFalse();
        file.write(recording);
        // then
        assertThat(file.exists()).isTrue();
        assertThat(file.read()).isEqualTo(Golden.of(recording));
        assertThat(file.compare(recording).isEqual()).isTrue();
        assertThat(Files.readAllBytes(file.path())).doesNotContain('\r');
        assertThat(siblings(file.path())).containsExactly("recording.golden.json");
    }

    @Test
    void a_golden_that_people_have_laid_out_otherwise_agrees_too() throws IOException {
        // given
        GoldenFile file = GoldenFile.at(folder.resolve("g.json"));
        Run run = Run.start().cycle(name(G), number(D1, "k", 1));
        Files.writeString(file.path(), run.text().replace(", ", " ,\r\n "));
        // then
        assertThat(file.compare(run.recording()).isEqual()).isTrue();
    }

    @Test
    void a_difference_names_file_and_line() {
        // given
        GoldenFile file = GoldenFile.at(folder.resolve("g.json"));
        file.write(Run.start().cycle(number(D1, "k", 1)).recording());
        // when
        Comparison comparison =
                file.compare(Run.start().cycle(number(D1, "k", 2)).recording());
        // then
        assertThat(comparison.text()).endsWith("  golden:   " + file.path() + ":3");
    }

    @Test
    void a_file_beyond_the_limit_is_not_read() {
        // given
        GoldenFile file = GoldenFile.at(folder.resolve("g.json"));
        file.write(Run.start().cycle().recording());
        // then
        assertThatExceptionOfType(GoldenException.class)
                .isThrownBy(() -> file.readingAtMost(100).read())
                .withMessage(file.path() + ": the file is larger than 100 bytes, the largest golden that is read;"
                        + " record fewer cycles or a smaller scenario");
    }

    @Test
    void a_file_that_is_not_there_is_an_error_with_its_path() {
        GoldenFile file = GoldenFile.at(folder.resolve("none.json"));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(file::read)
                .withMessage("cannot read the golden " + file.path());
    }

    @Test
    void many_writers_leave_one_whole_golden_and_nothing_else() throws Exception {
        // given
        GoldenFile file = GoldenFile.at(folder.resolve("g.json"));
        List<Recording> recordings = IntStream.range(0, 8)
                .mapToObj(i -> Run.start().cycle(number(D1, "k", i)).recording())
                .toList();
        Set<String> texts =
                Set.copyOf(recordings.stream().map(it -> Golden.of(it).text()).toList());
        file.write(recordings.get(0));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            // when
            List<Callable<String>> tasks = IntStream.range(0, 40)
                    .<Callable<String>>mapToObj(i -> () -> {
                        file.write(recordings.get(i % 8));
                        return file.read().text();
                    })
                    .toList();
            // then
            for (Future<String> read : threads.invokeAll(tasks)) {
                assertThat(texts).contains(read.get());
            }
            assertThat(siblings(file.path())).containsExactly("g.json");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void an_update_says_what_it_means() {
        // given
        GoldenFile file = GoldenFile.at(folder.resolve("g.json"));
        Run before = Run.start()
                .cycle(name(G), number(D1, "a", 1), number(D1, "b", 1), property(D1, "p", "x"))
                .cycle(name(G), number(D1, "a", 1), number(D1, "b", 1), property(D1, "p", "x"));
        Run after = Run.start()
                .cycle(name(G), number(D1, "a", 2), number(D1, "c", 1), number(D1, "d", 1), name(D2))
                .cycle(name(G), number(D1, "a", 3), number(D1, "c", 1), number(D1, "d", 1), name(D2))
                .cycle(Status.of(Status.State.LIMIT_REACHED, ""), Turn.QUERIED, List.of());
        // then
        assertThat(file.update(before.recording())).hasToString("2 cycles written");
        assertThat(file.update(before.recording())).hasToString("nothing changed");
        assertThat(file.update(after.recording()))
                .hasToString("1 cycle added, 1 device added, 2 metrics added, 1 value changed, 1 metric removed,"
                        + " 1 property removed");
        assertThat(file.update(after.recording()).isEmpty()).isTrue();
        assertThat(file.compare(after.recording()).isEqual()).isTrue();
    }

    @Test
    void an_update_keeps_operators_that_accept_and_replaces_those_that_do_not() throws IOException {
        // given
        GoldenFile file = GoldenFile.at(folder.resolve("g.json"));
        String golden = Run.start()
                .cycle(number(D1, "a", 1), number(D1, "b", 1), number(D1, "c", 1))
                .text()
                .replaceFirst("\"value\": 1", "\"value\": {\"\\$any\": \"number\"}")
                .replaceFirst("\"value\": 1", "\"value\": {\"\\$between\": [1, 5]}");
        Files.writeString(file.path(), golden);
        Recording recording = Run.start()
                .cycle(number(D1, "a", 7), number(D1, "b", 7), number(D1, "c", 7))
                .cycle(number(D1, "a", 8), number(D1, "b", 7), number(D1, "c", 7))
                .recording();
        // when
        UpdateSummary summary = file.update(recording);
        // then
        assertThat(summary).hasToString("1 cycle added, 2 values changed");
        assertThat(Files.readString(file.path())).isEqualTo("""
                {"format": 1, "plugin": "custom.demo", "interval": "PT1M", "timeline": [
                {"cycle": 1, "status": "OK", "facts": [
                 {"group": "G", "device": "D1", "metric": "a", "kind": "absolute", "value": {"$any": "number"}},
                 {"group": "G", "device": "D1", "metric": "b", "kind": "absolute", "value": 7},
                 {"group": "G", "device": "D1", "metric": "c", "kind": "absolute", "value": 7}]},
                {"cycle": 2, "same": true}
                ]}
                """);
    }

    @Test
    void an_update_does_not_overwrite_what_is_no_golden() throws IOException {
        // given
        GoldenFile file = GoldenFile.at(folder.resolve("g.json"));
        Files.writeString(file.path(), "{\"format\": 2}");
        // then
        assertThatExceptionOfType(GoldenException.class)
                .isThrownBy(() -> file.update(Run.start().recording()));
        assertThat(file.path()).hasContent("{\"format\": 2}");
    }

    private static List<String> siblings(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path.getParent())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
