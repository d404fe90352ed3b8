package org.exampleservice.harness.backend;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exampleservice.harness.fault.Targets;
import org.exampleservice.harness.recording.Request;
import org.exampleservice.harness.tls.Relay;

/** What is kept of a request: bounded, and without credentials, whether or not the configuration calls them secret. */
final class Sent {

    private static final int MOST_OF_BODY = 1_000_000;
    private static final int MOST_OF_ANSWER = 2_000;
    private static final int SEARCHED_OF_ANSWER = 20_000;
    /** Headers that belong to the connection or the client and not to what is sent; they differ from run to run. */
    private static final Set<String> VOLATILE = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-length",
            "date",
            "expect",
            "host",
            "keep-alive",
            "traceparent",
            "transfer-encoding",
            "user-agent",
            "via",
            Relay.ORIGIN);

    private static final Pattern CREDENTIAL =
            Pattern.compile("authorization|cookie|token|secret|password|passwd|api-?key|signature|credential");
    private static final String MASK = "******";

    private Sent() {}

    /** Values of members whose names say that they are secret, cut off or not; possessive, since long ones fill the stack. */
    private static final Pattern SECRET_MEMBER = Pattern.compile(
            "(?i)(\"[^\"]*(?:password|passwd|secret|token|api[-_]?key)[^\"]*\"\\s*:\\s*\")(?:[^\"\\\\]++|\\\\.)*+(?:\"|\\\\?\\z)");

    /**
     * A request with what is kept of it.
     *
     * @param target path and query; the host that a proxied one was for is put before it
     * @param answer body of the answer
     */
    static Request request(String method, String target, int status, Received received, String answer) {
        Map<String, String> headers = new TreeMap<>();
        received.headers().keySet().stream()
                .filter(Sent::isKept)
                .forEach(name ->
                        headers.put(name, header(name, received.headers().get(name))));
        String whole = received.header(Relay.ORIGIN).orElse("") + target;
        return new Request(method, target(whole), status)
                .with(headers, body(headers.getOrDefault("content-type", ""), received.text()), answer(answer));
    }

    /** Path and query. */
    static String target(String target) {
        return Targets.masked(target);
    }

    /** The whole text, or its beginning and a digest that changes with what is left out. */
    static String body(String contentType, String whole) {
        String members = SECRET_MEMBER.matcher(whole).replaceAll("$1" + MASK + "\"");
        String text = contentType.startsWith("application/x-www-form-urlencoded") ? target(members) : members;
        return text.length() <= MOST_OF_BODY
                ? text
                : text.substring(0, MOST_OF_BODY) + "... (" + text.length() + " characters, SHA-256 " + digest(text)
                        + ")";
    }

    /** The beginning; of an answer of megabytes the rest is not even looked through. */
    static String answer(String whole) {
        boolean isLong = whole.length() > SEARCHED_OF_ANSWER;
        String text = SECRET_MEMBER
                .matcher(isLong ? whole.substring(0, SEARCHED_OF_ANSWER) : whole)
                .replaceAll("$1" + MASK + "\"");
        return !isLong && text.length() <= MOST_OF_ANSWER
                ? text
                : text.substring(0, Math.min(text.length(), MOST_OF_ANSWER)) + "... (" + whole.length()
                        + " characters)";
    }

    /** Whether a header, in small letters, says something about what is sent. */
    private static boolean isKept(String name) {
        return !VOLATILE.contains(name);
    }

    private static String header(String name, List<String> values) {
        return values.stream().map(value -> header(name, value)).collect(Collectors.joining(", "));
    }

    /** A header's value; of a credential only the scheme is left: {@code Basic ******}. */
    static String header(String name, String value) {
        if (!CREDENTIAL.matcher(name.toLowerCase(Locale.ROOT)).find()) {
            return value;
        }
        int space = value.indexOf(' ');
        boolean hasScheme = space > 0 && name.toLowerCase(Locale.ROOT).endsWith("authorization");
        return hasScheme ? value.substring(0, space + 1) + MASK : MASK;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
