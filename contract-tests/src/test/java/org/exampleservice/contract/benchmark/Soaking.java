package org.exampleservice.contract.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What the simulator keeps on its heap of 128 MB after very many requests. See the README beside it. */
final class Soaking {
    private static final String PATH = "/topology";
    private static final int CONNECTIONS = 16;
    private static final long FIRST_LOOK = 100_000;
    private static final Duration PIECE = Duration.ofSeconds(2);

    private Soaking() {}

    /** The number of requests, 10 million by default, which take some ten minutes. */
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

    private static long send(Server server, long sent, long goal) {
        long count = sent;
        while (count < goal) {
            count += Load.of(server, PATH, CONNECTIONS, PIECE).answers();
        }
        return count;
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
