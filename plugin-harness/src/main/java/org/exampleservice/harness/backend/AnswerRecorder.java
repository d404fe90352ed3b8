package org.exampleservice.harness.backend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Collects answers and writes them as a WireMock folder that gives them again, each in its minute. Of two answers to one
 * request in one minute the first is kept. No request headers are kept, so no
 * credentials in them either. Thread-safe.
 */
public final class AnswerRecorder {

    private static final String FILE = "answers.json";
    private static final String MASK = "******";
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

    /** As {@link #write(Path, int, UnaryOperator)}, where there is no secret. */
    public void write(Path folder, int minutes) {
        write(folder, minutes, UnaryOperator.identity());
    }

    /**
     * Writes {@code mappings/answers.json}, one answer a line, in place of an older one: the new file is there as a whole
     * or not at all. A minute in which nothing was asked is written down as such.
     *
     * @param minutes that the run had; minutes of answers after that count too
     * @param masking a text without its secrets, which are {@code ******}; an address that had one is answered whatever
     *     stands in that place
     * @throws UncheckedIOException if it cannot be written
     */
    public synchronized void write(Path folder, int minutes, UnaryOperator<String> masking) {
        StringJoiner lines = new StringJoiner(",\n", "{\"mappings\": [\n", "\n]}\n");
        SortedMap<Integer, List<Answer>> timeline = new TreeMap<>();
        IntStream.range(0, minutes).forEach(minute -> timeline.put(minute, new ArrayList<>()));
        answers.values()
                .forEach(answer -> timeline.computeIfAbsent(answer.minute(), minute -> new ArrayList<>())
                        .add(answer));
        timeline.forEach((minute, given) -> {
            given.forEach(answer -> lines.add(mapping(answer, masking).toString()));
            if (given.isEmpty()) {
                lines.add(silence(minute).toString());
            }
        });
        try {
            replace(Files.createDirectories(folder.resolve("mappings")).resolve(FILE), lines.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the recorded answers to " + folder, e);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".tmp");
        try {
            Files.writeString(temporary, text);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static ObjectNode silence(int minute) {
        ObjectNode mapping = in(minute);
        mapping.putObject("request").put("method", "ANY").put("urlPattern", ".*");
        mapping.putObject("response")
                .put("status", 404)
                .put("body", "nothing was asked in this minute when the answers were recorded");
        return mapping;
    }

    private static ObjectNode in(int minute) {
        return JSON.createObjectNode()
                .put("scenarioName", WireMockBackend.TIMELINE)
                .put("requiredScenarioState", "minute-" + minute);
    }

    private static ObjectNode mapping(Answer answer, UnaryOperator<String> masking) {
        ObjectNode mapping = in(answer.minute());
        ObjectNode request = mapping.putObject("request").put("method", answer.method());
        String target = masking.apply(answer.target());
        boolean isMasked = !target.equals(answer.target());
        request.put(isMasked ? "urlPattern" : "url", isMasked ? anythingAt(target) : target);
        ObjectNode response = mapping.putObject("response");
        response.put("status", answer.status());
        response.putObject("headers").put("Content-Type", answer.contentType());
        response.put("body", masking.apply(answer.body()));
        return mapping;
    }

    private static String anythingAt(String masked) {
        return Arrays.stream(masked.split(Pattern.quote(MASK), -1))
                .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                .collect(Collectors.joining(".*"));
    }
}
