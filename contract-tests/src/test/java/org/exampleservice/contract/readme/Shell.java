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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs lines as a shell does, with the java of the tests. A server gets a free port in place of the one in the README, and
 * later lines meet it there. Closing it stops the servers, which must end by themselves when told to.
 */
final class Shell implements AutoCloseable {

    private static final String PORT = "8769";
    private static final Pattern READY = Pattern.compile("EXAMPLE_SERVICE ready at http://127\\.0\\.0\\.1:(\\d+)/ .*");

    private final Path folder;
    private final Deque<Process> servers = new ArrayDeque<>();
    private String port = PORT;

    Shell(Path folder) {
        this.folder = folder;
    }

    /** What a command left. */
    record Result(int exit, String output) {}

    Result run(String line) throws IOException, InterruptedException {
        Process process =
                builder(line.replace(PORT, port)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(line).isTrue();
        return new Result(process.exitValue(), output);
    }

    void serve(String line) throws IOException {
        Process process = builder("exec " + line.replace(PORT, "0"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        servers.push(process);
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Matcher ready = READY.matcher(String.valueOf(output.readLine()));
        assertThat(ready.matches()).as(line + " says where it is").isTrue();
        port = ready.group(1);
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
            server.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }
}
