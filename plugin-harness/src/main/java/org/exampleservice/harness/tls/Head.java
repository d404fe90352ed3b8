package org.exampleservice.harness.tls;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The head of an HTTP/1 request.
 *
 * @param method in capitals
 * @param target as sent
 * @param headers lines without their ends
 */
record Head(String method, String target, List<String> headers) {

    private static final int LONGEST = 64 * 1024;

    /** Those that are between a client and its proxy, and the one that the relay alone may set. */
    private static final Set<String> OF_CONNECTION =
            Set.of("connection", "proxy-connection", "proxy-authorization", "keep-alive", Relay.ORIGIN);

    /** Reads as far as the empty line; what follows stays in the stream. */
    static Head read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int end = 0;
        while (end < 4) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the request ended within its head");
            }
            bytes.write(next);
            end = next == "\r\n\r\n".charAt(end) ? end + 1 : next == '\r' ? 1 : 0;
            if (bytes.size() > LONGEST) {
                throw new IOException("the head of a request is longer than " + LONGEST + " bytes");
            }
        }
        return parse(bytes.toString(StandardCharsets.ISO_8859_1));
    }

    private static Head parse(String text) throws IOException {
        List<String> lines = text.lines().filter(line -> !line.isEmpty()).toList();
        String[] first = lines.isEmpty() ? new String[0] : lines.get(0).split(" ", 3);
        if (first.length != 3) {
            throw new IOException("a request does not begin with method, target and version");
        }
        return new Head(first[0], first[1], lines.subList(1, lines.size()));
    }

    boolean isConnect() {
        return method.equals("CONNECT");
    }

    /** The host that a CONNECT asks for. */
    String host() {
        String host = target.replaceFirst(":[0-9]*$", "");
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Scheme, host and, if it is not the usual one, port. */
    String origin() throws IOException {
        if (isConnect()) {
            return "https://" + target.replaceFirst(":443$", "");
        }
        URI uri = uri();
        String port = uri.getPort() < 0 || uri.getPort() == 80 ? "" : ":" + uri.getPort();
        return "http://" + uri.getHost() + port;
    }

    /** As sent to a server: one request on the connection, and a target without the host. */
    byte[] forward(String origin) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(method + " " + (target.startsWith("/") || target.equals("*") ? target : path()) + " HTTP/1.1");
        headers.stream().filter(Head::isForServer).forEach(lines::add);
        if (!origin.isEmpty()) {
            lines.add(Relay.ORIGIN + ": " + origin);
        }
        lines.add("Connection: close");
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isForServer(String line) {
        return !OF_CONNECTION.contains(line.replaceFirst(":.*", "").strip().toLowerCase(Locale.ROOT));
    }

    private String path() throws IOException {
        URI uri = uri();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private URI uri() throws IOException {
        try {
            URI uri = new URI(target);
            if (uri.getHost() != null && "http".equalsIgnoreCase(uri.getScheme())) {
                return uri;
            }
        } catch (java.net.URISyntaxException e) {
            throw new IOException("the target of a request is no URL", e);
        }
        throw new IOException("the target of a request to a proxy is no http URL with a host");
    }
}
