package org.exampleservice.harness.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.golden.Run.D1;
import static org.exampleservice.harness.golden.Run.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills writing processes with {@code kill -9}: six of them, a thousand with {@code -Psoak}, or as many as {@code -Dkills}
 * says.
 */
@Tag("soak")
class KilledWriterTest {

    private static final int PAIRS = Integer.getInteger("kills", 6) / 2;

    @TempDir
    private Path temp;

    @Test
    void a_killed_process_leaves_the_old_golden_or_the_new_one_also_when_two_write_at_once()
            throws IOException, InterruptedException {
        Path golden = temp.resolve("recording.golden.json");
        Path one = text("one", 1);
        Path two = text("two", 2);
        Random random = new Random(11);
        for (int pair = 0; pair < PAIRS; pair++) {
            List<Process> writers = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                writers.add(start(golden, one, two, temp.resolve("begun-" + pair + "-" + writer)));
            }
            await(pair);
            for (Process writer : writers) {
                assertThat(writer.waitFor(random.nextInt(20_000), TimeUnit.MICROSECONDS))
                        .isFalse();
                writer.destroyForcibly();
            }
            for (Process writer : writers) {
                assertThat(writer.waitFor(2, TimeUnit.MINUTES)).isTrue();
            }

            assertThat(Files.readString(golden)).isIn(Files.readString(one), Files.readString(two));
        }

        System.out.println("killed " + 2 * PAIRS + " writing processes");
        GoldenFile.at(golden).write(Run.start().cycle(number(D1, "k", 3)).recording());
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    private void await(int pair) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!Files.exists(temp.resolve("begun-" + pair + "-0"))
                || !Files.exists(temp.resolve("begun-" + pair + "-1"))) {
            assertThat(System.nanoTime()).as("the writers begin").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Large enough for a half of it to be seen. */
    private Path text(String name, int value) throws IOException {
        Run run = Run.start();
        IntStream.range(0, 400).forEach(cycle -> run.cycle(number(D1, "k", value + 2.0 * cycle)));
        Path file = temp.resolve(name);
        Files.writeString(file, run.text());
        return file;
    }

    private static Process start(Path golden, Path one, Path two, Path begun) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        golden.toString(),
                        one.toString(),
                        two.toString(),
                        begun.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
