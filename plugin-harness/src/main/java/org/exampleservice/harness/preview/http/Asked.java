package org.exampleservice.harness.preview.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a page asks for.
 *
 * @param path without a slash in front: {@code data/group}
 * @param query decoded
 */
record Asked(String path, Map<String, String> query) {

    /** What pages name in their queries, in their order. */
    private static final List<String> NAMES = List.of("ext", "id", "at", "off");

    Asked {
        Objects.requireNonNull(path, "path");
        query = Map.copyOf(query);
    }

    /** The address as a page writes it; of ASCII, and without quotes, angle brackets and blanks. */
    String address() {
        String named = NAMES.stream()
                .filter(name -> !query.getOrDefault(name, "").isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(query.get(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return named.isEmpty() ? path : path + "?" + named;
    }
}
