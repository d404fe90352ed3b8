package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.ArrayList;
import java.util.List;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Endpoint;
import org.exampleservice.harness.plugin.Group;

/** Groups, devices and what belongs to them, as a child writes them (sdk.md 5.4, 5.5, 5.7). */
sealed interface TopologyCall extends Call {

    static TopologyCall group(JsonNode call) {
        return new NewGroup(
                call.path("handle").asInt(), CallReader.text(call, "identifier"), CallReader.text(call, "name"));
    }

    static TopologyCall device(JsonNode call) {
        return new NewDevice(
                Target.read(call),
                call.path("handle").asInt(),
                CallReader.text(call, "identifier"),
                CallReader.text(call, "name"));
    }

    static TopologyCall endpoint(JsonNode call) {
        return new NewEndpoint(
                Target.read(call), Endpoints.read(call), call.path("ask").asBoolean());
    }

    static TopologyCall property(JsonNode call) {
        return new Property(Target.read(call), CallReader.text(call, "key"), CallReader.text(call, "value"));
    }

    static TopologyCall release(JsonNode call) {
        List<Integer> handles = new ArrayList<>();
        call.path("handles").forEach(handle -> handles.add(handle.asInt()));
        return new Release(handles);
    }

    /** A group for a handle. */
    record NewGroup(int handle, String identifier, String name) implements TopologyCall {
        @Override
        public JsonNode make(Calls calls) {
            return calls.keep(handle, calls.context().topologyBuilder().createGroup(identifier, name));
        }
    }

    /** A device for a handle. */
    record NewDevice(Target on, int handle, String identifier, String name) implements TopologyCall {
        @Override
        public JsonNode make(Calls calls) {
            return calls.keep(handle, ((Group) on.in(calls)).createDevice(identifier, name));
        }
    }

    /** An address of a device; the answer is whether it was taken. */
    record NewEndpoint(Target on, Endpoint endpoint, boolean asks) implements TopologyCall {
        @Override
        public JsonNode make(Calls calls) {
            Device device = (Device) on.in(calls);
            if (asks) {
                return BooleanNode.valueOf(Endpoints.add(device, endpoint));
            }
            device.addEndpoint(endpoint);
            return null;
        }
    }

    /** A property of a group or device. */
    record Property(Target on, String key, String value) implements TopologyCall {
        @Override
        public JsonNode make(Calls calls) {
            on.in(calls).reportProperty(key, value);
            return null;
        }
    }

    /** Handles that nothing stands behind any more. */
    record Release(List<Integer> handles) implements TopologyCall {
        @Override
        public JsonNode make(Calls calls) {
            for (int handle : handles) {
                calls.release(handle);
            }
            return null;
        }
    }
}
