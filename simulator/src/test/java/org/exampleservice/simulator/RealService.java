package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service that is not ours, on a free port of the loopback interface. */
final class RealService implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Given> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private record Given(int status, Map<String, String> headers, String body) {}

    RealService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String target = exchange.getRequestURI().toString();
            asked.add(target);
            Given given = answers.getOrDefault(target, new Given(404, Map.of(), ""));
            given.headers.forEach(exchange.getResponseHeaders()::add);
            byte[] body = given.body.getBytes(UTF_8);
            exchange.sendResponseHeaders(given.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
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
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
