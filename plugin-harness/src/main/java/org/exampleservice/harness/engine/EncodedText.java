package org.exampleservice.harness.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The pattern of a text as encoders write it, one character at a time: as it is, with backslashes as in JSON and in
 * {@code repr}, as HTML, quoted for a shell, as quoted-printable, as a form has a blank, and misread. Percent-encoding is
 * the matter of {@link PercentLayer}. Letters and digits are written by all of them as they are. No text takes the pattern more than quadratic time. Stateless,
 * hence thread-safe.
 */
final class EncodedText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+");
    private static final Pattern BACKSLASHES = Pattern.compile("\\\\+");
    private static final String BACKSLASH_BEFORE = "(?<=\\\\)";
    private static final String NO_BACKSLASH_BEFORE = "(?<!\\\\)";
    private static final String ANY_BACKSLASHES = "\\\\*+";

    private static final Map<Integer, List<String>> ALSO = Map.of(
            (int) ' ', List.of("\\+"),
            (int) '\n', List.of("\\r\\n", BACKSLASH_BEFORE + "n"),
            (int) '\r', List.of(BACKSLASH_BEFORE + "r"),
            (int) '\t', List.of(BACKSLASH_BEFORE + "t"),
            (int) '"', List.of("&(?:amp;)*quot;"),
            (int) '&', List.of("&(?:amp;)+"),
            (int) '<', List.of("&(?:amp;)*lt;"),
            (int) '>', List.of("&(?:amp;)*gt;"),
            (int) '\'', List.of("'\"'\"'", "'\\\\++''", "&(?:amp;)*apos;"));

    private EncodedText() {}

    /** The pattern, as text. */
    static String pattern(String text) {
        StringBuilder pattern = new StringBuilder(text.startsWith("\\") ? NO_BACKSLASH_BEFORE : "");
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int length = character == '\\' ? backslashes(text, at) : Character.charCount(character);
            boolean first = at == 0 || text.charAt(at - 1) == '\\';
            pattern.append(first || isPlain(character) || character == '\\' ? "" : ANY_BACKSLASHES)
                    .append(form(character))
                    .append(character == '\\' ? "{" + length + ",}+" : "");
            at += length;
        }
        return pattern.toString();
    }

    /** The longest part of a text that every encoder leaves as it is; may be empty. */
    static String plainPart(String text) {
        return PLAIN.matcher(text)
                .results()
                .map(MatchResult::group)
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }

    private static int backslashes(String text, int from) {
        return BACKSLASHES
                .matcher(text)
                .region(from, text.length())
                .results()
                .findFirst()
                .orElseThrow()
                .group()
                .length();
    }

    private static boolean isPlain(int character) {
        return PLAIN.matcher(Character.toString(character)).matches();
    }

    private static String form(int character) {
        String text = Character.toString(character);
        if (isPlain(character)) {
            return text;
        }
        List<String> forms = new ArrayList<>();
        forms.add(Pattern.quote(text));
        forms.addAll(ALSO.getOrDefault(character, List.of()));
        forms.add(bytes(text, UTF_8, "="));
        forms.add(BACKSLASH_BEFORE + joined(bytes(text, UTF_8, "\\\\++x")));
        forms.add(BACKSLASH_BEFORE + joined(units(text)));
        forms.add(String.format("&(?:amp;)*#(?:0*%d|(?i:x0*%x));", character, character));
        if (character > 0x7F) {
            addForeign(character, text, forms);
        }
        return "(?:" + String.join("|", forms) + ")";
    }

    /** Beyond ASCII: in another character set, and as what a wrong one makes of it. */
    private static void addForeign(int character, String text, List<String> forms) {
        forms.add(BACKSLASH_BEFORE + String.format("U(?i:%08x)", character));
        forms.add(Pattern.quote(new String(text.getBytes(UTF_8), ISO_8859_1)));
        forms.add("[\uFFFD?]");
        if (character <= 0xFF) {
            forms.add(BACKSLASH_BEFORE + joined(bytes(text, ISO_8859_1, "\\\\++x")));
        }
    }

    private static String units(String text) {
        StringBuilder pattern = new StringBuilder();
        text.chars().forEach(unit -> pattern.append(String.format("\\\\++u(?i:%04x)", unit)));
        return pattern.toString();
    }

    private static String bytes(String text, Charset charset, String before) {
        StringBuilder pattern = new StringBuilder();
        for (byte one : text.getBytes(charset)) {
            pattern.append(before)
                    .append("(?i:")
                    .append(HexFormat.of().toHexDigits(one))
                    .append(')');
        }
        return pattern.toString();
    }

    /** The backslashes before the first have been passed. */
    private static String joined(String escapes) {
        return escapes.substring("\\\\++".length());
    }
}
