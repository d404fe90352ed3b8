package org.exampleservice.harness.preview.live;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.exampleservice.document.DocumentException;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.lint.Lint;
import org.exampleservice.harness.preview.Notice;
import org.exampleservice.harness.preview.PreviewModel;
import org.exampleservice.harness.preview.PreviewSource;
import org.exampleservice.harness.preview.RunHistory;
import org.exampleservice.harness.preview.Switches;
import org.exampleservice.harness.recording.Cycle;

/**
 * The pages of an extension whose folder is watched. A change of plugin.json is drawn at once; if more than {@code ui}
 * differs, or another file, the extension is run again, and what was there before stays until that is over. A plugin.json
 * that cannot be read changes nothing but {@link #trouble}. Thread-safe.
 */
public final class LivePreview implements PreviewSource, AutoCloseable {

    private static final int LOOKS_PER_SECOND = 10;
    private static final long EPOCH = 1_000_000_000L;

    private final Path pluginJson;
    private final WatchedFolder folder;
    private final Run run;
    private final ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor(LivePreview::daemon);
    private final ExecutorService runner = Executors.newSingleThreadExecutor(LivePreview::daemon);
    private final CountDownLatch firstOver = new CountDownLatch(1);
    private PluginDefinition definition;
    private List<Notice> notices;
    private RunHistory history = new RunHistory();
    private Future<?> running = CompletableFuture.completedFuture(null);
    private String documentTrouble = "";
    private String runTrouble = "";
    private long epoch;

    /** A run of the extension, from loading it to its last minute. */
    @FunctionalInterface
    public interface Run {
        /** Runs, and hands over each minute with the name of its endpoint. */
        void go(BiConsumer<String, ? super Cycle> sink);
    }

    private LivePreview(Path pluginJson, Run run) {
        this.pluginJson = pluginJson;
        this.folder = new WatchedFolder(pluginJson.toAbsolutePath().getParent());
        this.run = run;
        this.definition = DefinitionReader.read(pluginJson);
        this.notices = LintNotices.of(Lint.of(pluginJson));
    }

    /**
     * Begins to run and to watch.
     *
     * @param pluginJson of the extension
     * @param run runs it as it now stands in its folder
     * @throws DocumentException if it cannot be read at the beginning
     */
    public static LivePreview start(Path pluginJson, Run run) {
        LivePreview preview = new LivePreview(pluginJson, Objects.requireNonNull(run, "run"));
        preview.runAgain(preview.history);
        Future<?> unused = preview.looker.scheduleWithFixedDelay(
                preview::look, 1000 / LOOKS_PER_SECOND, 1000 / LOOKS_PER_SECOND, TimeUnit.MILLISECONDS);
        return preview;
    }

    @Override
    public Optional<PreviewModel> model(String extension) {
        return Optional.of(model());
    }

    /** The pages as they are now. */
    public synchronized PreviewModel model() {
        return new PreviewModel(definition, history, notices, Switches.ALL_ON);
    }

    @Override
    public synchronized long version() {
        return epoch * EPOCH + history.version();
    }

    @Override
    public synchronized String trouble() {
        return documentTrouble.isEmpty() ? runTrouble : documentTrouble;
    }

    /** Waits until the first run is over, one way or the other. */
    public void awaitFirstRun() throws InterruptedException {
        firstOver.await();
    }

    @Override
    public void close() {
        looker.shutdownNow();
        runner.shutdownNow();
    }

    private void look() {
        if (folder.changed()) {
            reload();
        }
    }

    private synchronized void reload() {
        epoch++;
        try {
            Map<String, Object> before = definition.json();
            PluginDefinition now = DefinitionReader.read(pluginJson);
            notices = LintNotices.of(Lint.of(pluginJson));
            definition = now;
            documentTrouble = "";
            if (folder.othersChanged() || !withoutUi(before).equals(withoutUi(now.json()))) {
                runAgain(new RunHistory());
            }
        } catch (DocumentException e) {
            documentTrouble = "The last good pages are shown. " + e.getMessage();
        }
    }

    private static Map<String, Object> withoutUi(Map<String, Object> json) {
        Map<String, Object> rest = new HashMap<>(json);
        rest.remove("ui");
        return rest;
    }

    private synchronized void runAgain(RunHistory into) {
        running.cancel(true);
        running = runner.submit(() -> runInto(into));
    }

    private void runInto(RunHistory into) {
        String trouble = "";
        try {
            run.go(into::add);
        } catch (RuntimeException e) {
            trouble = "The run ended early: " + e.getMessage();
        }
        if (!Thread.currentThread().isInterrupted()) {
            over(into, trouble);
        }
        firstOver.countDown();
    }

    private synchronized void over(RunHistory into, String trouble) {
        runTrouble = trouble;
        if (trouble.isEmpty() || history.version() == 0) {
            history = into;
        }
        epoch++;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "preview-run");
        thread.setDaemon(true);
        return thread;
    }
}
