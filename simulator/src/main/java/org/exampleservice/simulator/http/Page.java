package org.exampleservice.simulator.http;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;

/**
 * A whole answer of a demo route. Immutable.
 *
 * @param status the HTTP status, such as 200
 * @param contentType the content type, such as {@code application/json}
 * @param body the bytes of an answer to GET
 * @param headers what the answer carries beside content type and length, by name
 */
public record Page(int status, String contentType, Body body, Map<String, String> headers) {
    public Page {
        requireNonNull(contentType, "contentType");
        requireNonNull(body, "body");
        headers = Map.copyOf(headers);
    }

    static Page of(Answer answer, long seed) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.put(JavalinSkin.SEED_HEADER, Long.toString(seed));
        return new Page(answer.status(), answer.contentType(), answer.body(), headers);
    }
}
