package org.exampleservice.simulator.record;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names of fields, parameters and headers promise a secret. Case, hyphens, underscores and dots do not count. */
final class SecretNames {
    private static final Pattern PARTS = Pattern.compile("password|passwd|passphrase|passcode|pwd|secret|token|apikey"
            + "|accesskey|privatekey|clientkey|encryptionkey|credential|authorization|cookie|sessionid|jwt|bearer"
            + "|signature|csrf|xsrf|otp$");
    private static final Pattern KEY_HEADER = Pattern.compile("(?i)(.*[-_])?key");
    private static final Set<String> WHOLE = Set.of("auth", "session", "sid", "pass", "sig", "nonce");

    private SecretNames() {}

    static boolean isSecret(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "");
        return WHOLE.contains(plain) || PARTS.matcher(plain).find();
    }

    /** The last word of a header's name may be {@code Key}, as in {@code X-Key}. */
    static boolean isSecretHeader(String name) {
        return isSecret(name) || KEY_HEADER.matcher(name).matches();
    }

    /** In a query, {@code key} is a key too. */
    static boolean isSecretParameter(String name) {
        return isSecret(name) || name.equalsIgnoreCase("key");
    }
}
