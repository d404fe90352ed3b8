package org.exampleservice.simulator.stubs;

import java.util.Map;
import java.util.TreeMap;

/**
 * One answer of a recording. Immutable.
 *
 * @param target path and query
 * @param status the HTTP status
 * @param headers by name in whatever case, several values joined by a comma
 * @param body one character for each byte
 */
public record Recorded(String target, int status, Map<String, String> headers, String body) {
    public Recorded {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = sorted;
    }
}
