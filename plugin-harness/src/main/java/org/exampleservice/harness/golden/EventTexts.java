package org.exampleservice.harness.golden;

import java.util.Set;

/** The names that a text of an event cannot have, because they mean something else in its line. */
final class EventTexts {

    private static final Set<String> RESERVED = Set.of(
            "group",
            "device",
            "entity",
            "event",
            "nth",
            "gone",
            "properties",
            "withheld",
            "dropped",
            "reported",
            "reportedIn",
            "dimensions");

    private EventTexts() {}

    static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }

    static String checked(String name) {
        if (isReserved(name)) {
            throw new IllegalArgumentException("an event has a text named " + JsonText.quoted(name)
                    + "; in a golden this name means something else; give the text its name on the wire");
        }
        return name;
    }
}
