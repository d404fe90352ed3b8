package org.exampleservice.harness.preview.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.exampleservice.harness.preview.PreviewSource;

/**
 * Those who are told of each change, as server-sent events, by whatever server. Each holds a thread, so there are at most
 * {@value #MOST}. Thread-safe.
 */
public final class Watchers implements AutoCloseable {

    private static final int MOST = 16;
    private static final int LOOKS_PER_SECOND = 10;
    private static final int SECONDS_BETWEEN_SIGNS = 15;

    private final PreviewRoutes routes;
    private final PreviewSource source;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "preview-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private long seen = Long.MIN_VALUE;
    private int watching;
    private boolean closed;

    /** An answer of a server that has not begun yet. */
    public interface Stream {

        /**
         * Begins it.
         *
         * @param length in bytes; -1 for one that goes on
         * @return where it is written to
         */
        OutputStream begin(int status, String type, int length) throws IOException;
    }

    private Watchers(PreviewRoutes routes, PreviewSource source) {
        this.routes = routes;
        this.source = source;
    }

    /** Begins to look for changes. */
    public static Watchers start(PreviewRoutes routes, PreviewSource source) {
        Watchers watchers = new Watchers(routes, source);
        watchers.start();
        return watchers;
    }

    private void start() {
        Future<?> unused = timer.scheduleWithFixedDelay(this::look, 0, 1000 / LOOKS_PER_SECOND, TimeUnit.MILLISECONDS);
    }

    /** Tells one until it goes away, which is seen by an exception of its stream. */
    public void serve(Stream stream) throws IOException {
        if (!enter()) {
            byte[] text = (MOST + " pages watch already; close one\n").getBytes(StandardCharsets.UTF_8);
            stream.begin(503, "text/plain; charset=UTF-8", text.length).write(text);
            return;
        }
        try {
            tell(stream.begin(200, "text/event-stream", -1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        lock.lock();
        try {
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void tell(OutputStream body) throws IOException, InterruptedException {
        long told = Long.MIN_VALUE;
        while (true) {
            long now = source.version();
            body.write((now == told ? ":\n\n" : routes.event()).getBytes(StandardCharsets.UTF_8));
            body.flush();
            told = now;
            if (!await(told)) {
                return;
            }
        }
    }

    /** Waits for news or for the time of a sign of life; false when all is over. */
    private boolean await(long told) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_SIGNS);
            while (!closed && seen == told && left > 0) {
                left = news.awaitNanos(left);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        long version = source.version();
        lock.lock();
        try {
            if (seen != version) {
                seen = version;
                news.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean enter() {
        lock.lock();
        try {
            if (closed || watching >= MOST) {
                return false;
            }
            watching++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            watching--;
        } finally {
            lock.unlock();
        }
    }
}
