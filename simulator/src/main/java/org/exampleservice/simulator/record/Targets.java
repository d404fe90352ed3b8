package org.exampleservice.simulator.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Paths with queries: which values are secret, and the request of WireMock that any value there matches. */
final class Targets {
    private static final int SHORTEST = 4;

    private Targets() {}

    /** The values of parameters whose names promise a secret. */
    static Set<String> secretsIn(String target) {
        Set<String> secrets = new TreeSet<>();
        parameters(target).forEach((name, value) -> {
            if (SecretNames.isSecretParameter(name) && value.length() >= SHORTEST) {
                secrets.add(value);
            }
        });
        return secrets;
    }

    /** A request for a target; a value that was taken out matches any value. */
    static Map<String, Object> request(String redacted) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("method", "GET");
        if (!redacted.contains(Redactor.MASK)) {
            request.put("url", redacted);
            return request;
        }
        String path = redacted.split("\\?", 2)[0];
        if (path.contains(Redactor.MASK)) {
            request.put("urlPathPattern", "\\Q" + path.replace(Redactor.MASK, "\\E[^/]+\\Q") + "\\E");
        } else {
            request.put("urlPath", path);
        }
        Map<String, Object> query = new LinkedHashMap<>();
        parameters(redacted)
                .forEach((name, value) -> query.put(
                        name, value.contains(Redactor.MASK) ? Map.of("matches", ".*") : Map.of("equalTo", value)));
        if (!query.isEmpty()) {
            request.put("queryParameters", query);
        }
        return request;
    }

    /** A name for a file of mappings, of letters, digits and hyphens. */
    static String file(String redacted) {
        String plain = redacted.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String hash = String.format("%08x", redacted.hashCode());
        return (plain.isEmpty() ? "root" : plain.substring(0, Math.min(40, plain.length()))) + "-" + hash;
    }

    private static Map<String, String> parameters(String target) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int query = target.indexOf('?');
        Stream.of(query < 0 ? new String[0] : target.substring(query + 1).split("&"))
                .filter(pair -> !pair.isEmpty())
                .forEach(pair -> {
                    String[] parts = pair.split("=", 2);
                    parameters.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
                });
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
