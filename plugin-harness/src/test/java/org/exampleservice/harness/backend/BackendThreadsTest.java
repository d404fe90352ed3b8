package org.exampleservice.harness.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backend that is closed leaves no thread behind. */
class BackendThreadsTest {

    private static final long PATIENCE_MILLIS = 120_000;

    @TempDir
    private Path folder;

    @Test
    void the_simulator_ends_its_threads() throws Exception {
        assertEndsThreads(new BackendSpec.Simulator(Dialect.SDK, 1, Optional.empty()));
    }

    @Test
    void wiremock_ends_its_threads() throws Exception {
        Files.createDirectories(folder.resolve("mappings"));

        assertEndsThreads(new BackendSpec.WireMock(folder));
    }

    @Test
    void wiremock_that_cannot_start_ends_its_threads() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("mappings")).resolve("one.json"), "{");

        assertThat(started(() -> {
                    try {
                        new BackendSpec.WireMock(folder).start(answer -> {}).close();
                    } catch (BackendException expected) {
                        assertThat(expected).hasMessageContaining("one.json");
                    }
                }))
                .noneMatch(Thread::isAlive);
    }

    private static void assertEndsThreads(BackendSpec spec) throws Exception {
        List<Thread> threads = started(() -> {
            try (Backend backend = spec.start(answer -> {})) {
                assertThat(Http.failure(backend)).isNull();
            }
        });

        assertThat(threads).noneMatch(Thread::isAlive);
    }

    /** The threads that a task has started, directly or not, after giving each the time to end. */
    private static List<Thread> started(Runnable task) throws InterruptedException {
        ThreadGroup group = new ThreadGroup("backend");
        List<Throwable> thrown = new ArrayList<>();
        Thread starter = new Thread(group, task, "starter");
        starter.setUncaughtExceptionHandler((thread, problem) -> thrown.add(problem));
        starter.start();
        starter.join();
        assertThat(thrown).isEmpty();
        Thread[] threads = new Thread[group.activeCount() + 100];
        group.enumerate(threads);
        List<Thread> found = Arrays.stream(threads).filter(Objects::nonNull).toList();
        for (Thread thread : found) {
            thread.join(PATIENCE_MILLIS);
        }
        return found;
    }
}
