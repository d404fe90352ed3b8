package org.exampleservice.contract.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exampleservice.contract.House;
import org.exampleservice.simulator.DemoApp;

/**
 * Raw bytes to the demo app and its admin routes: what comes back is HTTP, never an error of the server, and the next
 * client is answered. {@code {token}} in the bytes stands for the admin token.
 */
public final class HttpFuzz {

    private static final String TOKEN = "fuzz-token-0123456789";
    private static final int PATIENCE_MILLIS = 50_000;
    private static final int MOST = 1 << 20;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9][0-9])[ \r]");
    private static final String PLAIN_REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    private static final DemoApp APP =
            DemoApp.builder().port(0).ui(true).adminToken(TOKEN).start();

    private HttpFuzz() {}

    /**
     * Starts the demo app and has it answer the whole corpus, before the clock of the first try runs: Jazzer instruments every
     * class that is loaded, which on a busy machine takes longer than a try may.
     */
    public static void fuzzerInitialize() throws IOException {
        for (Path input : House.list(House.at("contract-tests/src/test/corpus/http"), Files::isRegularFile)) {
            answer(Files.readString(input, StandardCharsets.ISO_8859_1));
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        String request = new String(input, StandardCharsets.ISO_8859_1).replace("{token}", TOKEN);
        check(answer(request));
        if (!answer(PLAIN_REQUEST).startsWith("HTTP/1.1 200 ")) {
            throw new AssertionError("the next client is not answered");
        }
    }

    private static void check(String answer) {
        if (answer.isEmpty()) {
            return;
        }
        Matcher status = STATUS.matcher(answer);
        if (!status.lookingAt()) {
            throw new AssertionError("the answer is not HTTP: " + answer);
        }
        boolean isOurs = status.group(1).startsWith("5");
        if (isOurs && !answer.startsWith("HTTP/1.1 501") && !answer.startsWith("HTTP/1.1 505")) {
            throw new AssertionError("the server failed: " + answer);
        }
    }

    private static String answer(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), APP.baseUri().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
            } catch (IOException refusedWhileWriting) {
                return "";
            }
            return all(socket.getInputStream());
        }
    }

    private static String all(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try {
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                all.write(some, 0, count);
                if (all.size() > MOST || isEndless(all)) {
                    break;
                }
            }
        } catch (SocketException reset) {
            return all.toString(StandardCharsets.ISO_8859_1);
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** A stream of events has no end of its own. */
    private static boolean isEndless(ByteArrayOutputStream answer) {
        String begin = new String(answer.toByteArray(), 0, Math.min(answer.size(), 1024), StandardCharsets.ISO_8859_1);
        int body = begin.indexOf("\r\n\r\n");
        return body >= 0 && begin.substring(0, body).contains("Content-Type: text/event-stream");
    }
}
