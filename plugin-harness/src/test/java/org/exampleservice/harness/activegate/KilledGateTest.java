package org.exampleservice.harness.activegate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a stand-in with {@code kill -9} while it uploads, creates, updates, deletes and removes: five times, a hundred
 * times with {@code -Psoak}, or as often as {@code -Dkills} says. Whatever was under way has happened or not, and all before it has.
 */
@Tag("soak")
@Timeout(600)
class KilledGateTest {

    private static final int KILLS = Math.min(100, Integer.getInteger("kills", 5));
    private static final int MOST_CHANGES = 60;

    @TempDir
    private Path temp;

    private final List<String> expected = new ArrayList<>();
    private LocalActiveGate reference;
    private Path data;

    @BeforeEach
    void begin() throws IOException {
        reference = LocalActiveGate.open(GateOptions.in(temp.resolve("reference")));
        expected.add(GateChanges.seen(reference));
        data = Files.createDirectory(temp.resolve("data"));
        Files.copy(reference.tokenFile(), data.resolve("token"));
    }

    @AfterEach
    void end() {
        reference.close();
    }

    @Test
    void every_change_has_happened_or_not_at_whatever_moment_the_process_dies() throws Exception {
        Random random = new Random(3);
        int done = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int acknowledged = killed(done, random);
            assertThat(acknowledged).as("something was done").isGreaterThan(done);
            done = survived(acknowledged);
        }
    }

    /** The number of the last change that it said was done. */
    private int killed(int done, Random random) throws IOException, InterruptedException {
        Process process = start(done + 1);
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int last = done;
            int until = done + 1 + random.nextInt(MOST_CHANGES / 2);
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = Integer.parseInt(line);
                if (last == until) {
                    process.waitFor(random.nextInt(4_000), TimeUnit.MICROSECONDS);
                    process.toHandle().destroyForcibly();
                }
            }
            process.waitFor();
            return last;
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(int from) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GateChanges.class.getName(),
                        data.toString(),
                        String.valueOf(from),
                        String.valueOf(from + MOST_CHANGES))
                .redirectError(temp.resolve("stderr").toFile())
                .start();
    }

    /** The number of the last change that has happened. */
    private int survived(int acknowledged) {
        while (expected.size() <= acknowledged + 1) {
            GateChanges.make(expected.size(), reference);
            expected.add(GateChanges.seen(reference));
        }
        try (LocalActiveGate gate = LocalActiveGate.open(GateOptions.in(data))) {
            String seen = GateChanges.seen(gate);
            assertThat(gate.unreadable()).isEmpty();
            assertThat(seen).isIn(expected.get(acknowledged), expected.get(acknowledged + 1));
            return seen.equals(expected.get(acknowledged)) ? acknowledged : acknowledged + 1;
        }
    }
}
