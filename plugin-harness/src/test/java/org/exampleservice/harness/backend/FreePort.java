package org.exampleservice.harness.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for what cannot be told to take port 0. They lie below the range from which systems serve port 0 and outgoing
 * connections (32768 and up on Linux, 49152 and up elsewhere), so that nothing takes them between asking and listening; each
 * test process begins at a place of its own and gives no port twice.
 */
final class FreePort {

    private static final int FIRST = 12_000;
    private static final int COUNT = 20_000;
    private static final AtomicInteger TRIED =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 331 % COUNT));

    private FreePort() {}

    static int next() {
        for (int i = 0; i < COUNT; i++) {
            int port = FIRST + Math.floorMod(TRIED.getAndIncrement(), COUNT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port from " + FIRST + " to " + (FIRST + COUNT - 1) + " is free");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
