package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String HTML = "text/html; charset=UTF-8";
    private static final String NOT_FOUND = "<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head><body>"
            + "<h1>404 Not Found</h1><p>There is no such page; try /, /topology, /deployment or /remediation.</p>"
            + "</body></html>\n";
    private static final String NOT_ALLOWED =
            "<!DOCTYPE html>\n<html><head><title>405 Method Not Allowed</title></head>"
                    + "<body><h1>405 Method Not Allowed</h1><p>This page answers GET and HEAD only.</p></body></html>\n";

    private static DemoApp app;
    private static TestClient client;

    @BeforeAll
    static void start() {
        app = DemoApp.builder().port(0).dialect(Dialect.SDK).start();
        client = new TestClient(app);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/deployment, Demo deployment status page.", "/remediation, Not need to do anything. It is just a demo."
    })
    void a_text_page_is_html(String path, String text) {
        HttpResponse<String> response = client.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).contains(HTML);
        assertThat(response.body()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nothing", "/%3Cscript%3E", "/index.html", "/t", "/sessions"})
    void any_other_path_is_not_found_and_not_repeated(String path) {
        HttpResponse<String> response = client.get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("content-type")).contains(HTML);
        assertThat(response.body()).isEqualTo(NOT_FOUND);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/topology/, /topology: the path has a slash too many.",
        "//topology, /topology: the path has a slash too many.",
        "//, /: the path has a slash too many.",
        "/Topology, /topology: the path has other capitals.",
        "/topology;x=1, /topology: the path has a parameter behind it.",
        "/topolgy, /topology: the path is spelt otherwise.",
        "/deployments, /deployment: the path is spelt otherwise."
    })
    void a_path_that_is_nearly_one_is_told_which_and_why(String path, String near) {
        assertThat(client.get(path).body())
                .isEqualTo(NOT_FOUND.replace("/remediation.</p>", "/remediation. The nearest is " + near + "</p>"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("methodsAndRoutes")
    void another_method_on_a_route_is_not_allowed(String method, String path) {
        HttpResponse<String> response = client.send(method, path);

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("allow")).contains("GET, HEAD");
        assertThat(response.headers().firstValue("content-type")).contains(HTML);
        assertThat(response.body()).isEqualTo(NOT_ALLOWED);
    }

    static Stream<Arguments> methodsAndRoutes() {
        return Stream.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND")
                .flatMap(method -> Stream.of("/", "/topology", "/deployment", "/remediation")
                        .map(path -> Arguments.of(method, path)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/topology", "/deployment", "/nothing"})
    void a_head_is_the_get_without_its_body(String path) {
        HttpResponse<String> get = client.get(path);
        HttpResponse<String> head = client.send("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.headers().map()).isEqualTo(get.headers().map());
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_client_that_takes_gzip_gets_plain_bytes_all_the_same() {
        HttpResponse<String> response = client.get("/topology", "Accept-Encoding", "gzip, deflate");

        assertThat(response.headers().firstValue("content-encoding")).isEmpty();
        assertThat(response.body()).startsWith("[{");
    }

    @Test
    void headers_beyond_eight_kilobytes_are_refused_in_plain_words() {
        HttpResponse<String> response = client.get("/", "X-Long", "a".repeat(9000));

        assertThat(response.statusCode()).isEqualTo(431);
        assertThat(response.body())
                .isEqualTo("<!DOCTYPE html>\n<html><head><title>431 Request Header Fields Too Large</title></head>"
                        + "<body><h1>431 Request Header Fields Too Large</h1>"
                        + "<p>The request is not one that this server reads.</p></body></html>\n");
    }

    @Test
    void what_is_no_http_is_refused_and_not_repeated() throws IOException {
        assertThat(raw("<script> nonsense\r\n\r\n"))
                .startsWith(
                        "HTTP/1.1 400 Bad Request\r\nX-Example-Service-Seed: 42\r\nContent-Type: text/html; charset=UTF-8\r\n")
                .doesNotContain("script")
                .doesNotContain("Jetty");
    }

    @Test
    void an_old_client_is_answered_and_hung_up_on() throws IOException {
        assertThat(raw("GET /deployment HTTP/1.0\r\n\r\n"))
                .isEqualTo(
                        "HTTP/1.1 200 OK\r\nX-Example-Service-Seed: 42\r\n"
                                + "Content-Type: text/html; charset=UTF-8\r\nContent-Length: 28\r\n\r\nDemo deployment status page.");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), app.baseUri().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
