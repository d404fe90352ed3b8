package org.exampleservice.document;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.Locale;
import java.util.regex.Pattern;

/** Single values as text. */
final class ScalarText {

    private static final int DELETE = 0x7F;
    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z_/](?:[A-Za-z0-9_./+-]| (?=[A-Za-z0-9]))*|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(?:\\.[0-9]+)?Z");
    private static final Pattern NOT_TEXT = Pattern.compile("(?i:true|false|null|yes|no|on|off|y|n)");

    private ScalarText() {}

    /** A number, a boolean, or null, as JSON and YAML both write it; decimals by Jackson, the same on every JDK. */
    static String ofNoText(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            return String.valueOf(value);
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            return NumberOutput.toString(number, true);
        }
        throw new IllegalArgumentException("a document cannot hold " + value
                + "; give text, a whole number, a finite decimal, true, false, or lists and objects of these");
    }

    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !NOT_TEXT.matcher(text).matches();
    }

    /** In double quotes, with escapes that JSON and YAML share. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> append(character, quoted));
        return quoted.append('"').toString();
    }

    private static void append(int character, StringBuilder quoted) {
        switch (character) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            default -> {
                boolean shown = (character >= ' ' && character < DELETE)
                        || Character.isLetterOrDigit(character)
                        || Character.isSupplementaryCodePoint(character);
                quoted.append(shown ? Character.toString(character) : String.format(Locale.ROOT, "\\u%04X", character));
            }
        }
    }
}
