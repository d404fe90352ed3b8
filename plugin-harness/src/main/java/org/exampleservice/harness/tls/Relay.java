package org.exampleservice.harness.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLSocket;

/**
 * Stands in front of a plain HTTP server on the loopback interface: as the same server over TLS, or as a forward proxy that
 * takes every request, of whatever host, to that server. One request a connection. Thread-safe.
 */
public final class Relay implements AutoCloseable {

    /** The header by which the server learns what host a proxied request was for: {@code https://api.example.com}. */
    public static final String ORIGIN = "x-harness-origin";

    private static final int PATIENCE_MILLIS = 120_000;
    private static final String REFUSAL = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private enum Kind {
        SERVER,
        PROXY
    }

    private final Kind kind;
    private final Authority authority;
    private final int server;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "backend-relay");
        thread.setDaemon(true);
        return thread;
    });

    private Relay(Kind kind, Authority authority, int server, int port) throws IOException {
        this.kind = kind;
        this.authority = authority;
        this.server = server;
        this.door = new ServerSocket(port, 50, loopback());
        threads.execute(this::accept);
    }

    /**
     * The server over TLS.
     *
     * @param server port of the plain one
     * @param port to listen at; 0 for any that is free
     * @throws IOException if the port cannot be had
     */
    public static Relay overTls(Authority authority, int server, int port) throws IOException {
        return new Relay(Kind.SERVER, authority, server, port);
    }

    /**
     * A forward proxy on a free port.
     *
     * @param server port of the plain server that answers everything
     * @throws IOException if there is no port
     */
    public static Relay asProxy(Authority authority, int server) throws IOException {
        return new Relay(Kind.PROXY, authority, server, 0);
    }

    /** Where it listens. */
    public int port() {
        return door.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            }
        } catch (IOException | RejectedExecutionException closed) {
            return;
        }
    }

    private void serve(Socket client) {
        try {
            client.setSoTimeout(PATIENCE_MILLIS);
            client.setTcpNoDelay(true);
            if (kind == Kind.SERVER) {
                forward(secured(client, "127.0.0.1"), "");
            } else {
                proxy(client);
            }
        } catch (IOException | IllegalArgumentException | RejectedExecutionException clientIsGone) {
            return;
        } finally {
            end(client);
        }
    }

    private void proxy(Socket client) throws IOException {
        OutputStream out = client.getOutputStream();
        Head head;
        try {
            head = Head.read(client.getInputStream());
            head.origin();
        } catch (IOException bad) {
            out.write(REFUSAL.getBytes(StandardCharsets.US_ASCII));
            throw bad;
        }
        if (head.isConnect()) {
            out.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            forward(secured(client, head.host()), head.origin());
        } else {
            forward(client, head, head.origin());
        }
    }

    private Socket secured(Socket client, String host) throws IOException {
        SSLSocket socket = (SSLSocket) authority.serverOf(host).createSocket(client, null, client.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private void forward(Socket client, String origin) throws IOException {
        forward(client, Head.read(client.getInputStream()), origin);
    }

    private void forward(Socket client, Head head, String origin) throws IOException {
        try (Socket to = new Socket(loopback(), server)) {
            open.add(to);
            to.setTcpNoDelay(true);
            to.getOutputStream().write(head.forward(origin));
            threads.execute(() -> pump(client, to));
            copy(to.getInputStream(), client.getOutputStream());
            client.close();
        }
    }

    /** The body, and whatever else the client still sends. */
    private void pump(Socket client, Socket to) {
        try {
            copy(client.getInputStream(), to.getOutputStream());
        } catch (IOException over) {
            return;
        } finally {
            open.remove(to);
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] bytes = new byte[16 * 1024];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            out.write(bytes, 0, count);
            out.flush();
        }
    }

    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            return;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    /** Stops listening and ends what goes on. */
    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a local socket", e);
        } finally {
            open.forEach(this::end);
            threads.shutdownNow();
        }
    }
}
