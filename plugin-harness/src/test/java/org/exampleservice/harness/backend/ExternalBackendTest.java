package org.exampleservice.harness.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalBackendTest {

    /** A port of the system's own, which is never given for port 0. */
    private static final int CLOSED_PORT = 1;

    private static final String RULE =
            " is no http or https URL with a host and a port up to 65535. Give one like http://127.0.0.1:8769";

    @Test
    void a_service_that_listens_is_taken_as_it_is() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + socket.getLocalPort();

            try (Backend backend = start(url + "/")) {
                backend.moveTo(Instant.EPOCH);

                assertThat(backend.url()).isEqualTo(URI.create(url));
                assertThat(backend.drainRequests()).isEmpty();
            }
        }
    }

    @Test
    void a_port_at_which_nothing_listens_is_told() {
        assertThatThrownBy(() -> start("http://127.0.0.1:" + CLOSED_PORT))
                .isExactlyInstanceOf(BackendException.class)
                .hasMessageMatching("nothing answers at http://127\\.0\\.0\\.1:[0-9]+ \\(Connection refused.*\\)\\."
                        + " Start the service, or leave --url out to run against the simulator");
    }

    @Test
    void a_login_in_the_address_is_not_shown() throws IOException {
        int port = CLOSED_PORT;

        assertThatThrownBy(() -> start("http://ruxit:geheim@127.0.0.1:" + port))
                .hasMessageStartingWith("nothing answers at http://127.0.0.1:" + port + " (")
                .hasMessageNotContaining("geheim");
        assertThatThrownBy(() -> BackendSpec.External.at("ftp://ruxit:geheim@host/"))
                .hasMessage("the address ftp://host/" + RULE);
    }

    @Test
    void a_host_that_is_not_known_is_told() {
        assertThatThrownBy(() -> start("http://nowhere.invalid"))
                .hasMessage("nothing answers at http://nowhere.invalid (its host is not known)."
                        + " Start the service, or leave --url out to run against the simulator");
    }

    @ParameterizedTest
    @CsvSource({"ftp://host", "http:/", "localhost:8769", "http://127.0.0.1:70000", "''"})
    void what_is_no_address_of_a_service_is_told(String url) {
        assertThatThrownBy(() -> start(url))
                .isExactlyInstanceOf(BackendException.class)
                .hasMessage("the address " + url + RULE);
        assertThatThrownBy(() -> BackendSpec.External.at(url))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the address " + url + RULE);
    }

    @Test
    void text_that_is_no_address_at_all_is_told() {
        assertThatThrownBy(() -> BackendSpec.External.at("http://a b")).hasMessage("the address http://a b" + RULE);
    }

    private static Backend start(String url) {
        return new BackendSpec.External(URI.create(url)).start(answer -> {});
    }
}
