package org.exampleservice.simulator.stubs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A path with a query of which values were taken out, because they were secret. Immutable.
 *
 * @param path without the query
 * @param parameters by name, empty for a value that was taken out
 */
record MaskedTarget(String path, Map<String, Optional<String>> parameters) {
    private static final String MASK = "REDACTED";

    /** What a request of WireMock matches; empty if that is more than one target but for the values taken out. */
    static Optional<MaskedTarget> of(JsonNode request) {
        Map<String, Optional<String>> parameters = new LinkedHashMap<>();
        for (Entry<String, JsonNode> parameter : request.path("queryParameters").properties()) {
            JsonNode value = parameter.getValue();
            boolean masked = value.path("matches").asText("").equals(".*");
            if (!masked && !value.has("equalTo")) {
                return Optional.empty();
            }
            parameters.put(
                    parameter.getKey(),
                    masked ? Optional.empty() : Optional.of(value.get("equalTo").asText()));
        }
        return Optional.of(request.path("urlPath").asText(""))
                .filter(path -> !path.isEmpty() && !parameters.isEmpty())
                .map(path -> new MaskedTarget(path, parameters));
    }

    /** The names of the values that were taken out. */
    SortedSet<String> missing() {
        SortedSet<String> names = new TreeSet<>();
        parameters.forEach((name, value) -> {
            if (value.isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }

    /** What may be shown. */
    String shown() {
        return with(Map.of());
    }

    /** What is asked for. */
    String with(Map<String, String> secrets) {
        return parameters.entrySet().stream()
                .map(it -> encoded(it.getKey()) + "="
                        + encoded(it.getValue().orElseGet(() -> secrets.getOrDefault(it.getKey(), MASK))))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
