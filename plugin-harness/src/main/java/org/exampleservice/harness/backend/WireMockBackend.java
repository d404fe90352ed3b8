package org.exampleservice.harness.backend;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.exampleservice.harness.recording.Request;

/** WireMock in this process, serving a folder of files on a free port of the loopback interface. */
final class WireMockBackend implements Backend {

    static final String TIMELINE = "simulated-time";

    private final RequestLog requests = new RequestLog();
    private final Minutes minutes = new Minutes();
    private final Path folder;
    private final WireMockServer server;
    private final URI url;
    private final Set<String> recordedMinutes;

    private WireMockBackend(Path folder, int port, Consumer<? super Answer> onAnswer) {
        this.folder = folder;
        this.server = new WireMockServer(WireMockConfiguration.wireMockConfig()
                .port(port)
                .bindAddress("127.0.0.1")
                .disableRequestJournal()
                .gzipDisabled(true)
                .containerThreads(12)
                .usingFilesUnderDirectory(folder.toString()));
        server.addMockServiceRequestListener((request, response) -> {
            String method = request.getMethod().getName();
            requests.add(Sent.request(
                    method, request.getUrl(), response.getStatus(), received(request), response.getBodyAsString()));
            onAnswer.accept(answer(method, request.getUrl(), response));
        });
        server.start();
        this.url = URI.create("http://127.0.0.1:" + server.port());
        this.recordedMinutes = timeline().map(Scenario::getPossibleStates).orElse(Set.of());
    }

    static Backend start(Path folder, int port, Consumer<? super Answer> onAnswer) {
        if (!Files.isDirectory(folder.resolve("mappings"))) {
            throw new BackendException("the WireMock folder " + folder
                    + " has no folder mappings in it, so nothing would be answered. Name a folder with mappings, or make"
                    + " one with run … --record " + folder);
        }
        try {
            return new WireMockBackend(folder, port, onAnswer);
        } catch (RuntimeException e) {
            throw new BackendException("WireMock cannot serve " + folder + ": " + reason(e) + ". Correct the file", e);
        }
    }

    private static Received received(com.github.tomakehurst.wiremock.http.Request request) {
        Map<String, List<String>> headers = new TreeMap<>();
        request.getHeaders().all().forEach(header -> headers.put(header.key(), header.values()));
        return new Received(headers, request.getBody());
    }

    private Answer answer(String method, String target, Response response) {
        String contentType = Optional.ofNullable(response.getHeaders())
                .map(headers -> headers.getContentTypeHeader().mimeTypePart())
                .orElse("");
        return new Answer(
                minutes.current(), method, target, response.getStatus(), contentType, response.getBodyAsString());
    }

    private Optional<Scenario> timeline() {
        return server.getAllScenarios().getScenarios().stream()
                .filter(scenario -> scenario.getName().equals(TIMELINE))
                .findFirst();
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public void moveTo(Instant now) {
        minutes.moveTo(now);
        if (recordedMinutes.isEmpty()) {
            return;
        }
        String state = "minute-" + minutes.current();
        if (!recordedMinutes.contains(state)) {
            throw new BackendException("the answers recorded in " + folder + " have no " + state
                    + ", so every request of it would fail. Run fewer cycles, or record more");
        }
        server.setScenarioState(TIMELINE, state);
    }

    @Override
    public List<Request> drainRequests() {
        return requests.drain();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** What the library says, in one line and without the text that it was given. */
    private static String reason(Throwable thrown) {
        return String.valueOf(thrown.getMessage())
                .replaceAll("(?s)\\s*at \\[Source:.*; (line: \\d+, column: \\d+)\\].*", " ($1)")
                .replaceAll(" \\(class [^)]*\\), not marked as ignorable", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
