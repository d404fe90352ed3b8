package org.exampleservice.contract.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.exampleservice.contract.House;

/**
 * One of our jars, run by the JVM that runs the tests, from the root of the source tree. The JVM options make it start in
 * half the time.
 */
final class Program {

    private static final long PATIENCE_SECONDS = 300;
    private static final int SIGINT = 2;
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** With these set, a JVM begins by saying so. */
    private static final List<String> SPOKEN_OF = List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

    private final Path jar;
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>(Map.of("CI", ""));
    private final List<String> jvm = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));

    private Program(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    /** The simulator; what it says on stderr is kept in a folder. */
    static Program simulator(Path folder) {
        return new Program(House.at("simulator/target/simulator.jar"), folder);
    }

    /** The harness; what it says is kept in a folder. */
    static Program harness(Path folder) {
        return new Program(House.at("plugin-harness/target/plugin-harness.jar"), folder);
    }

    /** With an environment variable. */
    Program with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** With an option of the JVM, such as {@code -Xmx256m}. */
    Program withJvm(String option) {
        jvm.add(option);
        return this;
    }

    /** Runs to the end, with both outputs redirected to files. */
    Ended run(Object... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        Process process = builder(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still running after " + PATIENCE_SECONDS + " s: " + process.info());
            }
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Starts it; the caller reads what it prints. */
    Running start(Object... arguments) throws IOException {
        Path err = folder.resolve("stderr");
        Process process = builder(arguments).redirectError(err.toFile()).start();
        return new Running(process, err);
    }

    private ProcessBuilder builder(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(House.at("").toFile());
        builder.environment().putAll(environment);
        builder.environment().keySet().removeAll(SPOKEN_OF);
        return builder;
    }

    /** A program that has ended. */
    record Ended(int code, String out, String err) {}

    /** A program that runs until it is told to end, or the test is over. */
    static final class Running implements AutoCloseable {

        private final Process process;
        private final Path err;
        private final BufferedReader out;

        private Running(Process process, Path err) {
            this.process = process;
            this.err = err;
            this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        /** The next line that it prints, waited for; null when it has ended. */
        String line() throws IOException {
            return out.readLine();
        }

        /** Sends SIGTERM, and gives back the rest of its output when it has ended. */
        Ended terminate() throws IOException, InterruptedException {
            List<ProcessHandle> children = process.descendants().toList();
            CompletableFuture<List<String>> rest =
                    CompletableFuture.supplyAsync(() -> out.lines().toList());
            process.toHandle().destroy();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still running " + PATIENCE_SECONDS + " s after SIGTERM");
            }
            if (children.stream().anyMatch(ProcessHandle::isAlive)) {
                throw new AssertionError("left processes behind: " + children);
            }
            return new Ended(process.exitValue(), String.join("\n", rest.join()), Files.readString(err));
        }

        /** Sends SIGINT, as Ctrl-C does, and gives back the exit code; empty where whoever started this ignores SIGINT. */
        OptionalInt interrupt(long seconds) throws IOException, InterruptedException {
            Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
            if (!Files.exists(status) || ignoresInterrupts(Files.readAllLines(status))) {
                return OptionalInt.empty();
            }
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new AssertionError("still running " + seconds + " s after SIGINT");
            }
            return OptionalInt.of(process.exitValue());
        }

        private static boolean ignoresInterrupts(List<String> status) {
            return status.stream()
                    .filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> Long.parseUnsignedLong(
                            line.substring("SigIgn:".length()).strip(), 16))
                    .anyMatch(ignored -> (ignored & 1L << (SIGINT - 1)) != 0);
        }

        /** Sends SIGKILL, and returns when it is dead. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
