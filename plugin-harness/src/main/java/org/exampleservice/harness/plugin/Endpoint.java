package org.exampleservice.harness.plugin;

import java.util.List;

/**
 * An address of a device, as given by the plugin and not yet checked (sdk.md 5.5).
 *
 * @param ip an IPv4 or IPv6 literal; anything else is dropped by the runtime
 * @param port one port, a whole number or text that can be converted to one; null for none
 * @param dnsNames names of the device; empty for none
 * @param portList further ports; empty for none
 * @param rangeList ranges of ports; empty for none
 */
public record Endpoint(
        String ip, Object port, List<String> dnsNames, List<Object> portList, List<PortRange> rangeList) {

    /**
     * A range of ports.
     *
     * @param from first port, not above {@code to}
     * @param to last port
     */
    public record PortRange(Object from, Object to) {}

    public Endpoint {
        dnsNames = List.copyOf(dnsNames);
        portList = List.copyOf(portList);
        rangeList = List.copyOf(rangeList);
    }

    /** An address alone. */
    public static Endpoint of(String ip) {
        return new Endpoint(ip, null, List.of(), List.of(), List.of());
    }

    public Endpoint withPort(Object newPort) {
        return new Endpoint(ip, newPort, dnsNames, portList, rangeList);
    }

    public Endpoint withDnsNames(String... names) {
        return new Endpoint(ip, port, List.of(names), portList, rangeList);
    }

    public Endpoint withPortList(Object... ports) {
        return new Endpoint(ip, port, dnsNames, List.of(ports), rangeList);
    }

    public Endpoint withRangeList(PortRange... ranges) {
        return new Endpoint(ip, port, dnsNames, portList, List.of(ranges));
    }
}
