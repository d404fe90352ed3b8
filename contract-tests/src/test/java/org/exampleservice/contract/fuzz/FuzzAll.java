package org.exampleservice.contract.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exampleservice.contract.House;

/**
 * Fuzzes the targets, two at a time, each in a process of its own: {@code FuzzAll SECONDS [TARGET…]}. Ends with 1 if something
 * was found; the input then lies in {@code target/fuzz}, to be added to the corpus when what it shows is mended.
 */
final class FuzzAll {

    private static final Path WORK = House.at("contract-tests/target/fuzz");
    private static final Pattern TRIES = Pattern.compile("stat::number_of_executed_units: *([0-9]+)");
    private static final Pattern COVERED = Pattern.compile(".* cov: ([0-9]+) ft: ([0-9]+) ", Pattern.DOTALL);
    private static final int AT_ONCE = 2;

    private FuzzAll() {}

    /** What one target came to. */
    private record Outcome(Target target, int exit, String tries, String covered, List<Path> findings) {

        @Override
        public String toString() {
            String end = findings.isEmpty() && exit == 0 ? "nothing found" : "exit " + exit + ", found " + findings;
            return String.format(Locale.ROOT, "%-9s %12s tries, %6s edges, %s", target.word(), tries, covered, end);
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int seconds = Integer.parseInt(args[0]);
        List<String> wanted = Arrays.asList(args).subList(1, args.length);
        ExecutorService two = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Outcome>> running = new ArrayList<>();
        for (Target target : Target.ALL) {
            if (wanted.isEmpty() || wanted.contains(target.word())) {
                running.add(two.submit(() -> fuzz(target, seconds)));
            }
        }
        boolean found = false;
        for (Future<Outcome> end : running) {
            System.out.println(end.get());
            found |= end.get().exit() != 0;
        }
        two.shutdown();
        if (found) {
            System.out.println(
                    "Replay a finding by copying it to contract-tests/src/test/corpus/TARGET and running CorpusTest;"
                            + " mend what it shows and keep the file. Each target's output: " + WORK);
            System.exit(1);
        }
    }

    private static Outcome fuzz(Target target, int seconds) throws IOException, InterruptedException {
        Path work = WORK.resolve(target.word());
        Path found = Files.createDirectories(work.resolve("findings"));
        Path grown = Files.createDirectories(work.resolve("corpus"));
        for (Path before : House.list(found, Files::isRegularFile)) {
            Files.delete(before);
        }
        Path log = work.resolve("log");
        int exit = new ProcessBuilder(command(target, seconds, found, grown))
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String said = Files.readString(log);
        return new Outcome(
                target, exit, last(TRIES, said), last(COVERED, said), House.list(found, Files::isRegularFile));
    }

    private static List<String> command(Target target, int seconds, Path found, Path grown) {
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
                "-timeout=120",
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
