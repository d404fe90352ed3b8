package org.exampleservice.manual;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Text for {@code man}, with what would steer it taken out of what is said. Not thread-safe. */
final class Roff {

    private final StringBuilder out = new StringBuilder();

    /** A request of the macros, such as {@code SH}, with its words. */
    Roff request(String name, String... words) {
        line("." + name
                + Arrays.stream(words)
                        .map(word -> " \"" + escaped(word).replace("\"", "\\(dq") + "\"")
                        .collect(Collectors.joining()));
        return this;
    }

    Roff text(String text) {
        text.lines().map(Roff::safe).filter(line -> !line.isEmpty()).forEach(this::line);
        return this;
    }

    void bold(String text) {
        request("B", text);
    }

    void paragraph(String text) {
        if (!text.isBlank()) {
            line(".PP");
            text(text);
        }
    }

    /** A word, and beside it what it means. */
    void item(String word, String meaning) {
        line(".TP");
        bold(word);
        text(meaning.isBlank() ? "See above." : meaning);
    }

    /** Lines as they are; none if there is nothing in them. */
    void verbatim(List<String> lines) {
        if (lines.stream().allMatch(String::isBlank)) {
            return;
        }
        line(".PP");
        line(".nf");
        lines.stream().dropWhile(String::isBlank).map(Roff::safe).forEach(this::line);
        line(".fi");
    }

    private static String safe(String line) {
        String escaped = escaped(line);
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
