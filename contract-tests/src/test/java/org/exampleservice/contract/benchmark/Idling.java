package org.exampleservice.contract.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * What the simulator's process takes while very many clients are connected and ask nothing: a third says nothing at all, a
 * third sends half a request and waits, a third sends a head byte by byte. All are closed by the simulator in the end, and
 * somebody who asks is answered meanwhile. Linux only, for the memory is read from /proc. See the README beside it.
 */
final class Idling {
    private static final String PATH = "/topology";
    private static final byte[] HALF = "GET /topology HTTP/1.1\r\nHost: local".getBytes(US_ASCII);
    private static final int LOOKS = 12;
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private Idling() {}

    /** The number of connections, 10,000 by default, which take about a minute. */
    public static void main(String[] args) throws Exception {
        int most = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Report.environment();
        try (Server server = Server.simulator(List.of("-Xmx128m")).await(PATH)) {
            Report.line("%,8d connections: %,10d KiB resident", 0, resident(server));
            List<Socket> clients = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port());
                clients.add(client);
                if (i % 3 == 1) {
                    client.getOutputStream().write(HALF);
                }
            }
            Report.line("%,8d connections: %,10d KiB resident", most, resident(server));
            for (int look = 1; look <= LOOKS; look++) {
                LockSupport.parkNanos(BETWEEN.toNanos());
                int open = dripped(clients, look);
                server.await(PATH);
                Report.line(
                        "after %2d s, %,d of the slow ones open and others answered: %,10d KiB resident",
                        look * BETWEEN.toSeconds(), open, resident(server));
            }
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    /** Sends one byte more on each third connection; how many of these still took it. */
    private static int dripped(List<Socket> clients, int look) {
        int open = 0;
        for (int i = 2; i < clients.size(); i += 3) {
            try {
                clients.get(i).getOutputStream().write(HALF[look % HALF.length]);
                open++;
            } catch (IOException e) {
                // closed by the server, as it should be in time
            }
        }
        return open;
    }

    private static long resident(Server server) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(server.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
