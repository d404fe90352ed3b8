package org.exampleservice.harness.report;

/** Text of others as text of HTML. */
final class Html {

    private Html() {}

    /** Between tags and in quoted attributes. */
    static String text(String text) {
        return Visible.text(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** As {@link #text}, on one line whatever it says. */
    static String line(String text) {
        return text(Visible.line(text));
    }
}
