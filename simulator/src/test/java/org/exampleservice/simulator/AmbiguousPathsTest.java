package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No path to something of the simulator's own means one thing to it and another to what stands before it. */
class AmbiguousPathsTest {
    private static final String PROBLEM =
            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":"
                    + "\"the path can be read in two ways; write it without . and .. pieces, //, ; and encoded characters\"}";

    private static DemoApp app;

    @BeforeAll
    static void start() {
        app = DemoApp.builder().port(0).start();
        app.session().id("a").open();
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/sessions/a/../../admin/clock",
                "/sessions/a/%2e%2e/%2E%2e/admin/clock",
                "/sessions/a/.%2e/.%2e/admin/clock",
                "/sessions/a/%u002e%u002e/%u002e%u002e/admin/clock",
                "/sessions/a/topology/../..",
                "/sessions/a/..",
                "/sessions/a/./topology",
                "/sessions/a//admin/clock",
                "/sessions//topology",
                "/sessions/%2e%2e/topology",
                "/sessions/a%2ftopology",
                "/sessions/a;x/topology",
                "/sessions/a/topology;x=1",
                "/sessions/%61/topology",
                "/sessions/unknown/../a/topology",
                "/admin/../topology",
                "/admin//clock",
                "/admin/clock;x",
                "/admin/%63lock",
                "/ui/../admin/clock",
                "/ui/..%2fadmin"
            })
    void a_path_that_can_be_read_in_two_ways_is_a_problem(String path) throws IOException {
        for (String method : new String[] {"GET", "POST"}) {
            assertThat(answer(method, path))
                    .startsWith("HTTP/1.1 400 Bad Request\r\n")
                    .contains("Content-Type: application/problem+json\r\n", "X-Example-Service-Seed: 42\r\n")
                    .endsWith("\r\n\r\n" + PROBLEM);
        }
        assertThat(answer("HEAD", path)).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/sessions/a", "/sessions/a/topology", "/sessions/a/topology?x=/../%2e;//"})
    void a_plain_path_leads_where_it_says(String path) throws IOException {
        assertThat(answer("GET", path)).startsWith("HTTP/1.1 200 OK\r\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "//topology",
                "/./topology",
                "/topology;x",
                "//sessions/a/topology",
                "/%61dmin/clock",
                "//a:b/c",
                "//a:::*/admin/clock?"
            })
    void what_is_no_path_of_the_simulators_own_is_no_page_of_the_service_either(String path) throws IOException {
        assertThat(answer("GET", path)).startsWith("HTTP/1.1 404 Not Found\r\n").contains("<h1>404 Not Found</h1>");
    }

    private static String answer(String method, String path) throws IOException {
        try (RawSocket raw = new RawSocket(app)) {
            raw.send(method, path, "Connection: close");
            return raw.rest();
        }
    }
}
