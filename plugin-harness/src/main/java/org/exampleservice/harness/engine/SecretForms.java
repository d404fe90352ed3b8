package org.exampleservice.harness.engine;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The forms in which a secret turns up in texts: as it is, in a URL, in a login header, as a literal. */
final class SecretForms {

    private SecretForms() {}

    /**
     * All forms, the secret itself included.
     *
     * @param users values that may stand before the secret in a login
     */
    static Set<String> of(String secret, Collection<String> users) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(secret);
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        forms.add(encoded);
        forms.add(encoded.replace("+", "%20"));
        forms.add(encoded.replace("+", "%20").replace("%2F", "/"));
        forms.add(secret.replace("\\", "\\\\").replace("'", "\\'"));
        forms.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
        forms.add(base64(secret));
        users.forEach(user -> forms.add(base64(user + ":" + secret)));
        forms.removeIf(form -> form.length() < 2);
        return forms;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
