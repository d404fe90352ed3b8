package org.exampleservice.contract.assertj;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which subjects assertions have looked at, and which they have set aside and why. */
final class Seen {

    private final Set<Subject> asserted = new LinkedHashSet<>();
    private final Map<String, String> ignored = new HashMap<>();

    void add(Subject subject) {
        asserted.add(subject);
    }

    void ignore(String key, String because) {
        if (because.isBlank()) {
            throw new IllegalArgumentException("ignoring " + key + " gives no reason. Say why");
        }
        ignored.put(key, because);
    }

    boolean isSeen(Subject subject) {
        return asserted.contains(subject);
    }

    Set<String> ignored() {
        return ignored.keySet();
    }
}
