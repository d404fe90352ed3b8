package org.exampleservice.harness.cli;

/** Text of a plugin as it may be printed: on one line, and without characters that steer a terminal. */
final class Plain {

    private Plain() {}

    static String text(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(point, plain));
        return plain.toString();
    }

    private static void append(int point, StringBuilder plain) {
        if (point == '\t') {
            plain.append("    ");
        } else if (isUnprintable(point)) {
            for (char unit : Character.toChars(point)) {
                plain.append(String.format("\\u%04x", (int) unit));
            }
        } else {
            plain.appendCodePoint(point);
        }
    }

    private static boolean isUnprintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
