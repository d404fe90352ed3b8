package org.exampleservice.harness.engine;

import java.util.ArrayList;
import java.util.List;
import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.Endpoint;
import org.exampleservice.harness.plugin.Endpoint.PortRange;

/**
 * The ports of one device: what is taken, what is refused, and how many there may be (sdk.md 5.5).
 *
 * <p>Quirks kept: 65535 is refused, and a range counts one less than the ports it holds.
 */
final class Ports {

    private static final int HIGHEST = 65_534;
    private static final int PER_DEVICE = 100;

    private int counted;

    /**
     * Takes the ports of an endpoint, as text: {@code 80}, {@code 8000-8010}.
     *
     * @throws ConfigException if one is refused; none of the endpoint's ports is taken then
     */
    List<String> take(Endpoint endpoint) {
        List<String> ports = new ArrayList<>();
        int count = counted;
        if (endpoint.port() != null) {
            ports.add(Integer.toString(checked(endpoint.port())));
            count++;
        }
        for (Object port : endpoint.portList()) {
            ports.add(Integer.toString(checked(port)));
            count++;
        }
        for (PortRange range : endpoint.rangeList()) {
            int from = checked(range.from());
            int to = checked(range.to());
            ports.add(ordered(from, to));
            count += to - from;
        }
        if (count > PER_DEVICE) {
            throw new ConfigException("The number of ports in endpoint per device cannot exceed " + PER_DEVICE);
        }
        counted = count;
        return ports;
    }

    private static String ordered(int from, int to) {
        if (from > to) {
            throw new ConfigException("port_range_from number must be lower or equal than port_range_to number");
        }
        return from + "-" + to;
    }

    private static int checked(Object port) {
        long number = number(port);
        if (number < 1 || number > HIGHEST) {
            throw new ConfigException("Port number must be between 1 and 65535");
        }
        return (int) number;
    }

    private static long number(Object port) {
        try {
            return port instanceof Number number
                    ? number.longValue()
                    : Long.parseLong(String.valueOf(port).strip());
        } catch (NumberFormatException e) {
            throw new ConfigException("Given port: '" + port + "' cannot to be converted to int.");
        }
    }
}
