package org.exampleservice.harness.backend;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
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
        try {
            Urls.check(url);
        } catch (IllegalArgumentException e) {
            throw new BackendException(e.getMessage(), e);
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port(url)), CONNECT_MILLIS);
            return new ExternalBackend(Urls.withoutSlash(url));
        } catch (IOException e) {
            throw new BackendException(
                    "nothing answers at " + Urls.shown(url.toString()) + " (" + reason(e)
                            + "). Start the service, or leave --url out to run against the simulator",
                    e);
        }
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static String reason(IOException e) {
        return e instanceof UnknownHostException ? "its host is not known" : e.getMessage();
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
