package org.exampleservice.harness.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An answer as it goes over the wire, its body whole.
 *
 * @param status code
 * @param headers lines without their ends; none about length, coding or connection
 * @param body decoded
 */
@SuppressWarnings("ArrayRecordComponent") // read by two classes of this package, changed by none
record WireAnswer(int status, List<String> headers, byte[] body) {

    private static final int LARGEST = 64 * 1024 * 1024;
    private static final List<String> OF_CONNECTION =
            List.of("connection:", "content-length:", "transfer-encoding:", "keep-alive:");

    static WireAnswer of(int status, String contentType, byte[] body) {
        return new WireAnswer(
                status, contentType.isEmpty() ? List.of() : List.of("Content-Type: " + contentType), body);
    }

    WireAnswer withBody(byte[] other) {
        return new WireAnswer(status, headers, other);
    }

    WireAnswer withHeader(String line) {
        List<String> more = new ArrayList<>(headers);
        more.add(line);
        return new WireAnswer(status, more, body);
    }

    WireAnswer withContentType(String type) {
        List<String> others = new ArrayList<>(headers);
        others.removeIf(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"));
        others.add("Content-Type: " + type);
        return new WireAnswer(status, others, body);
    }

    /** Reads to the end of the connection. */
    static WireAnswer read(InputStream in) throws IOException {
        WireHead head = WireHead.read(in);
        byte[] rest = in.readNBytes(LARGEST);
        byte[] body = head.isChunked() ? unchunked(rest) : rest;
        String[] first = head.first().split(" ", 3);
        if (first.length < 2 || !first[1].matches("[0-9]{3}")) {
            throw new IOException("the service answered without a status");
        }
        List<String> headers = head.lines().stream()
                .filter(line -> OF_CONNECTION.stream().noneMatch(line.toLowerCase(Locale.ROOT)::startsWith))
                .toList();
        return new WireAnswer(Integer.parseInt(first[1]), headers, body);
    }

    private static byte[] unchunked(byte[] chunks) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int end = at;
            while (end < chunks.length && chunks[end] != '\n') {
                end++;
            }
            String size = new String(chunks, at, end - at, StandardCharsets.US_ASCII).replaceFirst("[;\r].*", "");
            int length = size.matches("[0-9A-Fa-f]{1,7}") ? Integer.parseInt(size, 16) : 0;
            if (length == 0) {
                return body.toByteArray();
            }
            if (end + 1 + length > chunks.length) {
                throw new IOException("the service's answer ended within a chunk");
            }
            body.write(chunks, end + 1, length);
            at = end + 1 + length + 2;
        }
    }

    byte[] head() {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + (status < 400 ? "OK" : "Refused") + "\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
