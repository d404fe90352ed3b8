package org.exampleservice.contract.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the start of the process to the first 200, beside WireMock. See the README beside it. */
final class Starting {
    private static final String PATH = "/topology";
    private static final int ROUNDS = 9;

    private Starting() {}

    private interface Start {
        Server go() throws IOException;
    }

    /** Takes a minute, and no arguments. */
    public static void main(String[] args) throws Exception {
        Report.environment();
        Path stub = Server.stub(PATH, new byte[] {'[', ']'});
        String archive = archive().toString();
        Map<String, Start> subjects = new LinkedHashMap<>();
        subjects.put("WireMock standalone", () -> Server.wireMock(List.of(), stub));
        subjects.put("simulator", () -> Server.simulator(List.of()));
        subjects.put("simulator, archive", () -> Server.simulator(List.of("-XX:SharedArchiveFile=" + archive)));
        subjects.put(
                "simulator, archive, C1, Serial",
                () -> Server.simulator(
                        List.of("-XX:SharedArchiveFile=" + archive, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")));
        Map<String, List<Double>> millis = Rounds.of(subjects, 1, ROUNDS, Starting::millis);
        double reference = Report.median(millis.get("WireMock standalone"), each -> each);
        Report.line("%-32s %10s %8s", "", "median ms", "ratio");
        millis.forEach((name, rounds) -> Report.line(
                "%-32s %10.0f %8.2f",
                name, Report.median(rounds, each -> each), Report.median(rounds, each -> each) / reference));
    }

    private static double millis(Start start) {
        long before = System.nanoTime();
        try (Server server = start.go()) {
            server.await(PATH);
            return (System.nanoTime() - before) / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the README's recipe makes. */
    private static Path archive() throws IOException, InterruptedException {
        Path archive = Files.createTempDirectory("archive").resolve("simulator.jsa");
        Server.warmUp(archive);
        return archive;
    }
}
