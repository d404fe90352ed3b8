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
        } else if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
            plain.append(String.format("\\u%04x", point));
        } else {
            plain.appendCodePoint(point);
        }
    }
}
