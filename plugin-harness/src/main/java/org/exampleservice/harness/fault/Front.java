package org.exampleservice.harness.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Stands before an HTTP service of the loopback interface and disturbs its answers. The service is asked in any case, so
 * that it goes on as without a fault. One request a connection. Thread-safe.
 */
public final class Front implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 120_000;
    private static final int PIECES = 16;
    private static final long BETWEEN_PIECES_MILLIS = 10;

    private final int service;
    private final IntSupplier minute;
    private final Supplier<Disturbance> disturbance;
    private final ServerSocket door;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fault-front");
        thread.setDaemon(true);
        return thread;
    });

    private Front(int service, int port, IntSupplier minute, Supplier<Disturbance> disturbance) throws IOException {
        this.service = service;
        this.minute = minute;
        this.disturbance = disturbance;
        this.door = new ServerSocket(port, 50, loopback());
        threads.execute(this::accept);
    }

    /**
     * Begins to listen.
     *
     * @param service port of the service
     * @param port to listen at; 0 for any that is free
     * @param minute how many have passed since the first
     * @param disturbance in force
     * @throws IOException if the port cannot be had
     */
    public static Front before(int service, int port, IntSupplier minute, Supplier<Disturbance> disturbance)
            throws IOException {
        return new Front(service, port, minute, disturbance);
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
        } catch (IOException | RejectedExecutionException over) {
            return;
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setSoTimeout(PATIENCE_MILLIS);
            client.setTcpNoDelay(true);
            WireRequest request = WireRequest.read(client.getInputStream());
            WireAnswer right = ask(request);
            Disturbance now = disturbance.get();
            send(now.deliver(minute.getAsInt(), request, right), request, now, client);
        } catch (IOException clientIsGone) {
            return;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private WireAnswer ask(WireRequest request) throws IOException {
        try (Socket to = new Socket(loopback(), service)) {
            to.setSoTimeout(PATIENCE_MILLIS);
            to.setTcpNoDelay(true);
            to.getOutputStream().write(request.bytes());
            return WireAnswer.read(to.getInputStream());
        }
    }

    private void send(Delivery delivery, WireRequest request, Disturbance now, Socket client)
            throws IOException, InterruptedException {
        OutputStream out = client.getOutputStream();
        WireAnswer answer = delivery.answer();
        boolean headOnly = request.method().equals("HEAD");
        byte[] body = headOnly ? new byte[0] : answer.body();
        switch (delivery.manner()) {
            case SILENCE -> waitForEnd(client, now);
            case RESET -> client.setSoLinger(true, 0);
            case HALF -> {
                out.write(answer.head());
                out.write(body, 0, body.length / 2);
            }
            case DRIP -> {
                out.write(answer.head());
                drip(body, out);
            }
            case WHOLE -> {
                out.write(answer.head());
                out.write(body);
            }
        }
        out.flush();
    }

    /** Until the client gives up, or so long. */
    private static void waitForEnd(Socket client, Disturbance now) throws IOException {
        client.setSoTimeout((int) Math.max(1, now.patience().toMillis()));
        try {
            if (client.getInputStream().read() < 0) {
                return;
            }
        } catch (SocketTimeoutException over) {
            return;
        }
    }

    private void drip(byte[] body, OutputStream out) throws IOException, InterruptedException {
        int piece = Math.max(1, body.length / PIECES);
        for (int at = 0; at < body.length; at += piece) {
            out.write(Arrays.copyOfRange(body, at, Math.min(body.length, at + piece)));
            out.flush();
            if (closed.await(BETWEEN_PIECES_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    /** Stops listening and ends what goes on. */
    @Override
    public void close() {
        closed.countDown();
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a local socket", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
