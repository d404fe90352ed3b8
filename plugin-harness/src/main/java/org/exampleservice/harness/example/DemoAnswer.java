package org.exampleservice.harness.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the demo app answers, in both dialects (sdk.md 1.4, 1.5): its nodes are {@code devices} or {@code nodes}. */
final class DemoAnswer {

    private DemoAnswer() {}

    /** The groups of a cluster. */
    static Iterable<JsonNode> groups(JsonNode answer) throws IOException {
        if (!answer.isArray()) {
            throw new IOException("The demo app's answer is no list of groups.");
        }
        return answer;
    }

    /** The nodes of a group. */
    static Iterable<JsonNode> nodes(JsonNode group) throws IOException {
        for (String name : List.of("devices", "nodes")) {
            if (group.path(name).isArray()) {
                return group.path(name);
            }
        }
        throw new IOException("A group in the demo app's answer has neither \"devices\" nor \"nodes\".");
    }

    /** The name of a group or node. */
    static String name(JsonNode entry) throws IOException {
        if (!entry.path("name").isTextual()) {
            throw new IOException("A group or node in the demo app's answer has no text \"name\".");
        }
        return entry.path("name").textValue();
    }

    static DemoStats stats(JsonNode node) {
        return new DemoStats(node.path("stats"));
    }

    /** The stats at the root: the answer itself, or those of a cluster's first node; empty if it has no node. */
    static Optional<DemoStats> firstStats(JsonNode answer) throws IOException {
        if (answer.isObject()) {
            return Optional.of(new DemoStats(answer));
        }
        for (JsonNode group : groups(answer)) {
            for (JsonNode node : nodes(group)) {
                return Optional.of(stats(node));
            }
        }
        return Optional.empty();
    }
}
