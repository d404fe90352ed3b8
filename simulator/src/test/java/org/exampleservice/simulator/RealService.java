package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A service that is not ours, on a free port of the loopback interface. */
final class RealService implements AutoCloseable {
    private static final InetSocketAddress FREE_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final HttpServer server;
    private final Map<String, Given> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();

    private record Given(int status, Map<String, String> headers, String body) {}

    RealService() throws IOException {
        this(HttpServer.create(FREE_PORT, 0));
    }

    private RealService(HttpServer server) {
        this.server = server;
        server.createContext("/", exchange -> {
            String target = exchange.getRequestURI().toString();
            asked.add(target);
            if (handlers.containsKey(target)) {
                handlers.get(target).handle(exchange);
                return;
            }
            Given given = answers.getOrDefault(target, new Given(404, Map.of(), ""));
            given.headers.forEach(exchange.getResponseHeaders()::add);
            byte[] body = given.body.getBytes(UTF_8);
            exchange.sendResponseHeaders(given.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** One with a certificate of its own, which nobody trusts. */
    static RealService withTls() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        char[] password = "unprotected".toCharArray();
        try (InputStream in = RealService.class.getResourceAsStream("self-signed.p12")) {
            keys.load(in, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(FREE_PORT, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new RealService(server);
    }

    /** Answers in a manner of its own. */
    RealService handle(String target, HttpHandler handler) {
        handlers.put(target, handler);
        return this;
    }

    RealService json(String target, String body) {
        return answer(target, 200, body, "Content-Type", "application/json");
    }

    RealService answer(String target, int status, String body, String... headers) {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            named.put(headers[i], headers[i + 1]);
        }
        answers.put(target, new Given(status, named, body));
        return this;
    }

    String url() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:"
                + server.getAddress().getPort();
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
