package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {
    private final DemoApp app = DemoApp.builder()
            .port(0)
            .dialect(Dialect.SDK)
            .compat(true)
            .basicAuth("operator", "s3cret")
            .start();
    private final TestClient client = new TestClient(app);

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/topology", "/deployment", "/remediation"})
    void every_route_asks_for_credentials_and_does_not_tell_them(String path) {
        HttpResponse<String> response = client.get(path);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("www-authenticate")).contains("Basic realm=\"EXAMPLE_SERVICE\"");
        assertThat(response.headers().firstValue("content-type")).contains("text/html; charset=UTF-8");
        assertThat(response.body())
                .isEqualTo("<!DOCTYPE html>\n<html><head><title>401 Unauthorized</title></head><body>"
                        + "<h1>401 Unauthorized</h1><p>Access denied</p></body></html>\n");
        assertThat(response.headers().map() + response.body())
                .doesNotContain("operator")
                .doesNotContain("s3cret");
    }

    @Test
    void the_right_credentials_open_the_door_whatever_white_space_is_around_them() {
        assertThat(client.get("/deployment", "Authorization", basic(" operator :\ts3cret\n"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_wrong_ones_do_not() {
        assertThat(client.get("/deployment", "Authorization", basic("operator:ruxit"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void who_is_turned_away_counts_for_nothing() {
        client.get("/topology");
        client.send("POST", "/topology");

        assertThat(client.get("/topology", "Authorization", basic("operator:s3cret"))
                        .body())
                .contains("\"counter\":1,");
    }

    @Test
    void what_is_no_route_needs_no_credentials_to_be_not_found() {
        assertThat(client.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(client.send("POST", "/").statusCode()).isEqualTo(405);
    }

    @Test
    void an_app_never_shows_its_credentials() {
        assertThat(app).hasToString("EXAMPLE_SERVICE at " + app.baseUri());
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }
}
