package org.exampleservice.contract.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** What the simulator keeps on its heap of 128 MB after very many requests. See the README beside it. */
final class Soaking {
    private static final String PATH = "/topology";
    private static final int CONNECTIONS = 4;
    private static final int AT_ONCE = 50;
    private static final long FIRST_LOOK = 100_000;

    private Soaking() {}

    /** The number of requests, 10 million by default, which take some minutes. */
    public static void main(String[] args) throws Exception {
        long most = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
        Report.environment();
        try (Server server = Server.simulator(List.of("-Xmx128m")).await(PATH)) {
            long sent = send(server, 0, FIRST_LOOK);
            long first = heap(server);
            Report.line("%,12d requests: %,12d bytes alive", sent, first);
            sent = send(server, sent, most);
            long last = heap(server);
            Report.line("%,12d requests: %,12d bytes alive, ratio %.3f", sent, last, (double) last / first);
        }
    }

    /** Each connection asks many times before it reads, for it is the server that is to be busy. */
    private static long send(Server server, long sent, long goal) {
        long each = (goal - sent + CONNECTIONS * AT_ONCE - 1) / (CONNECTIONS * AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long start = System.nanoTime();
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> ask(server, each), threads))
                            .limit(CONNECTIONS)
                            .toArray(CompletableFuture[]::new))
                    .join();
            long count = each * CONNECTIONS * AT_ONCE;
            Report.line("%,.0f requests a second", count / ((System.nanoTime() - start) / 1e9));
            return sent + count;
        } finally {
            threads.shutdown();
        }
    }

    private static void ask(Server server, long times) {
        try (Connection connection = new Connection(server.port(), PATH)) {
            for (long i = 0; i < times; i++) {
                connection.ask(AT_ONCE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line of the histogram, which is taken after a full collection. */
    private static long heap(Server server) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(server.pid()), "GC.class_histogram").start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String total = lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(total.replaceAll("\\s+", " ").strip().split(" ", -1)[2]);
        }
    }
}
