package org.exampleservice.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exampleservice.contract.process.Program.Ended;
import org.exampleservice.contract.process.Program.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar simulator.jar} as people meet it. */
class SimulatorIT {

    private static final Pattern READY = Pattern.compile(
            "EXAMPLE_SERVICE ready at (http://127\\.0\\.0\\.1:[1-9]\\d*/) \\(scenario default, seed (-?\\d+)\\)");
    private static final int STOPPED_BY_SIGTERM = 128 + 15;

    @TempDir
    private Path folder;

    @Test
    void it_says_that_it_is_ready_answers_and_ends_at_a_signal() throws Exception {
        try (Running simulator = Program.simulator(folder).start("--port", 0)) {
            Matcher ready = ready(simulator.line());
            HttpResponse<String> answer = get(URI.create(ready.group(1)).resolve("topology"));
            Ended ended = simulator.terminate();

            assertThat(ready.group(2)).isEqualTo("42");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"My Group 01\"");
            assertThat(ended).isEqualTo(new Ended(STOPPED_BY_SIGTERM, "", ""));
        }
    }

    @Test
    void every_option_is_an_environment_variable_too() throws Exception {
        Program simulator =
                Program.simulator(folder).with("EXAMPLE_SERVICE_SEED", "-7").with("EXAMPLE_SERVICE_PORT", "0");

        try (Running running = simulator.start()) {
            assertThat(ready(running.line()).group(2)).isEqualTo("-7");
        }
    }

    @Test
    void a_port_that_is_taken_is_one_line_and_exit_code_1() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = Program.simulator(folder).run("--port", taken.getLocalPort());

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("simulator: ")
                    .contains(Integer.toString(taken.getLocalPort()), "--port 0");
        }
    }

    @Test
    void an_unknown_option_is_one_line_and_exit_code_2() throws Exception {
        Ended ended = Program.simulator(folder).run("--sed", 7);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .startsWith("simulator: ")
                .contains("--sed", "--seed");
    }

    private static Matcher ready(String line) {
        assertThat(line).matches(READY);
        Matcher ready = READY.matcher(line);
        assertThat(ready.matches()).isTrue();
        return ready;
    }

    private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
