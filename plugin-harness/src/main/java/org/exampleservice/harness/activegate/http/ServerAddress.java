package org.exampleservice.harness.activegate.http;

import java.util.Objects;

/**
 * Where to listen. Immutable, hence thread-safe.
 *
 * @param host name or address of this machine; {@code 127.0.0.1} unless others shall get in
 * @param port 0 for any free one, to 65535
 */
public record ServerAddress(String host, int port) {

    public ServerAddress {
        Objects.requireNonNull(host, "host");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("the port is " + port + "; give one from 0 to 65535");
        }
    }

    /** On this machine alone. */
    public static ServerAddress loopback(int port) {
        return new ServerAddress("127.0.0.1", port);
    }
}
