package org.exampleservice.harness.backend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What came with a request beside its first line, as a server saw it; nothing of it is masked yet. */
final class Received {

    private static final int MOST_UNPACKED = 8 * 1024 * 1024;
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset=\"?([^\";\\s]+)");

    private final Map<String, List<String>> headers = new TreeMap<>();
    private final byte[] body;

    Received(Map<String, List<String>> headers, byte[] body) {
        headers.forEach((name, values) -> this.headers
                .computeIfAbsent(name.toLowerCase(Locale.ROOT), ignored -> new ArrayList<>())
                .addAll(values));
        this.body = body;
    }

    /** By name in small letters. */
    Map<String, List<String>> headers() {
        return headers;
    }

    /** All values of a header, as if sent in one line. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> String.join(", ", values));
    }

    /** The body as text, unpacked, in the charset that it says it is in, or else UTF-8. */
    String text() {
        return new String(unpacked(), charset());
    }

    private Charset charset() {
        Matcher named = CHARSET.matcher(header("content-type").orElse(""));
        return named.find() && isKnown(named.group(1)) ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    private byte[] unpacked() {
        if (!header("content-encoding").orElse("").equalsIgnoreCase("gzip")) {
            return body;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readNBytes(MOST_UNPACKED);
        } catch (IOException notPacked) {
            return body;
        }
    }
}
