package org.exampleservice.harness.lint;

import java.util.List;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ListNode;
import org.exampleservice.document.DocumentNode.ObjectNode;

/**
 * A field that the schema knows.
 *
 * @param name of it
 * @param kind of value
 * @param required whether it must be there
 * @param filled whether a text or list must not be empty
 */
record Field(String name, Kind kind, boolean required, boolean filled) {

    /** What a value may be. */
    enum Kind {
        TEXT("text"),
        NUMBER("a number"),
        WHOLE("a whole number"),
        BOOLEAN("true or false"),
        OBJECT("an object"),
        LIST("a list"),
        TEXTS("a list of texts"),
        ANY("anything");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean admits(DocumentNode node) {
            Object value = node instanceof ListNode || node instanceof ObjectNode ? null : node.toJava();
            return switch (this) {
                case TEXT -> value instanceof String;
                case NUMBER -> value instanceof Number;
                case WHOLE -> value instanceof Long;
                case BOOLEAN -> value instanceof Boolean;
                case OBJECT -> node instanceof ObjectNode;
                case LIST -> node instanceof ListNode;
                case TEXTS -> isTexts(node);
                case ANY -> true;
            };
        }

        private static boolean isTexts(DocumentNode node) {
            return node instanceof ListNode list && list.items().stream().allMatch(TEXT::admits);
        }
    }

    static Field may(String name, Kind kind) {
        return new Field(name, kind, false, false);
    }

    static Field must(String name, Kind kind) {
        return new Field(name, kind, true, false);
    }

    /** The same, and not empty. */
    Field notEmpty() {
        return new Field(name, kind, required, true);
    }

    static List<Field> any(String... names) {
        return List.of(names).stream().map(name -> may(name, Kind.ANY)).toList();
    }
}
