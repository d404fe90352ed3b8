package org.exampleservice.harness.python;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines of JSON to and from the child. An interrupt of the thread that reads closes it. Not thread-safe. */
final class LineChannel implements AutoCloseable {

    private static final int LONGEST_LINE = 32 * 1024 * 1024;
    private static final int PATIENCE = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SocketChannel socket;
    private byte[] buffer = new byte[64 * 1024];
    private int begin;
    private int end;
    private JsonParser whole;
    private final NumberScan scan = new NumberScan();
    private final NumberedLines numbered = new NumberedLines();

    /** Falls with each line that is parsed by itself, and rises with each that need not be. */
    private int luck = PATIENCE;

    LineChannel(SocketChannel socket) throws IOException {
        this.socket = socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** The next line's value. */
    Said read() throws IOException {
        Said said = next();
        while (said == null) {
            waitForLine();
            said = next();
        }
        return said;
    }

    /** The next value if it has come, else null; does not wait. */
    Said poll() throws IOException {
        Said said = next();
        return said == null && fillFromWhatHasCome() ? next() : said;
    }

    /** Null where no whole line is left. */
    private Said next() throws IOException {
        JsonNode value = whole == null ? null : JSON.readTree(whole);
        if (value != null) {
            return numbered.read(value);
        }
        whole = null;
        if (luck > 0) {
            return nextAlone();
        }
        int newline = lastNewline(begin);
        if (newline < 0) {
            return null;
        }
        whole = parser(newline);
        JsonNode first = JSON.readTree(whole);
        return first == null ? null : numbered.read(first);
    }

    /** Where most lines are numbers. */
    private Said nextAlone() throws IOException {
        Said said = null;
        while (said == null && scan.find(buffer, begin, end)) {
            said = scan.read(numbered);
            luck = said == null ? luck - 1 : Math.min(luck + 1, PATIENCE);
            said = said == null ? parsed() : said;
            begin = scan.end() + 1;
        }
        return said;
    }

    /** A line that is blank has no value. */
    private Said parsed() throws IOException {
        JsonNode value = JSON.readTree(buffer, begin, scan.end() - begin);
        return value.isMissingNode() ? null : numbered.read(value);
    }

    /** Of all the whole lines that have come, since a parser for each costs more than the lines do. */
    private JsonParser parser(int newline) throws IOException {
        JsonParser lines = JSON.createParser(buffer, begin, newline - begin);
        begin = newline + 1;
        return lines;
    }

    private void waitForLine() throws IOException {
        int searched;
        do {
            searched = end - begin;
            fill();
        } while (lastNewline(begin + searched) < 0);
    }

    private boolean fillFromWhatHasCome() throws IOException {
        socket.configureBlocking(false);
        try {
            return fill() > 0;
        } finally {
            socket.configureBlocking(true);
        }
    }

    void write(JsonNode value) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((JSON.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            socket.write(line);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int lastNewline(int from) {
        for (int i = end - 1; i >= from; i--) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private int fill() throws IOException {
        makeRoom();
        int count = socket.read(ByteBuffer.wrap(buffer, end, buffer.length - end));
        if (count < 0) {
            throw new EOFException("the channel was closed");
        }
        end += count;
        return count;
    }

    private void makeRoom() throws IOException {
        if (begin > 0) {
            System.arraycopy(buffer, begin, buffer, 0, end - begin);
            end -= begin;
            begin = 0;
        }
        if (end == buffer.length) {
            if (end >= LONGEST_LINE) {
                throw new IOException("a line of the channel is longer than " + LONGEST_LINE + " bytes");
            }
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
    }
}
