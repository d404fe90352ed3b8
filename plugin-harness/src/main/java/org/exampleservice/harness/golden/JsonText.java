package org.exampleservice.harness.golden;

import java.util.Map;

/** Canonical JSON strings: one line each, nothing invisible, no half of a character pair. */
final class JsonText {

    private static final String SHORT = "\b\t\n\f\r";
    private static final String SHORT_NAMES = "btnfr";

    private JsonText() {}

    /** The text in quotation marks. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        quote(text, out);
        return out.toString();
    }

    static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else {
                appendVisible(text, i, out);
            }
        }
        out.append('"');
    }

    /** Without quotation marks, for people: only what cannot be seen is escaped. */
    static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            appendVisible(text, i, out);
        }
        return out.toString();
    }

    /**
     * A name that every reader of JSON accepts: half of a character pair, which some refuse in names even when it is
     * escaped, is spelt out as {@code \\ud800}.
     */
    static String name(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isHalfOfPair(text, i)) {
                appendCode(text.charAt(i), out);
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /** A JSON object of texts in the order of the map. */
    static void object(Map<String, String> members, StringBuilder out) {
        String separator = "{";
        for (Map.Entry<String, String> member : members.entrySet()) {
            quote(member.getKey(), out.append(separator));
            quote(member.getValue(), out.append(": "));
            separator = ", ";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private static void appendVisible(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        int shortForm = SHORT.indexOf(c);
        if (shortForm >= 0) {
            out.append('\\').append(SHORT_NAMES.charAt(shortForm));
        } else if (isInvisible(c) || isHalfOfPair(text, at)) {
            appendCode(c, out);
        } else {
            out.append(c);
        }
    }

    private static void appendCode(char c, StringBuilder out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit((c >> shift) & 0xF, 16));
        }
    }

    /** Controls, line separators, and what turns the direction of writing. */
    private static boolean isInvisible(char c) {
        return c < 0x20
                || (c >= 0x7F && c <= 0x9F)
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF;
    }

    private static boolean isHalfOfPair(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
