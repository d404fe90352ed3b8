package org.exampleservice.harness.why;

import java.util.List;

/**
 * A value in an answer.
 *
 * @param path in it: {@code [0].nodes[1].stats.counter}
 * @param field the same with every index left out: {@code [].nodes[].stats.counter}
 * @param value numbers in one form, texts as they are
 * @param around texts of the objects that it stands in, among them the names of what it is about
 * @param request that was answered: {@code GET /topology}
 * @param read whether the plugin is known to have looked at it
 */
record Leaf(String path, String field, String value, List<String> around, String request, boolean read) {

    /** {@code [0].nodes[1].stats.counter of GET /topology}. */
    String place() {
        return (path.isEmpty() ? "the whole" : path) + " of " + request;
    }

    /** How many of the names stand around it. */
    long near(List<String> names) {
        return names.stream().filter(around::contains).count();
    }
}
