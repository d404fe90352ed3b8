package org.exampleservice.harness.activegate;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.exampleservice.harness.engine.RunInterruptedException;

/**
 * Runs a minute of everything: extensions side by side on four threads, as many as the runtime has (sdk.md 6.2). One
 * minute at a time; thread-safe.
 */
final class MinuteRunner implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(MinuteRunner.class.getName());
    private static final int WORKERS = 4;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Map<String, ExtensionRunner> runners = new HashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, task -> {
        Thread thread = new Thread(task, "activegate-worker");
        thread.setDaemon(true);
        return thread;
    });
    private final DataFolder folder;
    private final GateOptions options;
    private final Deployments deployments;
    private final ExtensionRunner.Minutes minutes;

    MinuteRunner(DataFolder folder, GateOptions options, Deployments deployments, ExtensionRunner.Minutes minutes) {
        this.folder = folder;
        this.options = options;
        this.deployments = deployments;
        this.minutes = minutes;
    }

    /**
     * Runs it to its end.
     *
     * @throws RunInterruptedException if it is closed meanwhile
     */
    synchronized void run(Instant at) {
        List<Installed> installed = deployments.installed();
        Set<String> names = installed.stream().map(Installed::name).collect(Collectors.toSet());
        List<Callable<Void>> jobs = new ArrayList<>();
        List.copyOf(runners.keySet()).stream()
                .filter(name -> !names.contains(name))
                .map(runners::remove)
                .forEach(gone -> jobs.add(() -> {
                    gone.close();
                    return null;
                }));
        for (Installed one : installed) {
            ExtensionRunner runner = runners.computeIfAbsent(one.name(), name -> new ExtensionRunner(folder, options));
            jobs.add(() -> {
                runner.minute(at, one, deployments.endpoints(one.name()), minutes);
                return null;
            });
        }
        await(jobs);
    }

    private void await(List<Callable<Void>> jobs) {
        try {
            for (Future<Void> job : workers.invokeAll(jobs)) {
                job.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunInterruptedException();
        } catch (CancellationException | RejectedExecutionException e) {
            throw new RunInterruptedException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RunInterruptedException interrupted) {
                throw interrupted;
            }
            LOG.log(Level.ERROR, "a minute failed, please report it", e.getCause());
        }
    }

    /** Ends what runs, waiting a few seconds for plugins to close and no longer. */
    @Override
    public void close() {
        workers.shutdownNow().forEach(task -> ((Future<?>) task).cancel(false));
        Thread farewell = new Thread(this::endAll, "activegate-farewell");
        farewell.setDaemon(true);
        farewell.start();
        try {
            farewell.join(FAREWELL.toMillis());
            workers.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void endAll() {
        runners.values().parallelStream().forEach(runner -> {
            try {
                runner.close();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "an extension could not be closed", e);
            }
        });
        runners.clear();
    }
}
