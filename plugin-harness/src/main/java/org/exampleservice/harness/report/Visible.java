package org.exampleservice.harness.report;

/** Text that anybody may have written, with every character that is not seen written as {@code \\u001b}. */
final class Visible {

    private Visible() {}

    /** On as many lines as it has. */
    static String text(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(point -> append(point, visible, point == '\n'));
        return visible.toString();
    }

    /** On one line. */
    static String line(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(point, visible, false));
        return visible.toString();
    }

    /** Not longer than so many characters. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "… (" + (text.length() - end) + " characters more)";
    }

    private static void append(int point, StringBuilder visible, boolean asItIs) {
        if (asItIs || !isUnseen(point)) {
            visible.appendCodePoint(point);
        } else if (point == '\t') {
            visible.append("    ");
        } else {
            for (char unit : Character.toChars(point)) {
                visible.append(String.format("\\u%04x", (int) unit));
            }
        }
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
