package org.exampleservice.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A request to an admin route, as sent.
 *
 * @param query empty when there is none
 * @param peerIsLocal whether it comes from this machine
 * @param firstBytes the body up to so many bytes; to be asked for once
 */
record AdminRequest(
        String method,
        String path,
        String query,
        boolean peerIsLocal,
        Optional<String> host,
        Optional<String> origin,
        Optional<String> authorization,
        IntFunction<byte[]> firstBytes) {
    static final int MOST_BODY = 64 * 1024;

    boolean isWrite() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /** The body as text, empty if there is none; at most {@value #MOST_BODY} bytes. */
    String body() {
        byte[] bytes = firstBytes.apply(MOST_BODY + 1);
        if (bytes.length > MOST_BODY) {
            throw new AdminProblem(413, "the body has more than " + MOST_BODY + " bytes; send at most that many");
        }
        return new String(bytes, UTF_8);
    }

    /** The last piece of the path. */
    String lastOfPath() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A value of the query, read. */
    <T> T required(String name, String example, Function<String, T> reader) {
        return optional(name, example, reader)
                .orElseThrow(() -> new AdminProblem(
                        400, name + " is missing; give it in the query, such as " + name + "=" + example));
    }

    /** A value of the query, read, if it is there. */
    <T> Optional<T> optional(String name, String example, Function<String, T> reader) {
        return value(name).map(text -> read(name, text, example, reader));
    }

    private static <T> T read(String name, String text, String example, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new AdminProblem(400, name + " cannot be used; give it such as " + name + "=" + example);
        }
    }

    private Optional<String> value(String name) {
        return Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> decoded(name, pair.substring(name.length() + 1)))
                .findFirst();
    }

    private static String decoded(String name, String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new AdminProblem(400, name + " is not encoded as a query must be; write % as %25");
        }
    }
}
