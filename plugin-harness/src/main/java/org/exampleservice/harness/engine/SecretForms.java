package org.exampleservice.harness.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The forms in which a secret turns up in texts: as it is and as {@link EncodedText} has it, in small letters as in the
 * name of a host, a line of it, in hexadecimal digits, and in Base64, also within something longer such as a login header.
 */
final class SecretForms {

    private static final int LONG = 8;
    private static final int SHORTEST_WITHIN = 5;
    private static final int MOST_BYTES = 48;

    private final Map<String, SecretForm> forms = new LinkedHashMap<>();

    private SecretForms() {}

    /**
     * All forms.
     *
     * @param secret at least two characters, and not all of them blank
     * @param users values that may stand before a short secret in a login
     */
    static Collection<SecretForm> of(String secret, Collection<String> users) {
        SecretForms all = new SecretForms();
        all.add(secret);
        all.add(secret.strip());
        if (secret.length() >= LONG) {
            all.add(secret.toLowerCase(Locale.ROOT));
        }
        secret.lines().map(String::strip).filter(line -> line.length() >= LONG).forEach(all::add);
        for (Charset charset : List.of(UTF_8, ISO_8859_1, UTF_16LE)) {
            if (charset.newEncoder().canEncode(secret)) {
                all.add(secret.getBytes(charset));
            }
        }
        if (secret.getBytes(UTF_8).length < SHORTEST_WITHIN) {
            users.forEach(user -> all.add(base64(user + ":" + secret)));
            all.add(base64(secret));
        }
        return all.forms.values();
    }

    private void add(String text) {
        if (text.length() > 1) {
            add(EncodedText.plainPart(text), EncodedText.pattern(text), false);
        }
    }

    private void add(byte[] whole) {
        byte[] secret = Arrays.copyOf(whole, Math.min(whole.length, MOST_BYTES));
        if (secret.length < SHORTEST_WITHIN) {
            return;
        }
        for (int before = 0; before < 3; before++) {
            String digits = base64Within(secret, before);
            String either = EncodedText.pattern(digits)
                    .replace(EncodedText.pattern("+"), "(?:-|" + EncodedText.pattern("+") + ")")
                    .replace(EncodedText.pattern("/"), "(?:_|" + EncodedText.pattern("/") + ")");
            add(EncodedText.plainPart(digits), either, true);
        }
        String hex = HexFormat.of().formatHex(secret);
        add(hex, hex, true);
        String upper = hex.toUpperCase(Locale.ROOT);
        add(upper, upper, true);
    }

    /** The digits that do not depend on what stands before and behind. */
    private static String base64Within(byte[] secret, int before) {
        byte[] shifted = new byte[before + secret.length];
        System.arraycopy(secret, 0, shifted, before, secret.length);
        return Base64.getEncoder().encodeToString(shifted).substring((before * 8 + 5) / 6, shifted.length * 8 / 6);
    }

    private void add(String anchor, String pattern, boolean within) {
        forms.computeIfAbsent(pattern, text -> new SecretForm(anchor, Pattern.compile(text), within));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
