package org.exampleservice.harness.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Notices counts that come within a fifth of their limit, each once per engine (sdk.md 12). */
final class NearLimits {

    private final Set<String> told = new HashSet<>();
    private final Set<String> pending = new TreeSet<>();

    static boolean isNear(int count, int limit) {
        return count * 5L >= limit * 4L;
    }

    void saw(String what, int count, int limit) {
        if (isNear(count, limit) && told.add(what)) {
            pending.add(count + " " + what + ", limit " + limit);
        }
    }

    /** The texts since the last call. */
    Set<String> drain(String profile) {
        if (pending.isEmpty()) {
            return Set.of();
        }
        Set<String> texts = new TreeSet<>();
        pending.forEach(text -> texts.add(text + " (profile " + profile + ", sdk.md 6.1)"));
        pending.clear();
        return texts;
    }
}
