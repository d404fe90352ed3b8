package org.exampleservice.contract.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Connections that ask one server as fast as it answers, each with a thread of its own. */
final class Load {
    private Load() {}

    /**
     * What came of it.
     *
     * @param p50 the median, in milliseconds
     * @param p99 what 99 in 100 answers took at the most, in milliseconds
     * @param seconds how long all of it took
     * @param cpuMicros what the server's threads ran for each answer
     */
    record Result(long answers, double p50, double p99, double seconds, double cpuMicros) {
        double perSecond() {
            return answers / seconds;
        }
    }

    static Result of(Server server, String path, int connections, Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            Duration cpu = server.cpu();
            long start = System.nanoTime();
            List<CompletableFuture<double[]>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(CompletableFuture.supplyAsync(() -> ask(server, path, start + time.toNanos()), threads));
            }
            double[] micros = running.stream()
                    .flatMapToDouble(each -> Arrays.stream(each.join()))
                    .sorted()
                    .toArray();
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Result(
                    micros.length,
                    micros[micros.length / 2] / 1e3,
                    micros[(int) (0.99 * micros.length)] / 1e3,
                    seconds,
                    server.cpu().minus(cpu).toNanos() / 1e3 / micros.length);
        } finally {
            threads.shutdown();
        }
    }

    private static double[] ask(Server server, String path, long end) {
        double[] micros = new double[1024];
        int count = 0;
        try (Connection connection = new Connection(server.port(), path)) {
            for (long before = System.nanoTime(); before < end; count++) {
                connection.ask();
                long after = System.nanoTime();
                micros = count < micros.length ? micros : Arrays.copyOf(micros, 2 * count);
                micros[count] = (after - before) / 1e3;
                before = after;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("after " + count + " answers of " + server, e);
        }
        return Arrays.copyOf(micros, count);
    }
}
