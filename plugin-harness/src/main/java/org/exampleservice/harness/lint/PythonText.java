package org.exampleservice.harness.lint;

import org.exampleservice.document.Position;

/** A Python source of which comments and long texts have been blanked, so that what is found in it is code. */
final class PythonText {

    private final String code;

    PythonText(String source) {
        this.code = blanked(source);
    }

    /** The code, each character where it was. */
    String code() {
        return code;
    }

    Position position(int offset) {
        int line = 1;
        int start = 0;
        for (int at = code.indexOf('\n'); at >= 0 && at < offset; at = code.indexOf('\n', at + 1)) {
            line++;
            start = at + 1;
        }
        return new Position(line, offset - start + 1);
    }

    private static String blanked(String source) {
        StringBuilder code = new StringBuilder(source);
        int at = 0;
        while (at < code.length()) {
            char c = code.charAt(at);
            if (c == '#') {
                at = blank(code, at, end(code, at, "\n", 0));
            } else if (startsWith(code, at, "\"\"\"") || startsWith(code, at, "'''")) {
                at = blank(code, at, end(code, at, code.substring(at, at + 3), 3));
            } else if (c == '"' || c == '\'') {
                at = endOfText(code, at, c);
            } else {
                at++;
            }
        }
        return code.toString();
    }

    private static boolean startsWith(StringBuilder code, int at, String quotes) {
        return at + quotes.length() <= code.length()
                && code.substring(at, at + quotes.length()).equals(quotes);
    }

    private static int end(StringBuilder code, int at, String end, int length) {
        int found = code.indexOf(end, at + length);
        return found < 0 ? code.length() : found + length;
    }

    private static int blank(StringBuilder code, int from, int to) {
        for (int i = from; i < to; i++) {
            if (code.charAt(i) != '\n') {
                code.setCharAt(i, ' ');
            }
        }
        return to;
    }

    private static int endOfText(StringBuilder code, int from, char quote) {
        for (int i = from + 1; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote || c == '\n') {
                return i + 1;
            }
        }
        return code.length();
    }
}
