package org.exampleservice.harness.golden;

/** Texts of a length that people read. */
final class Shortened {

    private static final int LONGEST = 200;

    private Shortened() {}

    static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "… (" + text.length() + " characters)";
    }
}
