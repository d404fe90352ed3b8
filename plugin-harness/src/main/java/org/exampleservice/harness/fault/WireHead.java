package org.exampleservice.harness.fault;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The head of a request or an answer.
 *
 * @param first line
 * @param lines of the headers, without their ends
 */
record WireHead(String first, List<String> lines) {

    private static final int LONGEST = 64 * 1024;

    /** Reads as far as the empty line. */
    static WireHead read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int end = 0;
        while (end < 4) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the connection ended within a head");
            }
            bytes.write(next);
            end = next == "\r\n\r\n".charAt(end) ? end + 1 : next == '\r' ? 1 : 0;
            if (bytes.size() > LONGEST) {
                throw new IOException("a head is longer than " + LONGEST + " bytes");
            }
        }
        List<String> all = bytes.toString(StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
        if (all.isEmpty()) {
            throw new IOException("a head has no line");
        }
        return new WireHead(all.get(0), all.subList(1, all.size()));
    }

    Optional<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return lines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    boolean isChunked() {
        return header("transfer-encoding")
                .filter(coding -> coding.equalsIgnoreCase("chunked"))
                .isPresent();
    }
}
