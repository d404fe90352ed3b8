package org.exampleservice.contract.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/** One connection that is kept, and asks for one path again and again. It reads answers with a length or in chunks. */
final class Connection implements Closeable {
    private static final int LONGEST_HEAD = 2048;
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";
    private static final String LENGTH = "\r\ncontent-length: ";

    private final SocketChannel channel;
    private final OutputStream out;
    private final InputStream in;
    private final byte[] request;
    private final byte[] piece = new byte[64 * 1024];
    private final byte[] head = new byte[LONGEST_HEAD];

    Connection(int port, String path) throws IOException {
        this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        this.out = Channels.newOutputStream(channel);
        this.in = new Arriving(channel);
        this.request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** Asks, reads the whole answer, and gives back its head. */
    String ask() throws IOException {
        out.write(request);
        String answer = readHead();
        skip(answer);
        return answer;
    }

    private void skip(String answer) throws IOException {
        if (isChunked(answer)) {
            skipChunks();
        } else {
            in.skipNBytes(length(answer));
        }
    }

    /** Asks so many times without waiting in between, and then reads all answers. */
    void ask(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            System.arraycopy(request, 0, piece, i * request.length, request.length);
        }
        out.write(piece, 0, times * request.length);
        for (int i = 0; i < times; i++) {
            skip(readHead());
        }
    }

    /** Asks, and gives back the body. */
    byte[] body() throws IOException {
        out.write(request);
        String answer = readHead();
        if (!isChunked(answer)) {
            return in.readNBytes(Math.toIntExact(length(answer)));
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        readChunks(whole);
        return whole.toByteArray();
    }

    private static boolean isChunked(String head) {
        return head.toLowerCase(Locale.ROOT).contains(CHUNKED);
    }

    private void readChunks(OutputStream to) throws IOException {
        int size = chunkSize();
        while (size > 0) {
            for (int left = size; left > 0; ) {
                int count = in.read(piece, 0, Math.min(left, piece.length));
                if (count < 0) {
                    throw new EOFException("the server has closed the connection within a chunk");
                }
                to.write(piece, 0, count);
                left -= count;
            }
            in.skipNBytes(2);
            size = chunkSize();
        }
        in.skipNBytes(2);
    }

    private void skipChunks() throws IOException {
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            in.skipNBytes(size + 2L);
        }
        in.skipNBytes(2);
    }

    private int chunkSize() throws IOException {
        int size = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server has closed the connection between chunks");
            }
            size = next == '\r' ? size : 16 * size + Character.digit(next, 16);
        }
        return size;
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

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
