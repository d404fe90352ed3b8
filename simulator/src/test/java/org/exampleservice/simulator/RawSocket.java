package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;

/** A client that sees what really comes over the connection, to its end. */
final class RawSocket implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 120_000;

    private final Socket socket;

    RawSocket(DemoApp app) throws IOException {
        this.socket = new Socket(app.baseUri().getHost(), app.baseUri().getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    static String get(DemoApp app, String path) throws IOException {
        try (RawSocket raw = new RawSocket(app)) {
            raw.send("GET", path, "Connection: close");
            return raw.rest();
        }
    }

    void send(String method, String path, String... headers) throws IOException {
        String head = String.join("\r\n", headers);
        String host = head.contains("Host: ") ? "" : "Host: localhost\r\n";
        socket.getOutputStream()
                .write((method + " " + path + " HTTP/1.1\r\n" + host + head + (head.isEmpty() ? "" : "\r\n") + "\r\n")
                        .getBytes(ISO_8859_1));
    }

    /** Sends bytes as they are, and maybe that there are no more. */
    void sendBytes(byte[] bytes, boolean last) throws IOException {
        socket.getOutputStream().write(bytes);
        if (last) {
            socket.shutdownOutput();
        }
    }

    /** Everything until the server closes; a byte is a character. */
    String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(all);
        return all.toString(ISO_8859_1);
    }

    /** What comes, up to and with a text. */
    String until(String end) throws IOException {
        StringBuilder all = new StringBuilder();
        while (all.indexOf(end) < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new AssertionError("the server closed after " + all);
            }
            all.append((char) next);
        }
        return all.toString();
    }

    /** Whether something has come that was not read. */
    boolean hasBytes() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** Whether the connection is reset rather than closed. */
    boolean isReset() throws IOException {
        try {
            return socket.getInputStream().read() == Integer.MAX_VALUE;
        } catch (SocketException e) {
            return e.getMessage().contains("reset");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
