package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may use the admin routes, and by which methods. */
class AdminAccessTest {
    private final WatchedApp watched = new WatchedApp();

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void another_path_is_404_and_another_method_405() {
        HttpResponse<String> unknown = watched.client().get("/admin/nothing");
        HttpResponse<String> read = watched.client().get("/admin/clock/freeze");
        HttpResponse<String> written =
                watched.client().send("PUT", "/admin/clock", "Authorization", "Bearer " + WatchedApp.TOKEN);

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("there is no such route; /admin/openapi.json describes all");
        assertThat(read.statusCode()).isEqualTo(405);
        assertThat(read.headers().firstValue("Allow")).contains("POST");
        assertThat(written.statusCode()).isEqualTo(405);
        assertThat(written.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void only_an_address_or_a_name_of_this_machine_is_a_host() throws IOException {
        assertThat(withHost("localhost:8769")).startsWith("HTTP/1.1 200 ");
        assertThat(withHost("127.0.0.1")).startsWith("HTTP/1.1 200 ");
        assertThat(withHost("[::1]:8769")).startsWith("HTTP/1.1 200 ");
        assertThat(withHost("rebound.example:8769"))
                .startsWith("HTTP/1.1 403 ")
                .contains("the Host header names another service; ask for localhost or an address");
        assertThat(withHost("127.0.0.1.rebound.example")).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void a_page_of_this_service_may_and_one_of_another_site_may_not() {
        String own = watched.app().baseUri().toString().replaceAll("/$", "");

        assertThat(watched.client().get("/admin/clock", "Origin", own).statusCode())
                .isEqualTo(200);
        assertThat(watched.client().get("/admin/clock", "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(watched.forged("GET", "/admin/clock").body())
                .contains("the Origin header is another site; only pages of this service may use the admin routes");
    }

    private String withHost(String host) throws IOException {
        try (RawSocket raw = new RawSocket(watched.app())) {
            raw.send("GET", "/admin/health", "Connection: close", "Host: " + host);
            return raw.rest();
        }
    }
}
