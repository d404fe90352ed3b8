package org.exampleservice.harness.backend;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How a backend of ours is reached. Immutable, hence thread-safe.
 *
 * @param port to listen at on the loopback interface; empty for any that is free
 * @param tls whether it speaks HTTPS, by a certificate that the plugin's process is made to trust
 * @param proxy whether it is the plugin's forward proxy too, and answers for every host that the plugin asks
 */
public record Access(OptionalInt port, boolean tls, boolean proxy) {

    /** Plain HTTP on a free port. */
    public static final Access PLAIN = new Access(OptionalInt.empty(), false, false);

    public Access {
        Objects.requireNonNull(port, "port");
        if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65_535)) {
            throw new IllegalArgumentException("port is " + port.getAsInt() + "; it is from 1 to 65535");
        }
    }

    /** The same, at a port. */
    public Access withPort(int newPort) {
        return new Access(OptionalInt.of(newPort), tls, proxy);
    }

    /** The same at any port. */
    Access withoutPort() {
        return new Access(OptionalInt.empty(), tls, proxy);
    }

    /** The same over TLS. */
    public Access withTls() {
        return new Access(port, true, proxy);
    }

    /** The same as a forward proxy too. */
    public Access withProxy() {
        return new Access(port, tls, true);
    }

    boolean isDirect() {
        return !tls && !proxy;
    }

    /** The port of the plain server: behind TLS it is nobody's business. */
    int plainPort() {
        return tls ? 0 : port.orElse(0);
    }

    /** What stands behind the label of a backend: {@code  over TLS by proxy}. */
    String words() {
        return (tls ? " over TLS" : "") + (proxy ? " by proxy" : "");
    }
}
