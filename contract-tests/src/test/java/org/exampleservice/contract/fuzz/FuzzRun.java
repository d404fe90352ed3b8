package org.exampleservice.contract.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exampleservice.contract.House;

/**
 * One target in a process of its own.
 *
 * @param work its folder: the log, what was found, and the corpus that grew, from which the next run goes on
 */
record FuzzRun(Target target, Path work) {

    private static final Pattern TRIES = Pattern.compile("stat::number_of_executed_units: *([0-9]+)");
    private static final Pattern COVERED = Pattern.compile(" cov: ([0-9]+) ft: ");

    /** To start, to run the corpus and the last try, and to end. */
    private static final int BESIDES_SECONDS = 240;

    /** What it came to. */
    record Outcome(Target target, boolean isOver, int exit, String tries, String covered, Path log, List<Path> found) {

        boolean isGood() {
            return isOver && exit == 0 && found.isEmpty();
        }

        String text() throws IOException {
            String end = !isOver ? "killed, as it came to no end" : isGood() ? "nothing found" : "exit " + exit;
            String line =
                    String.format(Locale.ROOT, "%-9s %12s tries, %6s edges, %s", target.word(), tries, covered, end);
            return isGood() ? line : Finding.told(line, log, target, found);
        }
    }

    Outcome fuzz(int seconds, long seed) throws IOException, InterruptedException {
        Path found = Files.createDirectories(work.resolve("findings"));
        Path grown = Files.createDirectories(work.resolve("corpus"));
        for (Path before : House.list(found, Files::isRegularFile)) {
            Files.delete(before);
        }
        Path log = work.resolve("log");
        Process process = new ProcessBuilder(command(seconds, seed, found, grown))
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean isOver = process.waitFor((long) seconds + BESIDES_SECONDS, TimeUnit.SECONDS);
        int exit = process.destroyForcibly().waitFor();
        String said = Files.readString(log, StandardCharsets.ISO_8859_1);
        return new Outcome(
                target,
                isOver,
                exit,
                last(TRIES, said),
                last(COVERED, said),
                log,
                House.list(found, Files::isRegularFile));
    }

    private List<String> command(int seconds, long seed, Path found, Path grown) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=org.exampleservice.**",
                "--disabled_hooks=" + String.join(File.pathSeparator, target.hooksOff()),
                "--reproducer_path=" + found.getParent(),
                "-artifact_prefix=" + found + File.separator,
                "-max_total_time=" + seconds,
                "-seed=" + seed,
                "-timeout=120",
                "-report_slow_units=120",
                "-max_len=16384",
                "-print_final_stats=1",
                grown.toString(),
                target.corpus().toString());
    }

    private static String last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        String last = "?";
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return last;
    }
}
