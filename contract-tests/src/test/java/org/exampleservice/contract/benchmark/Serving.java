package org.exampleservice.contract.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.contract.benchmark.Load.Result;

/** Throughput and latency beside WireMock and bare Jetty, with the same bytes from each. See the README beside it. */
final class Serving {
    private static final String PATH = "/topology";
    private static final List<String> JVM = List.of("-Xmx512m");
    private static final Duration ROUND = Duration.ofSeconds(2);

    /** WireMock's own journal keeps every answer; 500 of a megabyte fill its heap, and it hangs up in mid-answer. */
    private static final int MOST_JOURNALED = 10_000;

    private static final int WARM_UP_ROUNDS = 2;
    private static final int ROUNDS = 5;
    private static final String SEVEN_THOUSAND =
            "format: 1\nname: megabyte\ngroups:\n  - {name: \"rack-{i}\", count: 7, nodes: {count: 1000, name: \"node-{i}\"}}\n";

    private Serving() {}

    /** Takes some three minutes, and no arguments. */
    public static void main(String[] args) throws IOException {
        Report.environment();
        small();
        Path scenario = Files.writeString(Files.createTempFile("megabyte", ".yaml"), SEVEN_THOUSAND);
        compare("about 1 MB, 4 connections", 4, Map.of(), "--scenario", scenario.toString());
        compare("5,000 devices, 4 connections", 4, Map.of("each answer anew", "--compat"), "--scenario", "fleet-5000");
    }

    private static void small() throws IOException {
        compare("two nodes, 16 connections", 16, Map.of("each answer anew", "--compat"));
    }

    private static void compare(String title, int connections, Map<String, String> variants, String... options)
            throws IOException {
        Map<String, Server> servers = new LinkedHashMap<>();
        try {
            servers.put("simulator", Server.simulator(JVM, options).await(PATH));
            byte[] body = body(servers.get("simulator"));
            Path file = Files.write(Files.createTempFile("body", ".json"), body);
            Path stub = Server.stub(PATH, body);
            servers.put("bare Jetty", Server.jetty(JVM, file).await(PATH));
            servers.put(
                    "WireMock, no journal",
                    Server.wireMock(JVM, stub, "--no-request-journal").await(PATH));
            if (body.length <= MOST_JOURNALED) {
                servers.put("WireMock, as it comes", Server.wireMock(JVM, stub).await(PATH));
            }
            for (Map.Entry<String, String> variant : variants.entrySet()) {
                String[] more = Arrays.copyOf(options, options.length + 1);
                more[options.length] = variant.getValue();
                servers.put(
                        "simulator, " + variant.getKey(),
                        Server.simulator(JVM, more).await(PATH));
            }
            Report.line("");
            Report.line("%s: %d bytes; %d rounds of %d s in turns", title, body.length, ROUNDS, ROUND.toSeconds());
            print(Rounds.of(servers, WARM_UP_ROUNDS, ROUNDS, server -> Load.of(server, PATH, connections, ROUND)));
        } finally {
            servers.values().forEach(Server::close);
        }
    }

    private static void print(Map<String, List<Result>> results) {
        double ours = perSecond(results.get("simulator"));
        double ourP99 = Report.median(results.get("simulator"), Result::p99);
        Report.line(
                "%-28s %10s %10s %9s %9s %10s %9s",
                "", "answers/s", "sim.ratio", "p50 ms", "p99 ms", "sim.ratio", "CPU us");
        results.forEach((name, rounds) -> Report.line(
                "%-28s %10.0f %10.2f %9.2f %9.2f %10.2f %9.1f",
                name,
                perSecond(rounds),
                ours / perSecond(rounds),
                Report.median(rounds, Result::p50),
                Report.median(rounds, Result::p99),
                ourP99 / Report.median(rounds, Result::p99),
                Report.median(rounds, Result::cpuMicros)));
    }

    private static double perSecond(List<Result> rounds) {
        return Report.median(rounds, Result::perSecond);
    }

    private static byte[] body(Server server) throws IOException {
        try (Connection connection = new Connection(server.port(), PATH)) {
            return connection.body();
        }
    }
}
