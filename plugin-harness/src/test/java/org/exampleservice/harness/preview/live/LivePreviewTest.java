package org.exampleservice.harness.preview.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivePreviewTest {

    private static final Cycle CYCLE =
            new Cycle(1, Instant.EPOCH, Turn.QUERIED, Status.OK, 1, List.of(), List.of(), List.of(), List.of());

    @TempDir
    private Path folder;

    private final AtomicInteger runs = new AtomicInteger();
    private LivePreview preview;

    @BeforeEach
    void start() throws Exception {
        write(plugin("1.0", "first"));
        preview = LivePreview.start(folder.resolve("plugin.json"), sink -> {
            runs.incrementAndGet();
            sink.accept("endpoint 0", CYCLE);
        });
        preview.awaitFirstRun();
    }

    @AfterEach
    void close() {
        preview.close();
    }

    @Test
    void a_changed_ui_is_drawn_without_running_again() throws IOException {
        long before = preview.version();

        write(plugin("1.0", "second chart"));

        await(() -> preview.model().overview().tabs().equals(List.of("second chart")));
        assertThat(preview.version()).isGreaterThan(before);
        assertThat(preview.model().overview().last()).isZero();
        assertThat(runs).hasValue(1);
    }

    @Test
    void broken_json_keeps_the_last_good_pages_and_says_where() throws IOException {
        write(plugin("1.0", "first").replace("\"metrics\": []", "\"metrics\": [}"));

        await(() -> !preview.trouble().isEmpty());
        assertThat(preview.trouble())
                .startsWith("The last good pages are shown. ")
                .contains("plugin.json:3:13");
        assertThat(preview.model().overview().tabs()).containsExactly("first");

        write(plugin("1.0", "mended chart"));
        await(() -> preview.trouble().isEmpty());
    }

    @Test
    void changed_code_is_run_again() throws IOException {
        Files.writeString(folder.resolve("p.py"), "pass");

        await(() -> runs.get() >= 2);
    }

    @Test
    void changed_sources_in_java_are_run_again() throws IOException {
        Path source =
                Files.createDirectories(folder.resolve("src/org/acme/deep")).resolve("Plugin.java");
        Files.writeString(source, "class Plugin {}");

        await(() -> runs.get() >= 2);
    }

    @Test
    void another_version_is_run_again() throws IOException {
        write(plugin("1.10", "first"));

        await(() -> runs.get() >= 2);
        assertThat(preview.model().overview().version()).isEqualTo("1.10");
    }

    private static void await(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    /** Whole from the first moment, for a half-written one may be looked at too. */
    private void write(String json) throws IOException {
        Path written = Files.writeString(folder.resolve("plugin.json.new"), json);
        Files.move(written, folder.resolve("plugin.json"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String plugin(String version, String group) {
        return """
                {"name": "custom.remote.python.test", "version": "%s", "technologies": ["TEST"],
                 "source": {"package": "p", "className": "C"},
                "metrics": [], "ui": {"charts": [{"group": "%s", "title": "t", "series": []}]}}
                """.formatted(version, group);
    }
}
