package org.exampleservice.simulator.http;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Lets so many tasks run at a time; the others wait, in order and without a thread. Threadsafe. */
final class Turns {
    private final int most;
    private final Executor executor;
    private final Queue<Consumer<Runnable>> waiting = new ArrayDeque<>();
    private int running;

    Turns(int most, Executor executor) {
        this.most = most;
        this.executor = executor;
    }

    /** Runs a task, here and now or when its turn comes. It is given what to run when it is over, once or more often. */
    void take(Consumer<Runnable> task) {
        if (begins(task)) {
            run(task);
        }
    }

    private synchronized boolean begins(Consumer<Runnable> task) {
        if (running == most) {
            waiting.add(task);
            return false;
        }
        running++;
        return true;
    }

    private void run(Consumer<Runnable> task) {
        AtomicBoolean over = new AtomicBoolean();
        task.accept(() -> {
            if (!over.getAndSet(true)) {
                next().ifPresent(next -> executor.execute(() -> run(next)));
            }
        });
    }

    private synchronized Optional<Consumer<Runnable>> next() {
        Optional<Consumer<Runnable>> next = Optional.ofNullable(waiting.poll());
        if (next.isEmpty()) {
            running--;
        }
        return next;
    }
}
