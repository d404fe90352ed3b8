package org.exampleservice.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.exampleservice.contract.process.Program.Ended;
import org.exampleservice.contract.process.Program.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process of the simulator needs to start and to tell of a million nodes. */
class ScaleIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void a_million_nodes_are_told_of_page_by_page_and_as_a_whole_in_a_heap_of_256_mb() throws Exception {
        try (Running simulator = Program.simulator(folder)
                .withJvm("-Xmx256m")
                .start("--port", 0, "--scenario", "fleet-million", "--clock", "frozen")) {
            URI uri = uri(simulator.line());

            String page = get(uri.resolve("topology?from=987654&limit=3"));
            HttpResponse<InputStream> whole = HTTP.send(request(uri.resolve("topology")), BodyHandlers.ofInputStream());
            long nodes = count("\"ip\"", whole.body());

            assertThat(page)
                    .contains("\"name\":\"node-655\"", "\"name\":\"node-657\"")
                    .endsWith("\"name\":\"rack-988\"}]");
            assertThat(page.split("\"ip\"", -1)).hasSize(1 + 3);
            assertThat(nodes).isEqualTo(1_000_000);
            assertThat(get(uri.resolve("topology?from=987654&limit=3"))).isEqualTo(page);
        }
    }

    @Test
    void one_command_makes_an_archive_of_classes_and_a_start_uses_it() throws Exception {
        // given
        Path archive = folder.resolve("simulator.jsa");
        Ended made = Program.simulator(folder)
                .withJvm("-XX:ArchiveClassesAtExit=" + archive)
                .run("warm-up");

        // when: without the archive such a JVM would not start
        try (Running simulator = Program.simulator(folder)
                .withJvm("-Xshare:on")
                .withJvm("-XX:SharedArchiveFile=" + archive)
                .withJvm("-Xlog:class+load:file=" + folder.resolve("classes.log"))
                .start("--port", 0)) {
            String answer = get(uri(simulator.line()).resolve("topology"));

            // then
            assertThat(made.code()).isZero();
            assertThat(made.out()).contains("warmed up: GET /topology was answered by HTTP/1.1 200 OK");
            assertThat(answer).contains("\"My Group 01\"");
            assertThat(folder.resolve("classes.log"))
                    .content()
                    .containsPattern("org\\.exampleservice\\.simulator\\.Cli source: shared objects file \\(top\\)")
                    .containsPattern("org\\.eclipse\\.jetty\\.server\\.Server source: shared objects file \\(top\\)");
        }
    }

    /** How often a text comes in a stream that need not fit into memory. */
    private static long count(String text, InputStream stream) throws IOException {
        long count = 0;
        int matched = 0;
        byte[] piece = new byte[64 * 1024];
        for (int length = stream.read(piece); length >= 0; length = stream.read(piece)) {
            for (int i = 0; i < length; i++) {
                matched = piece[i] == text.charAt(matched) ? matched + 1 : piece[i] == text.charAt(0) ? 1 : 0;
                if (matched == text.length()) {
                    count++;
                    matched = 0;
                }
            }
        }
        return count;
    }

    private static URI uri(String ready) {
        assertThat(ready).startsWith("EXAMPLE_SERVICE ready at http://");
        return URI.create(ready.split(" ", -1)[3]);
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request(uri), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpRequest request(URI uri) {
        return HttpRequest.newBuilder(uri).build();
    }
}
