package org.exampleservice.contract.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Locale;

/** One connection that is kept, and asks for one path again and again. It reads answers with a length only. */
final class Connection {
    private static final int LONGEST_HEAD = 2048;
    private static final String LENGTH = "\r\ncontent-length: ";

    private final OutputStream out;
    private final InputStream in;
    private final byte[] request;
    private final byte[] head = new byte[LONGEST_HEAD];

    Connection(Socket socket, String path) throws IOException {
        this.out = socket.getOutputStream();
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        this.request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII);
        socket.setTcpNoDelay(true);
    }

    /** Asks, reads the whole answer, and gives back its head. */
    String ask() throws IOException {
        out.write(request);
        String answer = readHead();
        in.skipNBytes(length(answer));
        return answer;
    }

    /** Asks, and gives back the body. */
    byte[] body() throws IOException {
        out.write(request);
        return in.readNBytes(Math.toIntExact(length(readHead())));
    }

    private String readHead() throws IOException {
        int size = 0;
        while (size < 4 || head[size - 1] != '\n' || head[size - 3] != '\n') {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the server has closed the connection");
            }
            head[size++] = (byte) next;
        }
        return new String(head, 0, size, US_ASCII);
    }

    private static long length(String head) throws IOException {
        int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (at < 0) {
            throw new IOException("an answer without a length: " + head);
        }
        int from = at + LENGTH.length();
        return Long.parseLong(head.substring(from, head.indexOf('\r', from)));
    }
}
