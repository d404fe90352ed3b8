package org.exampleservice.harness.engine;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The thread that an endpoint's plugin runs on, so that one which never returns can be left behind. */
final class PluginThread implements AutoCloseable {

    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "plugin");
        thread.setDaemon(true);
        return thread;
    });

    /** Runs a task to its end; false if its time is over first. It then goes on until {@link #close}. */
    boolean run(Runnable task, Duration patience) {
        Future<?> running = executor.submit(task);
        try {
            running.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the engine failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunInterruptedException();
        }
    }

    /** Interrupts what runs and lets the thread end; one that does not react to an interrupt goes on until the JVM ends. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
