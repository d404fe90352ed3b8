package org.exampleservice.contract.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs lines as a shell does, with the java of the tests. A server, of whatever kind, gets a free port in place of the one in
 * the README, and later lines meet it there. Closing it stops the servers, which must end by themselves when told to.
 */
final class Shell implements AutoCloseable {

    /** Ports of the README, and what the server says that is started there. */
    private static final Map<String, Pattern> KINDS = Map.of(
            "8769", Pattern.compile("EXAMPLE_SERVICE ready at http://127\\.0\\.0\\.1:(\\d+)/ .*"),
            "9999", Pattern.compile("ActiveGate stand-in at http://127\\.0\\.0\\.1:(\\d+)"));

    private final Path folder;
    private final Deque<Process> servers = new ArrayDeque<>();
    private final StringBuilder said = new StringBuilder();
    private final Map<String, String> ports = new HashMap<>();

    Shell(Path folder) {
        this.folder = folder;
    }

    /** What a command left. */
    private record Result(int exit, String output) {}

    /** Runs every line of a block, which all end well and say something, or are servers that say where they are. */
    void go(ShellBlock block) throws IOException, InterruptedException {
        for (String line : block.lines()) {
            if (line.endsWith(" &")) {
                serve(line.substring(0, line.length() - 2));
            } else {
                Result result = run(line);
                assertThat(result.exit()).as(line + "\n" + result.output()).isZero();
                assertThat(result.output()).as(line).isNotBlank();
                said.append(result.output());
            }
        }
    }

    /** All that was said by the blocks that have been run. */
    String said() {
        return said.toString();
    }

    private Result run(String line) throws IOException, InterruptedException {
        Process process = builder(moved(line)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(line).isTrue();
        return new Result(process.exitValue(), output);
    }

    private void serve(String line) throws IOException {
        String port = KINDS.keySet().stream()
                .filter(one -> line.contains("--port " + one))
                .findFirst()
                .orElseThrow(() -> new AssertionError(line + " has --port with one of " + KINDS.keySet()));
        Process process = builder("exec " + moved(line.replace("--port " + port, "--port 0")))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        servers.push(process);
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Matcher ready = KINDS.get(port).matcher(String.valueOf(output.readLine()));
        assertThat(ready.matches()).as(line + " says where it is").isTrue();
        ports.put(port, ready.group(1));
    }

    /** A line of the README that finds its servers where they are. */
    String moved(String line) {
        String moved = line;
        for (Map.Entry<String, String> port : ports.entrySet()) {
            moved = moved.replace(port.getKey(), port.getValue());
        }
        return moved;
    }

    private ProcessBuilder builder(String line) {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("CI");
        environment.put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        environment.merge(
                "PATH",
                Path.of(System.getProperty("java.home"), "bin").toString(),
                (path, java) -> java + File.pathSeparator + path);
        return builder;
    }

    @Override
    public void close() {
        for (Process server : servers) {
            server.destroy();
            server.onExit().orTimeout(5, TimeUnit.MINUTES).join();
        }
    }
}
