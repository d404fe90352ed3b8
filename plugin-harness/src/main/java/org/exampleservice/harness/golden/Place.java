package org.exampleservice.harness.golden;

/**
 * Where in which file; the source of every complaint about a golden.
 *
 * @param name of the file
 * @param line from 1
 */
record Place(String name, int line) {

    GoldenException problem(String text) {
        return new GoldenException(name, line, text);
    }

    /** For people's eyes, of whatever length. */
    static String shown(Object raw) {
        if (raw instanceof Double number) {
            return Numbers.text(number);
        }
        return raw instanceof String text ? JsonText.quoted(Shortened.of(text)) : Shortened.of(String.valueOf(raw));
    }
}
