package org.exampleservice.simulator.http;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;

/** The demo routes on a port. Threadsafe. */
public final class DemoServer implements AutoCloseable {
    private final URI baseUri;
    private final Javalin javalin;
    private final Sessions sessions;

    private DemoServer(URI baseUri, Javalin javalin, Sessions sessions) {
        this.baseUri = baseUri;
        this.javalin = javalin;
        this.sessions = sessions;
    }

    /**
     * Starts to listen and to answer.
     *
     * @throws ListenException when the port cannot be had
     */
    public static DemoServer start(DemoConfig config) {
        ServerSocketChannel channel = Listener.open(config.host(), config.port());
        Sessions sessions = new Sessions(config);
        World app = new World("", config, sessions);
        Javalin javalin = JavalinSkin.around(app, sessions, channel);
        DemoServer server = new DemoServer(baseUri(config.host(), channel), javalin, sessions);
        javalin.start();
        return server;
    }

    /** Where the routes are, with the real port and a slash at the end; a wildcard address reads as loopback. */
    public URI baseUri() {
        return baseUri;
    }

    /**
     * Opens a session.
     *
     * @return its id
     * @throws SessionException when there is one of the id, or there are too many
     */
    public String open(SessionSpec session) {
        return sessions.open(session).id();
    }

    /** Where the routes of a session are, whether there is one or not. */
    public URI baseUri(String session) {
        return baseUri.resolve(WorldHandler.PREFIX.substring(1) + session + "/");
    }

    /** Drops a session; whether there was one. */
    public boolean close(String session) {
        return sessions.close(session);
    }

    /** Stops to listen and ends all threads. Closing again does nothing. */
    @Override
    public void close() {
        javalin.stop();
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
