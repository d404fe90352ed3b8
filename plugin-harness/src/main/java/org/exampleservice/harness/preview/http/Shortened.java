package org.exampleservice.harness.preview.http;

/**
 * Our own scripts and styles without what only their readers need: comments, indents, blanks. No name is changed, and no line
 * break goes that might end a statement. Not for other people's code.
 */
final class Shortened {

    /** After these, a slash begins a regular expression; after others it divides. */
    private static final String BEFORE_EXPRESSION = "(,=:[!&|?{};+\n";

    /** Beside these a line break ends nothing. */
    private static final String OPEN = "(,=:[&|?{;+-*<>.";

    private static final String CLOSE = ").]}&|?:,;+-*=<>";

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Shortened(String text) {
        this.text = text;
    }

    static String script(String text) {
        Shortened shortened = new Shortened(text);
        while (shortened.at < text.length()) {
            shortened.next();
        }
        return shortened.out.toString();
    }

    static String style(String text) {
        return text.replaceAll("/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?|(:) ", "$1$2")
                .replace(";}", "}");
    }

    private void next() {
        char here = text.charAt(at);
        if (Character.isWhitespace(here) || text.startsWith("//", at) || text.startsWith("/*", at)) {
            blank();
        } else if (here == '"' || here == '\'' || here == '`') {
            quoted(here);
        } else if (here == '/' && BEFORE_EXPRESSION.indexOf(last()) >= 0) {
            expression();
        } else {
            out.append(here);
            at++;
        }
    }

    private void blank() {
        boolean line = false;
        while (at < text.length() && !starts()) {
            line |= text.charAt(at) == '\n';
            at++;
        }
        char before = last();
        char after = at < text.length() ? text.charAt(at) : '\n';
        if (line && OPEN.indexOf(before) < 0 && CLOSE.indexOf(after) < 0 && before != '\n') {
            out.append('\n');
        } else if (!line && together(before, after)) {
            out.append(' ');
        }
    }

    /** Whether something begins here; comments are skipped on the way. */
    private boolean starts() {
        if (text.startsWith("//", at)) {
            int line = text.indexOf('\n', at);
            at = line < 0 ? text.length() : line;
        } else if (text.startsWith("/*", at)) {
            at = text.indexOf("*/", at) + 1;
            return false;
        }
        return at == text.length() || !Character.isWhitespace(text.charAt(at));
    }

    /** Whether two characters would become one word or one operator. */
    private static boolean together(char one, char other) {
        return (Character.isJavaIdentifierPart(one) && Character.isJavaIdentifierPart(other))
                || ((one == '+' || one == '-') && one == other);
    }

    /** A string; one in backquotes as it is, with what is computed in it. */
    private void quoted(char quote) {
        int depth = 0;
        do {
            char here = text.charAt(at);
            if (here == '\\') {
                out.append(here);
                at++;
            } else if (quote == '`' && text.startsWith("${", at)) {
                depth++;
            } else if (quote == '`' && here == '}' && depth > 0) {
                depth--;
            }
            out.append(text.charAt(at));
            at++;
        } while (depth > 0 || text.charAt(at) != quote);
        out.append(quote);
        at++;
    }

    private void expression() {
        boolean set = false;
        do {
            char here = text.charAt(at);
            set = here == '[' || (set && here != ']');
            if (here == '\\') {
                out.append(here);
                at++;
            }
            out.append(text.charAt(at));
            at++;
        } while (set || text.charAt(at) != '/');
        out.append('/');
        at++;
    }

    private char last() {
        return out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
    }
}
