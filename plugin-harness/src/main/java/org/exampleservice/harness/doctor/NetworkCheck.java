package org.exampleservice.harness.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** What listens, and can be reached, on this machine itself. */
final class NetworkCheck {

    private static final int PATIENCE_MILLIS = 2_000;

    /**
     * A port that a server of the kit takes unless told otherwise.
     *
     * @param number of the port
     * @param user what takes it
     */
    record Port(int number, String user) {}

    private static final List<Port> PORTS =
            List.of(new Port(8769, "java -jar simulator.jar"), new Port(9999, "plugin-harness activegate"));

    private NetworkCheck() {}

    static List<Diagnosis> all() {
        return List.of(loopback(), ports(PORTS));
    }

    static Diagnosis loopback() {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket()) {
            client.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), PATIENCE_MILLIS);
            return Diagnosis.ok(
                    "loopback", server.getInetAddress().getHostAddress() + " can be listened at and reached");
        } catch (IOException e) {
            return Diagnosis.broken(
                    "loopback",
                    "a port of this machine's own cannot be used: " + e.getMessage(),
                    "let Java listen at 127.0.0.1; a firewall or a sandbox forbids it");
        }
    }

    static Diagnosis ports(List<Port> ports) {
        List<Port> taken = ports.stream().filter(port -> !isFree(port.number())).toList();
        if (taken.isEmpty()) {
            return Diagnosis.ok(
                    "ports",
                    String.join(
                                    " and ",
                                    ports.stream()
                                            .map(port -> String.valueOf(port.number()))
                                            .toList()) + " are free");
        }
        return Diagnosis.limited(
                "ports",
                String.join(
                        "; ",
                        taken.stream()
                                .map(port -> port.number() + " is taken, the default of " + port.user())
                                .toList()),
                "choose another with --port; --port 0 takes any free one");
    }

    private static boolean isFree(int port) {
        try (ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return server.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
