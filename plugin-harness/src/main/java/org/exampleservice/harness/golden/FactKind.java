package org.exampleservice.harness.golden;

import java.util.List;

/** The kinds of fact, in canonical order. */
enum FactKind {
    NAME("name", Difference.Topic.NAME),
    ENDPOINT("endpoint", Difference.Topic.ENDPOINT),
    METRIC("metric", Difference.Topic.METRIC),
    PROPERTY("property", Difference.Topic.PROPERTY),
    EVENT("event", Difference.Topic.EVENT),
    CALL("call", Difference.Topic.CALL),
    SENT("status", Difference.Topic.REQUEST),
    LINE("line", Difference.Topic.REQUEST),
    BODY("body", Difference.Topic.REQUEST);

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

    /** Whether the member that tells the kind is part of what identifies the fact; else it is a field. */
    boolean isIdentified() {
        return this != NAME && this != SENT;
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
            case SENT -> List.of("status", "headers");
            case LINE, BODY -> List.of("value", "literal");
        };
    }
}
