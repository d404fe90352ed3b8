package org.exampleservice.harness.preview.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.exampleservice.harness.preview.PreviewSource;

/**
 * Serves the pages of a source on the loopback. It only reads; a page of another site gets nothing, since a {@code Host} that
 * is no name of this machine's own (DNS rebinding) and a foreign {@code Origin} are refused. Thread-safe.
 */
public final class PreviewServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final PreviewRoutes routes;
    private final Watchers watchers;

    private PreviewServer(HttpServer server, PreviewSource source) {
        this.server = server;
        this.routes = new PreviewRoutes(source);
        this.watchers = Watchers.start(routes, source);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "preview");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts serving.
     *
     * @param port of the loopback; 0 for any that is free
     * @throws UncheckedIOException if the port cannot be had
     */
    public static PreviewServer start(PreviewSource source, int port) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            PreviewServer server = new PreviewServer(http, source);
            http.createContext("/", server::handle);
            http.setExecutor(server.threads);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot serve the preview on port " + port + "; give another one with --port, or 0 for any", e);
        }
    }

    /** Where the first page is. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        watchers.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            PreviewRoutes.Page refusal = refusal(exchange);
            if (refusal != null) {
                send(exchange, refusal);
            } else if (exchange.getRequestURI().getPath().equals("/events")) {
                watchers.serve((status, type, length) -> {
                    PreviewRoutes.HEADERS.forEach(exchange.getResponseHeaders()::set);
                    exchange.getResponseHeaders().set("Content-Type", type);
                    exchange.sendResponseHeaders(status, length < 0 ? 0 : length);
                    return exchange.getResponseBody();
                });
            } else {
                send(exchange, routes.answer(exchange.getRequestURI().getPath().substring(1), query(exchange)));
            }
        }
    }

    private PreviewRoutes.Page refusal(HttpExchange exchange) {
        int port = server.getAddress().getPort();
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (!host.equals("127.0.0.1:" + port) && !host.equals("localhost:" + port)) {
            return refused(403, "the Host header names another service; ask for 127.0.0.1");
        }
        if (origin != null && !origin.equals("http://" + host)) {
            return refused(403, "the Origin header is another site; only this page may ask");
        }
        return exchange.getRequestMethod().equals("GET") ? null : refused(405, "the pages only read; ask with GET");
    }

    private static PreviewRoutes.Page refused(int status, String why) {
        return new PreviewRoutes.Page(status, "text/plain; charset=UTF-8", why + "\n");
    }

    private static void send(HttpExchange exchange, PreviewRoutes.Page page) throws IOException {
        byte[] bytes = page.bytes();
        page.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", page.type());
        exchange.sendResponseHeaders(page.status(), bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                query.put(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
