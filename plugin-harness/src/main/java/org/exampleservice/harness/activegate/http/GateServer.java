package org.exampleservice.harness.activegate.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.MultipartConfig;
import io.javalin.config.SizeUnit;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.exampleservice.harness.activegate.LocalActiveGate;
import org.exampleservice.harness.packaging.PackageLimits;

/** A stand-in on a port. Thread-safe; closing it ends the listening, not the {@link LocalActiveGate}. */
public final class GateServer implements AutoCloseable {

    private static final int MAX_THREADS = 64;
    private static final int MIN_THREADS = 4;
    private static final int IDLE_MILLIS = 30_000;
    private static final int HEADER_LIMIT_BYTES = 8 * 1024;
    private static final int BODY_LIMIT_BYTES = 1 << 20;
    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Javalin javalin;
    private final URI uri;
    private final PageRoutes pages;

    private GateServer(Javalin javalin, URI uri, PageRoutes pages) {
        this.javalin = javalin;
        this.uri = uri;
        this.pages = pages;
    }

    /**
     * Starts to listen and to answer.
     *
     * @param pages more routes, closed with the server
     * @throws ListenException if the port cannot be had
     */
    public static GateServer start(LocalActiveGate gate, ServerAddress address, PageRoutes pages) {
        ServerSocketChannel channel = open(address);
        Guard guard = new Guard(address.host(), gate.token());
        Javalin javalin = Javalin.create(config -> {
            configure(config, gate.packageLimits(), channel);
            guard(config.routes, guard);
            for (String prefix : List.of("", "/e/{environment}")) {
                new PackageRoutes(gate).addTo(config.routes, prefix);
                new PluginRoutes(gate).addTo(config.routes, prefix);
            }
            new LocalRoutes(gate).addTo(config.routes);
            pages.addTo(config.routes);
            Failures.addTo(config.routes);
        });
        URI uri = uri(address.host(), channel);
        javalin.start();
        return new GateServer(javalin, uri, pages);
    }

    private static void configure(JavalinConfig config, PackageLimits limits, ServerSocketChannel channel) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = BODY_LIMIT_BYTES;
        config.http.prefer405over404 = true;
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS, IDLE_MILLIS);
        threads.setName("activegate");
        config.jetty.threadPool = threads;
        config.jetty.multipartConfig = multipart(PackageRoutes.mostBytes(limits));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(HEADER_LIMIT_BYTES);
            http.setIdleTimeout(IDLE_MILLIS);
            http.setSendServerVersion(false);
        });
        config.jetty.addConnector((server, http) -> connector(server, http, channel));
    }

    private static MultipartConfig multipart(int most) {
        MultipartConfig multipart = new MultipartConfig();
        multipart.maxFileSize(most, SizeUnit.BYTES);
        multipart.maxTotalRequestSize(most, SizeUnit.BYTES);
        multipart.maxInMemoryFileSize(most, SizeUnit.BYTES);
        return multipart;
    }

    private static void guard(JavalinDefaultRoutingApi routes, Guard guard) {
        routes.before(context -> {
            context.header("Content-Security-Policy", POLICY)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cross-Origin-Resource-Policy", "same-origin")
                    .header("Cache-Control", "no-store");
            guard.check(
                    context.method().name(),
                    Optional.ofNullable(context.header("Host")),
                    Optional.ofNullable(context.header("Origin")),
                    Optional.ofNullable(context.header("Authorization")));
        });
    }

    private static ServerSocketChannel open(ServerAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address.host(), address.port());
        if (socket.isUnresolved()) {
            throw new ListenException("the host " + address.host()
                    + " has no address here. Choose an address of this machine, such as 127.0.0.1.");
        }
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                return channel.bind(socket);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ListenException("port " + address.port() + " on " + address.host() + " cannot be had ("
                    + e.getMessage() + "). Choose another port, or port 0 for any free one.");
        }
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, ServerSocketChannel channel) {
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setIdleTimeout(IDLE_MILLIS);
        try {
            connector.open(channel);
        } catch (IOException e) {
            throw new ListenException("the port cannot be used (" + e.getMessage() + "). Choose another.");
        }
        return connector;
    }

    private static URI uri(String host, ServerSocketChannel channel) {
        int port = channel.socket().getLocalPort();
        boolean any = channel.socket().getInetAddress().isAnyLocalAddress();
        String bare = any ? "127.0.0.1" : host;
        return URI.create(
                "http://" + (bare.contains(":") && !bare.startsWith("[") ? "[" + bare + "]" : bare) + ":" + port + "/");
    }

    /** Where it is, with the real port and a slash at the end. */
    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        pages.close();
        javalin.stop();
    }
}
