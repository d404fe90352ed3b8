package org.exampleservice.contract.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.exampleservice.contract.Contracts;
import org.exampleservice.contract.House;
import org.exampleservice.contract.browser.Browser;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.preview.http.PreviewServer;
import org.exampleservice.harness.preview.live.LivePreview;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.simulator.model.Dialect;

/**
 * How soon an edit is seen on the pages of {@code preview}: from the file that was written to the text that the page shows,
 * by one clock, for {@code plugin.json} and for the Python, which is run again for four virtual hours. Part of
 * {@link Drawing}.
 */
final class Redrawing {

    private static final int ROUNDS = 9;
    private static final int CYCLES = 240;
    private static final String PYTHON = "demo_multi.py";

    /** Notes when a text is seen that is to come; {@code Date} counts as the clock of this JVM does. */
    private static final String WATCH = "(() => { window.seen = 0; const look = () => {"
            + " if (document.querySelector('#main').textContent.includes('%s')) { window.seen = Date.now(); }"
            + " else { requestAnimationFrame(look); } }; look(); return true; })()";

    private Redrawing() {}

    static void measure(Browser browser) throws IOException {
        if (!Contracts.isPythonThere()) {
            Report.line("no python3 here: edits are left out");
            return;
        }
        Path folder = Files.createTempDirectory("redrawing");
        try {
            copy(House.at("fixtures/plugins/py-example-multi"), folder);
            try (LivePreview preview = LivePreview.start(folder.resolve("plugin.json"), sink -> run(folder, sink));
                    PreviewServer server = PreviewServer.start(preview, 0)) {
                preview.awaitFirstRun();
                browser.open(server.uri());
                browser.await("document.querySelector('.tile h2 a')");
                browser.evaluate("document.querySelector('.tile h2 a').click()");
                browser.await("document.querySelector('.vbody a')");
                browser.evaluate("document.querySelector('.vbody a').click()");
                browser.await("document.querySelector('.plot canvas')");
                edits(browser, folder);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            delete(folder);
        }
    }

    private static void edits(Browser browser, Path folder) throws IOException {
        List<Double> document = new ArrayList<>();
        List<Double> python = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            document.add(edit(
                    browser,
                    folder.resolve("plugin.json"),
                    "\"Total disk usage",
                    "\"Edit " + round + " ",
                    "Edit " + round));
            python.add(edit(
                    browser,
                    folder.resolve(PYTHON),
                    "\"device_property_value",
                    "\"edit " + round + " ",
                    "edit " + round + " "));
        }
        Report.line("an edit of plugin.json on screen: %s (goal: 1,000 ms)", Drawing.spread(document));
        Report.line(
                "an edit of the Python on screen, %d minutes run again: %s (goal: 1,000 ms)",
                CYCLES, Drawing.spread(python));
    }

    private static double edit(Browser browser, Path file, String text, String into, String seen) throws IOException {
        String before = Files.readString(file);
        browser.evaluate(WATCH.formatted(seen));
        Files.writeString(file, before.replaceFirst(text, into));
        long from = System.currentTimeMillis();
        browser.await("window.seen");
        double millis = Drawing.number(browser.evaluate("window.seen")) - from;
        browser.evaluate(WATCH.formatted(text.substring(1)));
        Files.writeString(file, before);
        browser.await("window.seen");
        return millis;
    }

    private static void run(Path folder, BiConsumer<String, ? super Cycle> sink) {
        try (LoadedPlugin loaded = PluginLoader.load(PluginReference.at(folder))) {
            PluginRun.of(loaded)
                    .against(new BackendSpec.Simulator(
                            Dialect.TUTORIAL, BackendSpec.Simulator.DEFAULT_SEED, Optional.empty()))
                    .config(Map.of("event_interval", "3"))
                    .cycles(CYCLES)
                    .run(sink);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
