package org.exampleservice.simulator.stubs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.exampleservice.simulator.json.JsonTree;

/**
 * One mapping of WireMock. Its id is a hash of its name, so that the same story has the same ids. Immutable.
 *
 * @param name unique in the folder, such as {@code GET /topology minute-3}
 * @param priority 1 to 10; WireMock asks the lowest first, and its default is 5
 * @param state of simulated time in which it answers, empty for any
 * @param request which requests it answers, in WireMock's words
 * @param response what it answers, in WireMock's words
 */
public record Stub(
        String name, int priority, Optional<String> state, Map<String, Object> request, Map<String, Object> response) {
    /** The WireMock scenario whose state is the minute. */
    public static final String TIMELINE = "simulated-time";

    /** The state that WireMock begins with; it shows what the first minute shows. */
    public static final String BEGINNING = "Started";

    /** The state in a minute, counted from 0. */
    public static String minute(int minute) {
        return "minute-" + minute;
    }

    byte[] json() {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("id", UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
        mapping.put("name", name);
        mapping.put("priority", priority);
        state.ifPresent(required -> {
            mapping.put("scenarioName", TIMELINE);
            mapping.put("requiredScenarioState", required);
        });
        mapping.put("request", request);
        mapping.put("response", response);
        return JsonTree.write(mapping);
    }
}
