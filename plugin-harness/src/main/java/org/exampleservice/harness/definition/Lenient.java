package org.exampleservice.harness.definition;

import java.util.List;
import java.util.Optional;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ListNode;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.document.DocumentNode.ScalarNode;
import org.exampleservice.document.ObjectReader;

/** Fields that no run depends on: whatever does not fit counts as absent, and numbers pass as text. */
final class Lenient {

    private Lenient() {}

    static Optional<String> text(ObjectReader in, String name) {
        return in.find(name).flatMap(Lenient::text);
    }

    /** The text under the second name in the object under the first. */
    static Optional<String> text(ObjectReader in, String object, String name) {
        return in.find(object)
                .filter(ObjectNode.class::isInstance)
                .flatMap(node -> ((ObjectNode) node).find(name))
                .flatMap(Lenient::text);
    }

    static List<String> texts(ObjectReader in, String name) {
        return in
                .find(name)
                .filter(ListNode.class::isInstance)
                .map(node -> ((ListNode) node).items())
                .orElse(List.of())
                .stream()
                .flatMap(item -> text(item).stream())
                .toList();
    }

    private static Optional<String> text(DocumentNode node) {
        return node instanceof ScalarNode scalar && scalar.value() != null
                ? Optional.of(scalar.written())
                : Optional.empty();
    }
}
