package org.exampleservice.harness.golden;

import java.util.List;

/** The kinds of fact, in canonical order. */
enum FactKind {
    NAME("name", Difference.Topic.NAME),
    ENDPOINT("endpoint", Difference.Topic.ENDPOINT),
    METRIC("metric", Difference.Topic.METRIC),
    PROPERTY("property", Difference.Topic.PROPERTY),
    EVENT("event", Difference.Topic.EVENT),
    CALL("call", Difference.Topic.CALL);

    private final String wireName;
    private final Difference.Topic topic;

    FactKind(String wireName, Difference.Topic topic) {
        this.wireName = wireName;
        this.topic = topic;
    }

    /** The member that tells the kind. */
    String wireName() {
        return wireName;
    }

    Difference.Topic topic() {
        return topic;
    }

    /** What only this kind may have; an event has texts of any name besides. */
    List<String> fields() {
        return switch (this) {
            case NAME -> List.of("name");
            case ENDPOINT -> List.of("port", "ports", "dnsNames");
            case METRIC -> List.of("kind", "state", "value");
            case PROPERTY -> List.of("value");
            case EVENT -> List.of("properties");
            case CALL -> List.of("detail");
        };
    }
}
