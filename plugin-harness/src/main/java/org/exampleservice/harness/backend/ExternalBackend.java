package org.exampleservice.harness.backend;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.exampleservice.harness.recording.Request;

/** A service at an address; it keeps its own time. */
final class ExternalBackend implements Backend {

    private static final int CONNECT_MILLIS = 5000;

    private final URI url;

    private ExternalBackend(URI url) {
        this.url = url;
    }

    static Backend reach(URI url) {
        if (url.getHost() == null || url.getScheme() == null || !url.getScheme().matches("https?")) {
            throw new BackendException(
                    "the address " + url + " is no http or https URL with a host. Give one like http://127.0.0.1:8769");
        }
        int port = url.getPort() >= 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port), CONNECT_MILLIS);
            return new ExternalBackend(Urls.withoutSlash(url));
        } catch (IOException e) {
            throw new BackendException(
                    "nothing answers at " + url + " (" + e.getMessage()
                            + "). Start the service, or leave --url out to run against the simulator",
                    e);
        }
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public void moveTo(Instant now) {}

    @Override
    public List<Request> drainRequests() {
        return List.of();
    }

    @Override
    public void close() {}
}
