package org.exampleservice.harness.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.recording.Request;
import org.exampleservice.harness.tls.Authority;
import org.exampleservice.harness.tls.Relay;

/**
 * A backend behind TLS, or with a forward proxy before it, or both. What a client trusts it by lies in a temporary file
 * that only this user can read; private keys stay in memory.
 */
final class FrontedBackend implements Backend {

    private static final List<String> TRUST = List.of("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE");
    private static final List<String> PROXY = List.of("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy");

    private final Backend plain;
    private final Path trust;
    private final Optional<Relay> tls;
    private final Optional<Relay> proxy;

    private FrontedBackend(Backend plain, Access access) throws IOException {
        this.plain = plain;
        int server = plain.url().getPort();
        Authority authority = Authority.create();
        tls = access.tls()
                ? Optional.of(Relay.overTls(authority, server, access.port().orElse(0)))
                : Optional.empty();
        proxy = access.proxy() ? Optional.of(Relay.asProxy(authority, server)) : Optional.empty();
        trust = Files.createTempFile("plugin-harness-trust-", ".pem");
        Files.writeString(trust, authority.pem());
        trust.toFile().deleteOnExit();
    }

    /** The backend itself where access is direct. */
    static Backend of(Backend plain, Access access) {
        if (access.isDirect()) {
            return plain;
        }
        try {
            return new FrontedBackend(plain, access);
        } catch (IOException e) {
            plain.close();
            throw new BackendException(
                    "the backend cannot listen" + access.words()
                            + access.port().stream()
                                    .mapToObj(port -> " at port " + port)
                                    .findFirst()
                                    .orElse("") + ": " + e.getMessage() + ". Free the port, or name another one",
                    e);
        }
    }

    @Override
    public URI url() {
        return tls.map(relay -> URI.create("https://127.0.0.1:" + relay.port())).orElseGet(plain::url);
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        TRUST.forEach(name -> environment.put(name, trust.toString()));
        proxy.ifPresent(relay -> PROXY.forEach(name -> environment.put(name, "http://127.0.0.1:" + relay.port())));
        return environment;
    }

    @Override
    public Instant start() {
        return plain.start();
    }

    @Override
    public void moveTo(Instant now) {
        plain.moveTo(now);
    }

    @Override
    public List<Request> drainRequests() {
        return plain.drainRequests();
    }

    @Override
    public void close() {
        try {
            tls.ifPresent(Relay::close);
            proxy.ifPresent(Relay::close);
            Files.deleteIfExists(trust);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + trust, e);
        } finally {
            plain.close();
        }
    }
}
