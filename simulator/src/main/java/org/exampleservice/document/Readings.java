package org.exampleservice.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.exampleservice.document.DocumentNode.ListNode;
import org.exampleservice.document.DocumentNode.ScalarNode;

/** What a node is as a value of a type; empty if it is of another type. */
final class Readings {

    private Readings() {}

    static boolean isNull(DocumentNode node) {
        return node instanceof ScalarNode scalar && scalar.value() == null;
    }

    static boolean isReported(DocumentNode node) {
        return node instanceof ScalarNode scalar && scalar.value() == Unkept.NUMBER;
    }

    static Optional<String> text(DocumentNode node) {
        return scalar(String.class).apply(node);
    }

    static Optional<List<DocumentNode>> items(DocumentNode node) {
        return node instanceof ListNode list ? Optional.of(list.items()) : Optional.empty();
    }

    static <T> Function<DocumentNode, Optional<T>> scalar(Class<T> type) {
        return node -> node instanceof ScalarNode scalar && type.isInstance(scalar.value())
                ? Optional.of(type.cast(scalar.value()))
                : Optional.empty();
    }
}
