package org.exampleservice.simulator.http;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import org.exampleservice.simulator.http.ListenException.Reason;

/** Opens the port before any server starts, so that a port that cannot be had is found at once and said plainly. */
final class Listener {
    /** What the system says of a port that only others may open. */
    private static final String NO_RIGHT = "Permission denied";

    /** How many clients may wait to be let in; with the 50 of Java, a burst of more waits a second and longer. */
    private static final int BACKLOG = 1024;

    private Listener() {}

    static ServerSocketChannel open(String host, int port) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new ListenException(Reason.UNKNOWN_HOST, "host " + host + " has no address here", null);
        }
        try {
            return open(address);
        } catch (IOException e) {
            throw explained(host, port, address.getAddress(), e);
        } catch (UnsupportedAddressTypeException e) {
            throw otherMachine(host, e);
        }
    }

    private static ServerSocketChannel open(InetSocketAddress address) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            return channel.bind(address, BACKLOG);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static ListenException explained(String host, int port, InetAddress address, IOException e) {
        if (!(e instanceof BindException) || NO_RIGHT.equals(e.getMessage())) {
            String detail = "port " + port + " on " + host + " cannot be opened (" + e.getMessage() + ")";
            return new ListenException(Reason.NOT_PERMITTED, detail, e);
        }
        if (isLocal(address)) {
            return new ListenException(Reason.PORT_TAKEN, "port " + port + " on " + host + " is already in use", e);
        }
        return otherMachine(host, e);
    }

    private static ListenException otherMachine(String host, Exception e) {
        return new ListenException(Reason.OTHER_MACHINE, "host " + host + " is not this machine", e);
    }

    private static boolean isLocal(InetAddress address) {
        try {
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return false;
        }
    }
}
