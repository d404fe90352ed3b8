package org.exampleservice.document;

import java.util.regex.Pattern;
import org.exampleservice.document.DocumentNode.ScalarNode;

/** How values stand in the texts of problems: short, and never a secret. */
final class Shown {

    private static final int LONGEST = 40;
    private static final Pattern SECRET =
            Pattern.compile("password|secret|private", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_ .-]{1,40}");

    private Shown() {}

    /** A node by its pointer. */
    static String field(String pointer) {
        return pointer.isEmpty() ? "the document" : printable(pointer);
    }

    /**
     * Whether a name may be one that somebody meant for a field. A line of another file, such as one of passwords that ends in
     * a colon, is not.
     */
    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    /** What stands at a node. */
    static String value(DocumentNode node) {
        return node instanceof ScalarNode scalar ? scalar(scalar) : node.kind();
    }

    /** What to write in place of a value that should have been text. */
    static String asText(DocumentNode node) {
        return node instanceof ScalarNode scalar && scalar.value() != null && !isSecret(node.pointer())
                ? quoted(scalar.written())
                : "text in quotes";
    }

    static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    static String shortened(String text) {
        return printable(text.length() > LONGEST ? text.substring(0, LONGEST - 3) + "..." : text);
    }

    private static String scalar(ScalarNode node) {
        if (node.value() == null) {
            return "nothing";
        }
        if (isSecret(node.pointer())) {
            return "a value that is not shown";
        }
        return node.value() instanceof String text ? quoted(text) : shortened(node.written());
    }

    private static boolean isSecret(String pointer) {
        return SECRET.matcher(pointer).find();
    }

    /** One line stays one line. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
