package org.exampleservice.harness.lint;

import java.util.ArrayList;
import java.util.List;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.Position;

/** Collects what the checks find, so that it is all told at once. Not thread-safe. */
final class Findings {

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    /** Adds what a node has wrong. */
    void add(Rule rule, DocumentNode node, String what, String next) {
        add(rule, rule.source(), rule.text(), node, what, next);
    }

    /** Adds what a node has wrong, with the words and the source of this one case. */
    void add(Rule rule, String source, String why, DocumentNode node, String what, String next) {
        found.add(new Finding(rule, file, node.position(), node.pointer(), what, why, source, next));
    }

    /** Adds what stands at the name of a member. */
    void addName(Rule rule, String source, Position position, String pointer, String what, String next) {
        found.add(new Finding(rule, file, position, pointer, what, rule.text(), source, next));
    }

    /** Adds something about another file. */
    void addElsewhere(Rule rule, String otherFile, Position position, String what, String next) {
        found.add(new Finding(rule, otherFile, position, "", what, rule.text(), rule.source(), next));
    }

    /** In order; a copy. */
    List<Finding> all() {
        return found.stream().sorted().toList();
    }
}
