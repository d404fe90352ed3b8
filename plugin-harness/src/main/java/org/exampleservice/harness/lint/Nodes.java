package org.exampleservice.harness.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ListNode;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.document.DocumentNode.ScalarNode;

/** Looks into a document that may be of any shape: whatever is not as asked for counts as absent. */
final class Nodes {

    /**
     * A text and where it stands.
     *
     * @param node of the document
     * @param value of it
     */
    record Text(DocumentNode node, String value) {}

    private static final int LONGEST = 60;

    private Nodes() {}

    static Optional<ObjectNode> object(ObjectNode in, String name) {
        return in.find(name).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
    }

    static List<DocumentNode> items(ObjectNode in, String name) {
        return in.find(name)
                .filter(ListNode.class::isInstance)
                .map(node -> ((ListNode) node).items())
                .orElse(List.of());
    }

    static List<ObjectNode> objects(ObjectNode in, String name) {
        return items(in, name).stream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }

    static Optional<Text> text(ObjectNode in, String name) {
        return in.find(name).stream().flatMap(Nodes::text).findFirst();
    }

    static String textOr(ObjectNode in, String name, String other) {
        return text(in, name).map(Text::value).orElse(other);
    }

    static List<Text> texts(ObjectNode in, String name) {
        return items(in, name).stream().flatMap(Nodes::text).toList();
    }

    static List<String> values(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }

    static Optional<Number> number(ObjectNode in, String name) {
        return in.find(name).filter(node -> node.toJava() instanceof Number).map(node -> (Number) node.toJava());
    }

    /** Whether a member is there and true. */
    static boolean isTrue(ObjectNode in, String name) {
        return in.find(name).filter(node -> Boolean.TRUE.equals(node.toJava())).isPresent();
    }

    /** How a value is shown: text in quotes, what is long is cut. */
    static String shown(DocumentNode node) {
        if (node instanceof ObjectNode) {
            return "an object";
        }
        if (node instanceof ListNode) {
            return "a list";
        }
        Object value = node.toJava();
        return value instanceof String text ? quoted(text) : ((ScalarNode) node).written();
    }

    static String quoted(String text) {
        return '"' + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…") + '"';
    }

    private static Stream<Text> text(DocumentNode node) {
        return node.toJava() instanceof String value ? Stream.of(new Text(node, value)) : Stream.empty();
    }
}
