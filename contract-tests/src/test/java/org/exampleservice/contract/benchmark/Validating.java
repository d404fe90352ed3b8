package org.exampleservice.contract.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.contract.House;

/** How long {@code validate} takes from the start of its process to its end, beside a JVM that does nothing. See the README beside it. */
final class Validating {

    private static final String JVM = "JVM alone";
    private static final double GOAL_MILLIS = 300;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 15;

    /** A program that does nothing. */
    static final class Nothing {
        private Nothing() {}

        public static void main(String[] args) {}
    }

    private Validating() {}

    /** Takes half a minute, and no arguments. */
    public static void main(String[] args) {
        Report.environment();
        String jar = House.at("plugin-harness/target/plugin-harness.jar").toString();
        String plugin = House.at("fixtures/plugins/example-multi").toString();
        Map<String, List<String>> subjects = new LinkedHashMap<>();
        subjects.put(JVM, List.of("-cp", System.getProperty("java.class.path"), Nothing.class.getName()));
        subjects.put("--version", List.of("-jar", jar, "--version"));
        subjects.put("validate", List.of("-jar", jar, "validate", plugin));
        subjects.put("validate --json", List.of("-jar", jar, "validate", plugin, "--json"));
        Map<String, List<Double>> millis = Rounds.of(subjects, WARM_UPS, ROUNDS, Validating::millis);
        double alone = Report.median(millis.get(JVM), each -> each);
        Report.line("%-20s %10s %20s", "", "median ms", "after JVM start, ms");
        millis.forEach((name, rounds) -> {
            double median = Report.median(rounds, each -> each);
            Report.line("%-20s %10.0f %20.0f", name, median, median - alone);
        });
        Report.line("goal of validate: less than %.0f ms after JVM start", GOAL_MILLIS);
    }

    private static double millis(List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        long before = System.nanoTime();
        try {
            int code = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("it ended with " + code + ": " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        return (System.nanoTime() - before) / 1e6;
    }
}
