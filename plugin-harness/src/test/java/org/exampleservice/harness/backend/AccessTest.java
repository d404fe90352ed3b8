package org.exampleservice.harness.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.exampleservice.harness.recording.Request;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A backend of ours at a port of one's choice, over TLS, and as a proxy. */
class AccessTest {

    private static final BackendSpec.Simulator SIMULATOR =
            new BackendSpec.Simulator("default", Dialect.TUTORIAL, OptionalLong.of(42), Optional.empty(), Access.PLAIN);

    @TempDir
    private static Path folder;

    static Stream<Access> everyWay() {
        return Stream.of(Access.PLAIN, Access.PLAIN.withTls(), Access.PLAIN.withProxy())
                .map(access -> access.withPort(FreePort.next()));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void the_simulator_listens_at_the_port_asked_for(Access access) {
        try (Backend backend = SIMULATOR.withAccess(access).start(answer -> {})) {
            assertThat(backend.url()).hasPort(access.port().getAsInt()).hasHost("127.0.0.1");
        }
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void wiremock_listens_at_the_port_asked_for(Access access) throws IOException {
        Files.createDirectories(folder.resolve("mappings"));
        try (Backend backend = new BackendSpec.WireMock(folder, access).start(answer -> {})) {
            assertThat(backend.url()).hasPort(access.port().getAsInt()).hasHost("127.0.0.1");
        }
    }

    @Test
    void a_port_that_is_taken_is_told_with_what_to_do() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Access access = Access.PLAIN.withTls().withPort(taken.getLocalPort());

            assertThatExceptionOfType(BackendException.class)
                    .isThrownBy(() -> SIMULATOR.withAccess(access).start(answer -> {}))
                    .withMessage("the backend cannot listen over TLS at port " + taken.getLocalPort()
                            + ": Address already in use. Free the port, or name another one");
        }
    }

    @Test
    void over_tls_the_simulator_is_trusted_by_the_file_that_a_plugin_is_given() throws Exception {
        try (Backend backend = SIMULATOR.withAccess(Access.PLAIN.withTls()).start(answer -> {})) {
            HttpClient trusting =
                    HttpClient.newBuilder().sslContext(trust(backend)).build();

            assertThat(backend.url()).hasScheme("https");
            assertThat(get(trusting, backend.url() + "/topology")).startsWith("[{\"nodes\"");
            assertThat(backend.drainRequests())
                    .extracting(Request::method, Request::target, Request::status)
                    .containsExactly(tuple("GET", "/topology", 200));
            assertThatExceptionOfType(SSLHandshakeException.class)
                    .as("anybody else does not trust it")
                    .isThrownBy(() -> get(HttpClient.newHttpClient(), backend.url() + "/topology"));
        }
    }

    @Test
    void as_a_proxy_the_simulator_answers_for_every_host() throws Exception {
        try (Backend backend = SIMULATOR.withAccess(Access.PLAIN.withProxy()).start(answer -> {})) {
            URI proxy = URI.create(backend.environment().get("HTTPS_PROXY"));
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(trust(backend))
                    .proxy(ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort())))
                    .build();

            assertThat(get(client, "https://api.example.com/topology")).startsWith("[{\"nodes\"");
            assertThat(get(client, "https://other.example.com:8443/topology")).startsWith("[{\"nodes\"");
            assertThat(get(client, "http://plain.example.com/topology")).startsWith("[{\"nodes\"");
            assertThat(backend.drainRequests())
                    .hasSize(3)
                    .extracting(Request::status)
                    .containsOnly(200);
        }
    }

    @Test
    void the_file_of_trust_is_for_this_user_and_gone_in_the_end() throws IOException {
        Path file;
        try (Backend backend = SIMULATOR.withAccess(Access.PLAIN.withTls()).start(answer -> {})) {
            file = Path.of(backend.environment().get("SSL_CERT_FILE"));
            assertThat(Files.readString(file)).contains("BEGIN CERTIFICATE").doesNotContain("PRIVATE");
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void a_label_says_how() {
        Access both = new Access(OptionalInt.of(443), true, true);

        assertThat(SIMULATOR.withAccess(both).label()).isEqualTo("simulator tutorial over TLS by proxy");
        assertThat(new BackendSpec.WireMock(folder, Access.PLAIN.withProxy()).label())
                .isEqualTo("wiremock by proxy");
    }

    private static String get(HttpClient client, String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static SSLContext trust(Backend backend) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(Path.of(backend.environment().get("REQUESTS_CA_BUNDLE")))) {
            store.setCertificateEntry(
                    "ours", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
