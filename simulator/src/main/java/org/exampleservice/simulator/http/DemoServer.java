package org.exampleservice.simulator.http;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import org.exampleservice.simulator.ui.LivePage;

/** The demo routes on a port. Threadsafe. */
public final class DemoServer implements AutoCloseable {
    private final URI baseUri;
    private final Javalin javalin;

    private DemoServer(URI baseUri, Javalin javalin) {
        this.baseUri = baseUri;
        this.javalin = javalin;
    }

    /**
     * Starts to listen and to answer.
     *
     * @throws ListenException when the port cannot be had
     */
    public static DemoServer start(DemoConfig config) {
        ServerSocketChannel channel = Listener.open(config.host(), config.port());
        Journal journal = new Journal();
        RequestTally tally = new RequestTally();
        DemoHandler demo = new DemoHandler(config, journal, tally);
        OwnRoutes own = new OwnRoutes(
                new AdminApi(config, journal), ui(config, journal), new MetricsPage(config.clock(), tally));
        Javalin javalin = JavalinSkin.around(
                demo, own, config.delays(), config.simulation().seed(), channel);
        DemoServer server = new DemoServer(baseUri(config.host(), channel), javalin);
        javalin.start();
        return server;
    }

    /** Where the routes are, with the real port and a slash at the end; a wildcard address reads as loopback. */
    public URI baseUri() {
        return baseUri;
    }

    /** Stops to listen and ends all threads. Closing again does nothing. */
    @Override
    public void close() {
        javalin.stop();
    }

    private static UiRoutes ui(DemoConfig config, Journal journal) {
        return new UiRoutes(config, new LivePage(config.simulation(), config.clock(), journal::total));
    }

    private static URI baseUri(String host, ServerSocketChannel channel) {
        try {
            InetSocketAddress address = (InetSocketAddress) channel.getLocalAddress();
            return URI.create("http://" + reachable(host, address.getAddress()) + ":" + address.getPort() + "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reachable(String host, InetAddress address) {
        if (address.isAnyLocalAddress()) {
            return "127.0.0.1";
        }
        boolean bare = host.contains(":") && !host.startsWith("[");
        return (bare ? "[" + host + "]" : host).replace("%", "%25");
    }
}
