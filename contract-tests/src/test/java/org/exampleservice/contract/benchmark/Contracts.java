package org.exampleservice.contract.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exampleservice.contract.House;

/** How long one call of {@code test} takes for 1,000 folders, from the start of its process to its end. */
final class Contracts {

    private static final int CONTRACTS = 1_000;
    private static final int ROUNDS = 3;

    private Contracts() {}

    /** Takes two minutes at most, and no arguments; fails if not every contract passes. */
    public static void main(String[] args) throws Exception {
        Report.environment();
        Path folder = Files.createTempDirectory("contracts-benchmark-");
        try {
            write(folder);
            double updated = seconds(folder, 5, "--update");
            Report.line("%-44s %8.1f s", CONTRACTS + " goldens written, and contracts run again", updated);
            for (int round = 1; round <= ROUNDS; round++) {
                double took = seconds(folder, 0);
                Report.line("%-44s %8.1f s", CONTRACTS + " contracts of 3 cycles, each with a golden", took);
            }
        } finally {
            delete(folder);
        }
    }

    private static void write(Path folder) throws IOException {
        for (int i = 0; i < CONTRACTS; i++) {
            Path one = Files.createDirectories(folder.resolve("case-" + i));
            Files.writeString(one.resolve("contract.yaml"), """
                    format: 1
                    plugin: %s
                    config: {url: "${backend.url}"}
                    backend: {simulator: {scenario: default, seed: %d}}
                    cycles: 3
                    """.formatted(
                            House.at("fixtures/plugins/example-topology").toAbsolutePath(), i));
        }
    }

    private static double seconds(Path folder, int expected, String... options)
            throws IOException, InterruptedException {
        Stream<String> command = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.exampleservice.harness.Main",
                "test",
                folder.toString());
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(command, Stream.of(options)).toList());
        builder.environment().putAll(Map.of("CI", options.length == 0 ? "true" : ""));
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile());
        long before = System.nanoTime();
        int code = builder.start().waitFor();
        double took = (System.nanoTime() - before) / 1e9;
        if (code != expected) {
            List<String> lines = Files.readAllLines(folder.resolve("output.txt"));
            throw new IllegalStateException("test ended with " + code + ", expected " + expected + ": "
                    + lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        }
        return took;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
