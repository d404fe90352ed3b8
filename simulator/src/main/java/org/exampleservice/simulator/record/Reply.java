package org.exampleservice.simulator.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a service answered. Immutable.
 *
 * @param status the HTTP status
 * @param headers all of them, by name in whatever case
 * @param body one character for each byte, unpacked when it was sent as gzip
 */
public record Reply(int status, Map<String, List<String>> headers, String body) {
    public Reply {
        Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = sorted;
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name))
                .flatMap(values -> values.stream().findFirst());
    }
}
