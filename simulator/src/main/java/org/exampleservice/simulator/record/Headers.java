package org.exampleservice.simulator.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which headers of an answer are kept: neither secrets, nor what belongs to one connection, nor what changes always. */
final class Headers {
    private static final Set<String> DROPPED = Set.of(
            "age",
            "alt-svc",
            "connection",
            "content-encoding",
            "content-length",
            "date",
            "etag",
            "expires",
            "keep-alive",
            "last-modified",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-request-id",
            "x-correlation-id",
            "traceparent",
            "via",
            "report-to",
            "nel",
            "cf-ray");
    private static final int SHORTEST = 6;

    private Headers() {}

    static Map<String, Object> kept(Reply reply, Redactor redactor) {
        Map<String, Object> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        reply.headers().forEach((name, values) -> {
            if (isKept(name)) {
                List<String> clean = values.stream().map(redactor::redacted).toList();
                kept.put(canonical(redactor.redacted(name)), clean.size() == 1 ? clean.get(0) : clean);
            }
        });
        return new LinkedHashMap<>(kept);
    }

    /** {@code Content-Type}, however it was sent. */
    private static String canonical(String name) {
        return Pattern.compile("(?<![A-Za-z0-9])[a-z]")
                .matcher(name)
                .replaceAll(first -> first.group().toUpperCase(Locale.ROOT));
    }

    static boolean isKept(String name) {
        return !DROPPED.contains(name.toLowerCase(Locale.ROOT))
                && !name.startsWith(":")
                && !SecretNames.isSecretHeader(name);
    }

    /** The values of cookies and of headers whose names promise a secret: they may turn up elsewhere. */
    static Set<String> secretsIn(Reply reply) {
        Set<String> secrets = new TreeSet<>();
        reply.headers().forEach((name, values) -> {
            if (SecretNames.isSecretHeader(name)) {
                values.forEach(value -> add(name.toLowerCase(Locale.ROOT).contains("cookie"), value, secrets));
            }
        });
        return secrets;
    }

    private static void add(boolean cookie, String value, Set<String> secrets) {
        String found = cookie ? value.split(";", 2)[0].replaceFirst("^[^=]*=", "") : value;
        if (found.length() >= SHORTEST) {
            secrets.add(found);
        }
    }
}
