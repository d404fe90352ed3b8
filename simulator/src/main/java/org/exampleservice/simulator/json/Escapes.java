package org.exampleservice.simulator.json;

/** Text as JSON has it between quotes, ASCII only: every other character is an escape, as the original writes it. */
final class Escapes {
    private static final String HEX = "0123456789abcdef";

    private Escapes() {}

    static String escaped(String text) {
        return isPlain(text) ? text : spelledOut(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String spelledOut(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(character -> escaped((char) character, out));
        return out.toString();
    }

    static boolean isPlain(int character) {
        return character >= ' ' && character <= '~' && character != '"' && character != '\\';
    }

    private static void escaped(char character, StringBuilder out) {
        switch (character) {
            case '"', '\\' -> out.append('\\').append(character);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> plainOrUnicode(character, out);
        }
    }

    private static void plainOrUnicode(char character, StringBuilder out) {
        if (character >= ' ' && character <= '~') {
            out.append(character);
            return;
        }
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((character >>> shift) & 0xf));
        }
    }
}
