package org.exampleservice.harness.preview.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.preview.PreviewModel;
import org.exampleservice.harness.preview.PreviewSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewServerTest {

    private static final PreviewModel EMPTY =
            PreviewModel.of(DefinitionReader.read(DocumentReader.json("plugin.json", """
                    {"name": "custom.remote.python.test", "version": "1.0", "metrics": [],
                     "technologies": ["</script><!--"], "source": {"package": "p", "className": "C"}}""")), Map.of());

    private final PreviewServer server = PreviewServer.start(PreviewSource.of(EMPTY), 0);

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET / | Host: 127.0.0.1:PORT | 200",
                "GET /ui/icon.svg | Host: localhost:PORT | 200",
                "GET /data/overview | Host: 127.0.0.1:PORT | 200",
                "GET /data/overview | Host: evil.example:PORT | 403",
                "GET /data/overview | Host: 127.0.0.1:PORT;Origin: http://evil.example | 403",
                "POST /data/overview | Host: 127.0.0.1:PORT | 405",
                "GET /ui/../index.html | Host: 127.0.0.1:PORT | 404",
                "GET /data/entity?id=%2e%2e | Host: 127.0.0.1:PORT | 404",
                "GET /data/group?at=x | Host: 127.0.0.1:PORT | 400",
                "GET /data/overview?off=merge-default | Host: 127.0.0.1:PORT | 400",
                "GET /data/overview?off=group-merged | Host: 127.0.0.1:PORT | 200"
            })
    void only_reading_from_its_own_page_is_answered(String request, String headers, int status) throws IOException {
        assertThat(ask(request, headers)).startsWith("HTTP/1.1 " + status + " ").contains("default-src 'none'");
    }

    @Test
    void the_first_page_runs_its_own_script_only_and_is_never_kept() throws IOException {
        String page = ask("GET /", host());

        assertThat(page)
                .containsIgnoringCase("Cache-Control: no-store\r\n")
                .containsPattern("(?i)\r\nContent-Security-Policy: default-src 'none'; script-src 'sha256-[^';]+';"
                        + " style-src 'sha256-[^';]+'; img-src 'self'; connect-src 'self'; base-uri 'none';"
                        + " form-action 'none'; frame-ancestors 'none'\r\n")
                .doesNotContain("unsafe");
    }

    @Test
    void the_first_page_brings_what_every_page_asks_for_and_nothing_in_it_ends_its_script() throws IOException {
        assertThat(ask("GET /", host()))
                .contains(
                        "<script type=\"application/json\" data-of=\"data/overview\" data-version=\"&quot;1&quot;\">{")
                .contains("data-of=\"data/endpoints\"")
                .doesNotContain("</script><!--")
                .contains("\\u003c/script>\\u003c!--");
    }

    @Test
    void data_says_of_which_state_it_is() throws IOException {
        assertThat(ask("GET /data/overview", host())).containsIgnoringCase("\r\nETag: \"1\"\r\n");
    }

    @Test
    void script_and_style_fit_their_budget() {
        byte[] all = (PageFiles.script() + PageFiles.style()).getBytes(StandardCharsets.UTF_8);

        assertThat(gzipped(all)).isLessThanOrEqualTo(45_000);
    }

    @Test
    void data_in_a_saved_file_ends_no_script() {
        String page = SavedPreview.page(EMPTY, 1_000_000);

        assertThat(page).doesNotContain("</script><!--").contains("\\u003c/script>\\u003c!--");
    }

    private static int gzipped(byte[] bytes) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                zip.write(bytes);
            }
            return out.size();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String host() {
        return "Host: 127.0.0.1:PORT";
    }

    private String ask(String request, String headers) throws IOException {
        List<String> lines = List.of(
                headers.replace("PORT", String.valueOf(server.uri().getPort())).split(";", -1));
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            String text = request + " HTTP/1.1\r\n" + String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
