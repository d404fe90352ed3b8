package org.exampleservice.harness.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A request with its body whole.
 *
 * @param method in capitals
 * @param target as sent
 * @param headers lines without their ends; none about length, coding or connection
 * @param body decoded
 */
@SuppressWarnings("ArrayRecordComponent") // read by two classes of this package, changed by none
record WireRequest(String method, String target, List<String> headers, byte[] body) {

    private static final int LARGEST = 16 * 1024 * 1024;
    private static final List<String> OF_CONNECTION = List.of(
            "connection:", "content-length:", "transfer-encoding:", "keep-alive:", "expect:", "upgrade:", "http2-");

    static WireRequest read(InputStream in) throws IOException {
        WireHead head = WireHead.read(in);
        String[] first = head.first().split(" ", 3);
        if (first.length != 3) {
            throw new IOException("a request does not begin with method, target and version");
        }
        List<String> headers = head.lines().stream()
                .filter(line -> OF_CONNECTION.stream().noneMatch(line.toLowerCase(Locale.ROOT)::startsWith))
                .toList();
        return new WireRequest(first[0], first[1], headers, body(head, in));
    }

    private static byte[] body(WireHead head, InputStream in) throws IOException {
        if (!head.isChunked()) {
            String length = head.header("content-length").orElse("0");
            if (!length.matches("[0-9]{1,8}") || Integer.parseInt(length) > LARGEST) {
                throw new IOException("the body of a request is larger than " + LARGEST + " bytes");
            }
            return in.readNBytes(Integer.parseInt(length));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line(in).replaceFirst(";.*", "");
            int length = size.matches("[0-9A-Fa-f]{1,7}") ? Integer.parseInt(size, 16) : 0;
            if (body.size() + length > LARGEST) {
                throw new IOException("the body of a request is larger than " + LARGEST + " bytes");
            }
            body.write(in.readNBytes(length));
            line(in);
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n' && line.length() < 1_000; next = in.read()) {
            line.append(next == '\r' ? "" : (char) next);
        }
        return line.toString();
    }

    /** As it goes to the service: one request on the connection. */
    byte[] bytes() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.length > 0 || method.equals("POST") || method.equals("PUT")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        byte[] first = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, whole, first.length, body.length);
        return whole;
    }

    /** As it is called in recordings: method, where it was for if not for us, and target without secrets. */
    String name() {
        String origin = header("x-harness-origin");
        return method + " " + origin + Targets.masked(target);
    }

    /** What a service that repeats credentials would repeat; empty if there are none. */
    String credentials() {
        return header("authorization");
    }

    private String header(String name) {
        return new WireHead("", headers).header(name).orElse("");
    }
}
