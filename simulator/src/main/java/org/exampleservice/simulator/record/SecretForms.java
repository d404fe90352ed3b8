package org.exampleservice.simulator.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.exampleservice.simulator.json.JsonTree;

/**
 * The forms in which a secret turns up in bytes: as it is, in a URL, in JSON, in HTML, in hexadecimal digits, in UTF-16,
 * and in Base64, also in the middle of something longer. Each form is text with one character for each byte.
 */
final class SecretForms {
    /** What is shorter would be found everywhere. */
    static final int SHORTEST = 4;

    private SecretForms() {}

    static Set<String> of(String secret) {
        byte[] bytes = secret.getBytes(UTF_8);
        Set<String> forms = new LinkedHashSet<>();
        inText(secret).map(form -> new String(form.getBytes(UTF_8), ISO_8859_1)).forEach(forms::add);
        String hex = HexFormat.of().formatHex(bytes);
        forms.add(hex);
        forms.add(hex.toUpperCase(Locale.ROOT));
        forms.add(new String(secret.getBytes(UTF_16BE), ISO_8859_1));
        forms.add(new String(secret.getBytes(UTF_16LE), ISO_8859_1));
        for (int before = 0; before < 3; before++) {
            addBase64(bytes, before, forms);
        }
        forms.removeIf(form -> form.length() < SHORTEST);
        return forms;
    }

    private static Stream<String> inText(String secret) {
        String escaped = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        String json = new String(JsonTree.write(secret), UTF_8);
        String ascii = json.substring(1, json.length() - 1);
        String html = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return Stream.of(
                        Stream.of(secret, escaped, escaped.replace("/", "\\/"), ascii, ascii.replace("/", "\\/")),
                        Stream.of(
                                html, html.replace("\"", "&quot;").replace("'", "&#39;"), html.replace("\"", "&#34;")),
                        inUrl(secret))
                .flatMap(forms -> forms);
    }

    private static Stream<String> inUrl(String text) {
        String form = URLEncoder.encode(text, UTF_8);
        String percent = form.replace("+", "%20");
        return Stream.of(form, percent, percent.replace("%2F", "/"), percent.replace("%7E", "~"))
                .flatMap(encoded -> Stream.of(encoded, lowerHex(encoded)));
    }

    private static String lowerHex(String encoded) {
        return java.util.regex.Pattern.compile("%[0-9A-F]{2}")
                .matcher(encoded)
                .replaceAll(match -> match.group().toLowerCase(Locale.ROOT));
    }

    /** The digits that do not depend on what stands before and behind. */
    private static void addBase64(byte[] secret, int before, Set<String> forms) {
        byte[] shifted = new byte[before + secret.length];
        System.arraycopy(secret, 0, shifted, before, secret.length);
        int from = (before * 8 + 5) / 6;
        int to = shifted.length * 8 / 6;
        for (Base64.Encoder encoder : new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
            String digits = encoder.encodeToString(shifted).substring(from, to);
            forms.add(digits);
            forms.add(digits.replace("/", "\\/"));
            inUrl(digits).forEach(forms::add);
        }
    }
}
