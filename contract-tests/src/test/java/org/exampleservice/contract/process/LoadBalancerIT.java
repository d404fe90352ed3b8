package org.exampleservice.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.exampleservice.simulator.DemoApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several simulators behind a plain load balancer are one service: an answer does not show which of them gave it. */
class LoadBalancerIT {
    private static final int INSTANCES = 3;
    private static final List<String> PATHS = List.of("/", "/topology", "/topology?from=1&limit=1", "/deployment");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<DemoApp> apps = new ArrayList<>();

    @TempDir
    private Path folder;

    private Process balancer;

    @BeforeEach
    void start_the_instances() {
        for (int i = 0; i < INSTANCES; i++) {
            apps.add(DemoApp.builder().port(0).seed(7).start());
        }
    }

    @AfterEach
    void stop_all() throws InterruptedException {
        if (balancer != null) {
            balancer.destroy();
            balancer.waitFor(2, TimeUnit.MINUTES);
        }
        apps.forEach(DemoApp::close);
    }

    @Test
    void three_behind_a_balancer_answer_as_one_alone_and_all_of_them_do() throws Exception {
        URI shared = balanced();
        try (DemoApp alone = DemoApp.builder().port(0).seed(7).start()) {
            for (String path : PATHS) {
                String expected = get(alone.baseUri(), path);
                for (int i = 0; i < 2 * INSTANCES; i++) {
                    assertThat(get(shared, path)).isEqualTo(expected);
                }
            }
        }
        for (DemoApp app : apps) {
            assertThat(get(app.baseUri(), "/admin/journal")).doesNotContain("\"total\":0,");
        }
    }

    private URI balanced() throws IOException, InterruptedException {
        int port = FreePort.next();
        Optional<List<String>> command = command(port);
        assumeTrue(command.isPresent(), "neither haproxy nor nginx is installed, so no load balancer was tested");
        balancer = new ProcessBuilder(command.get())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("balancer.log").toFile())
                .start();
        URI shared = URI.create("http://127.0.0.1:" + port + "/");
        awaitAnswer(shared);
        return shared;
    }

    private Optional<List<String>> command(int port) throws IOException {
        Optional<Path> haproxy = installed("haproxy");
        if (haproxy.isPresent()) {
            Path config = Files.writeString(folder.resolve("haproxy.cfg"), haproxy(port));
            return Optional.of(List.of(haproxy.get().toString(), "-db", "-f", config.toString()));
        }
        Optional<Path> nginx = installed("nginx");
        Path config = Files.writeString(folder.resolve("nginx.conf"), nginx(port));
        return nginx.map(program -> List.of(program.toString(), "-p", folder.toString(), "-c", config.toString()));
    }

    private String haproxy(int port) {
        StringBuilder servers = new StringBuilder();
        for (DemoApp app : apps) {
            servers.append("  server at").append(app.baseUri().getPort()).append(' ');
            servers.append(app.baseUri().getAuthority()).append('\n');
        }
        return """
                defaults
                  mode http
                  timeout client 5m
                  timeout server 5m
                  timeout connect 5m
                listen simulators
                  bind 127.0.0.1:%d
                  balance roundrobin
                %s""".formatted(port, servers);
    }

    private String nginx(int port) {
        StringBuilder servers = new StringBuilder();
        for (DemoApp app : apps) {
            servers.append("server ").append(app.baseUri().getAuthority()).append("; ");
        }
        return """
                daemon off;
                error_log error.log;
                pid nginx.pid;
                events {}
                http {
                  access_log off;
                  upstream simulators { %s }
                  server {
                    listen 127.0.0.1:%d;
                    location / { proxy_pass http://simulators; }
                  }
                }
                """.formatted(servers, port);
    }

    private static Optional<Path> installed(String program) {
        return Stream.of("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .map(bin -> Path.of(bin, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Until the balancer listens, or the time of a test is over. */
    private void awaitAnswer(URI shared) throws IOException, InterruptedException {
        while (true) {
            try {
                get(shared, "/deployment");
                return;
            } catch (ConnectException e) {
                assertThat(balancer.isAlive())
                        .as(Files.readString(folder.resolve("balancer.log")))
                        .isTrue();
            }
        }
    }

    private String get(URI base, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.headers().firstValue("x-example-service-seed") + " " + answer.body();
    }
}
