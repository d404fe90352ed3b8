package org.exampleservice.simulator.stubs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the answers in a WireMock folder that are told by their whole target: those of {@code export}, {@code record} and
 * the harness, and of other mappings as far as they are of that kind.
 */
public final class StubReader {
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final int LAST_PRIORITY = 7;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final Path folder;
    private final List<Recorded> answers = new ArrayList<>();
    private final Set<String> skipped = new LinkedHashSet<>();
    private final Map<String, String> secretTargets = new TreeMap<>();
    private final Map<String, String> secrets;

    private StubReader(Path folder, Map<String, String> secrets) {
        this.folder = folder;
        this.secrets = secrets;
    }

    /**
     * What a folder holds.
     *
     * @param answers in the order of the files
     * @param skipped the names of mappings that cannot be asked for, because they match more than one target
     * @param secretTargets what to ask for, by the target shown, where a secret was put in again
     */
    public record Content(List<Recorded> answers, Set<String> skipped, Map<String, String> secretTargets) {
        /** What to ask for to get a target; never to be shown. */
        public String asked(String target) {
            return secretTargets.getOrDefault(target, target);
        }
    }

    /**
     * Reads a folder.
     *
     * @param secrets values of query parameters that were taken out, by name
     * @throws StubException when it is none, or a file of it cannot be read
     */
    public static Content read(Path folder, Map<String, String> secrets) {
        StubReader reader = new StubReader(folder, secrets);
        try {
            List<Path> files = FolderPlace.files(folder.resolve(FolderPlace.MAPPINGS));
            for (Path file : files) {
                reader.read(file, reader.tree(file));
            }
        } catch (IOException e) {
            throw new StubException(folder + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
        if (reader.answers.isEmpty()) {
            throw new StubException(folder
                    + " has no folder mappings with answers in it; give one that export or record" + " has written");
        }
        return new Content(List.copyOf(reader.answers), reader.skipped, reader.secretTargets);
    }

    private JsonNode tree(Path file) throws IOException {
        try {
            return JSON.readTree(bytes(file));
        } catch (JsonProcessingException e) {
            throw new StubException(
                    file + ":" + e.getLocation().getLineNr() + " is no JSON; correct it, or record anew");
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new StubException(file + " is larger than " + Sizes.text(MOST_BYTES) + ", which is not read");
        }
        return Files.readAllBytes(file);
    }

    private void read(Path file, JsonNode root) throws IOException {
        if (!root.has("mappings")) {
            mapping(file, root);
        }
        for (JsonNode mapping : root.path("mappings")) {
            mapping(file, mapping);
        }
    }

    private void mapping(Path file, JsonNode mapping) throws IOException {
        JsonNode request = mapping.path("request");
        JsonNode response = mapping.path("response");
        String target = request.path("url").asText(request.path("urlPath").asText(""));
        String method = request.path("method").asText("ANY");
        if (response.has("fault")
                || mapping.path("priority").asInt(5) > LAST_PRIORITY
                || !method.matches("GET.*|ANY")) {
            return;
        }
        if (!target.isEmpty() && !request.has("queryParameters")) {
            answers.add(answer(target, file, response));
        } else if (mapping.path("priority").asInt(5) > 1) {
            masked(MaskedTarget.of(request), file, mapping);
        }
    }

    private void masked(Optional<MaskedTarget> target, Path file, JsonNode mapping) throws IOException {
        if (target.isPresent() && secrets.keySet().containsAll(target.get().missing())) {
            String shown = target.get().shown();
            secretTargets.put(shown, target.get().with(secrets));
            answers.add(answer(shown, file, mapping.path("response")));
            return;
        }
        String name = mapping.path("name")
                .asText(mapping.path("request").path("urlPath").asText())
                .replaceFirst(" (Started|minute-[0-9]+)$", "");
        String remedy = target.map(it -> it.missing().stream()
                        .map(secret -> " --secret " + secret + "=<value>")
                        .reduce("", String::concat))
                .map(options -> "; give" + options)
                .orElse("");
        skipped.add(name + remedy);
    }

    private Recorded answer(String target, Path file, JsonNode response) throws IOException {
        return new Recorded(target, response.path("status").asInt(200), headers(response), body(file, response));
    }

    private static Map<String, String> headers(JsonNode response) {
        Map<String, String> headers = new TreeMap<>();
        response.path("headers").properties().forEach(header -> {
            List<String> values = new ArrayList<>();
            header.getValue().forEach(value -> values.add(value.asText()));
            headers.put(header.getKey(), values.isEmpty() ? header.getValue().asText() : String.join(", ", values));
        });
        return headers;
    }

    private String body(Path file, JsonNode response) throws IOException {
        if (response.has("jsonBody")) {
            return latin(response.get("jsonBody").toString());
        }
        if (response.has("base64Body")) {
            return new String(
                    Base64.getDecoder().decode(response.get("base64Body").asText()), ISO_8859_1);
        }
        if (!response.has("bodyFileName")) {
            return latin(response.path("body").asText(""));
        }
        Path files = folder.resolve(FolderPlace.FILES).toAbsolutePath().normalize();
        Path body = files.resolve(response.get("bodyFileName").asText()).normalize();
        if (!body.startsWith(files) || !Files.isRegularFile(body)) {
            throw new StubException(
                    file + " names a body that is not in " + FolderPlace.FILES + "; correct it, or record anew");
        }
        return new String(bytes(body), ISO_8859_1);
    }

    private static String latin(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
