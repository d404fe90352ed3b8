package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.ui.Broadcast;
import org.junit.jupiter.api.Test;

/** Every path, method and status of the document that is not of the admin API (goals.md O1, O2). */
class ServiceApiTest {
    private static final List<String> PAGES = List.of("/", "/topology", "/deployment", "/remediation");
    private static final List<String> UI = List.of("/ui", "/ui/world", "/ui/fleet", "/ui/events", "/ui/style.css");

    private final Set<String> seen = new TreeSet<>();

    @Test
    void every_operation_and_status_of_the_service_is_met_and_no_other() throws Exception {
        Set<String> described = new TreeSet<>();
        for (Dialect dialect : Dialect.values()) {
            try (DemoApp app = DemoApp.builder()
                    .port(0)
                    .dialect(dialect)
                    .ui(true)
                    .basicAuth("op", "s3cret")
                    .start()) {
                TestClient client = new TestClient(app);
                OpenApi openApi = new OpenApi(client.body("/admin/openapi.json"));
                service(client, openApi);
                own(client, openApi);
                events(app, openApi);
                described.addAll(openApi.described(false));
                seen.addAll(openApi.seen());
            }
        }

        assertThat(described).isNotEmpty().isEqualTo(seen);
    }

    private static void service(TestClient client, OpenApi openApi) {
        for (String page : PAGES) {
            checked(client, openApi, "GET", page);
            checked(client, openApi, "PUT", page);
            openApi.check("GET", page, client.get(page));
        }
        checked(client, openApi, "GET", "/topology?limit=0");
        checked(client, openApi, "GET", "/topology?from=1&limit=1");
        HttpResponse<String> root = client.get("/?limit=0", "Authorization", "Basic b3A6czNjcmV0");
        openApi.check("GET", "/", root);
        checked(client, openApi, "GET", "/nothing");
        checked(client, openApi, "GET", "/fleet.prom");
        checked(client, openApi, "GET", "/fleet.prom?limit=x");
        openApi.check("GET", "/fleet.prom", client.get("/fleet.prom"));
        checked(client, openApi, "DELETE", "/fleet.prom");
        checked(client, openApi, "GET", "/metrics");
        checked(client, openApi, "POST", "/metrics");
    }

    private static void own(TestClient client, OpenApi openApi) {
        for (String path : UI) {
            if (!path.equals("/ui/events")) {
                checked(client, openApi, "GET", path);
            }
            checked(client, openApi, "POST", path);
            openApi.check("GET", path, client.get(path, "Origin", "https://elsewhere.example"));
        }
        for (String file : List.of("/ui/icon.svg", "/ui/app.js", "/ui/nothing", "/ui/fleet?limit=0")) {
            checked(client, openApi, "GET", file);
        }
        checked(client, openApi, "GET", "/ui/fleet?filter=ok&from=0&limit=5&history=9");
    }

    /** An answer without an end: its head and its first event count. */
    private static void events(DemoApp app, OpenApi openApi) throws IOException {
        List<RawSocket> watching = new ArrayList<>();
        try {
            for (int i = 0; i < Broadcast.MOST; i++) {
                RawSocket socket = new RawSocket(app);
                watching.add(socket);
                socket.send("GET", "/ui/events");
                assertThat(socket.until("\n\n"))
                        .startsWith("HTTP/1.1 200 ")
                        .contains("Content-Type: text/event-stream\r\n")
                        .contains("event: pulse\ndata: {\"now\":");
            }
            openApi.seen("GET", "/ui/events", 200);
            openApi.check("GET", "/ui/events", new TestClient(app).get("/ui/events"));
        } finally {
            for (RawSocket socket : watching) {
                socket.close();
            }
        }
    }

    /** A method that a path does not have is held against what GET says of it. */
    private static void checked(TestClient client, OpenApi openApi, String method, String path) {
        openApi.check("GET", path, client.send(method, path, "Authorization", "Basic b3A6czNjcmV0"));
    }
}
