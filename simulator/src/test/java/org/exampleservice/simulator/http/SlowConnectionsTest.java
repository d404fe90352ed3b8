package org.exampleservice.simulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real connections, looked at by hand rather than every ten seconds. */
class SlowConnectionsTest {
    private static final String HEAD = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: aaaa";
    private static final String BODY = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90\r\n\r\naaaa";

    private static final long PATIENCE_NANOS = Duration.ofMinutes(2).toNanos();

    private static final int MOST_LOOKS = 4;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory());
    private final SlowRequests slow = new SlowRequests(server, Duration.ofDays(1));
    private final AtomicReference<Connection> opened = new AtomicReference<>();

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        connector.addBean(slow);
        connector.addBean(new Connection.Listener() {
            @Override
            public void onOpened(Connection connection) {
                opened.set(connection);
            }

            @Override
            public void onClosed(Connection connection) {}
        });
        server.addConnector(connector);
        server.setHandler(new Echo());
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void a_head_that_comes_byte_by_byte_is_hung_up_on() throws IOException {
        try (Socket client = connected()) {
            drip(client, HEAD);

            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_body_that_comes_byte_by_byte_is_hung_up_on_too() throws IOException {
        try (Socket client = connected()) {
            drip(client, BODY);

            assertThat(new String(client.getInputStream().readAllBytes(), ISO_8859_1))
                    .doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    void a_client_that_gets_on_is_answered_however_often_it_is_looked_at() throws IOException {
        try (Socket client = connected()) {
            for (int i = 0; i < 5; i++) {
                client.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(ISO_8859_1));
                assertThat(head(client)).startsWith("HTTP/1.1 200 OK\r\n").contains("Content-Length: 0\r\n");
                slow.look();
            }
        }
    }

    /** Sends a byte more before each look, waited for until the server has read it, until that closes. */
    private void drip(Socket client, String request) throws IOException {
        client.getOutputStream().write(request.getBytes(ISO_8859_1));
        int sent = request.length();
        awaitRead(sent);
        slow.look();
        for (int look = 0; look < MOST_LOOKS && opened.get().getEndPoint().isOpen(); look++) {
            client.getOutputStream().write('a');
            awaitRead(++sent);
            slow.look();
        }
        assertThat(opened.get().getEndPoint().isOpen()).isFalse();
    }

    private void awaitRead(int bytes) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (opened.get() == null || opened.get().getBytesIn() < bytes) {
            assertThat(System.nanoTime()).as("time to read %d bytes", bytes).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static String head(Socket client) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = client.getInputStream().read();
            assertThat(next).as("the end after " + head).isNotNegative();
            head.append((char) next);
        }
        return head.toString();
    }

    private Socket connected() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        client.setSoTimeout(120_000);
        client.setTcpNoDelay(true);
        return client;
    }

    /** Reads the whole body, as the admin routes do, and answers. */
    private static final class Echo extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            byte[] body = Content.Source.asInputStream(request).readAllBytes();
            response.write(true, ByteBuffer.wrap(body), callback);
            return true;
        }
    }
}
