package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Endpoint;
import org.exampleservice.harness.plugin.Endpoint.PortRange;

/** Endpoints as a child writes them (sdk.md 5.5). */
final class Endpoints {

    private Endpoints() {}

    static Endpoint read(JsonNode call) {
        return new Endpoint(
                CallReader.text(call, "ip"),
                port(call.path("port")),
                all(call.path("dnsNames"), JsonNode::asText),
                all(call.path("port_list"), Endpoints::portOrText),
                all(call.path("range_list"), Endpoints::range));
    }

    /** Adds an endpoint; whether the device took it. */
    static boolean add(Device device, Endpoint endpoint) {
        int before = device.endpoints().size();
        device.addEndpoint(endpoint);
        return device.endpoints().size() > before;
    }

    private static PortRange range(JsonNode range) {
        return new PortRange(portOrText(range.path(0)), portOrText(range.path(1)));
    }

    private static Object portOrText(JsonNode port) {
        return port.isNull() ? "None" : port(port);
    }

    private static Object port(JsonNode port) {
        return port.isNumber() ? port.numberValue() : port.textValue();
    }

    private static <T> List<T> all(JsonNode array, Function<JsonNode, T> each) {
        List<T> all = new ArrayList<>();
        array.forEach(element -> all.add(each.apply(element)));
        return all;
    }
}
