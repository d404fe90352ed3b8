package org.exampleservice.harness.backend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Collects answers and writes them as a WireMock folder that gives them again, each in its minute. Of two answers to one
 * request in one minute the first is kept. No request headers are kept, so no credentials either. Thread-safe.
 */
public final class AnswerRecorder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Asked(int minute, String method, String target) {}

    private final Map<Asked, Answer> answers = new LinkedHashMap<>();

    /** Keeps an answer. */
    public synchronized void add(Answer answer) {
        answers.putIfAbsent(new Asked(answer.minute(), answer.method(), answer.target()), answer);
    }

    /** How many answers are kept. */
    public synchronized int size() {
        return answers.size();
    }

    /**
     * Writes {@code mappings/answers.json}, one answer a line, in place of an older one.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public synchronized void write(Path folder) {
        StringJoiner lines = new StringJoiner(",\n", "{\"mappings\": [\n", "\n]}\n");
        answers.values().forEach(answer -> lines.add(mapping(answer).toString()));
        try {
            Path mappings = Files.createDirectories(folder.resolve("mappings"));
            Files.writeString(mappings.resolve("answers.json"), lines.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the recorded answers to " + folder, e);
        }
    }

    private static ObjectNode mapping(Answer answer) {
        ObjectNode mapping = JSON.createObjectNode();
        mapping.put("scenarioName", WireMockBackend.TIMELINE);
        mapping.put("requiredScenarioState", "minute-" + answer.minute());
        mapping.putObject("request").put("method", answer.method()).put("url", answer.target());
        ObjectNode response = mapping.putObject("response");
        response.put("status", answer.status());
        response.putObject("headers").put("Content-Type", answer.contentType());
        response.put("body", answer.body());
        return mapping;
    }
}
