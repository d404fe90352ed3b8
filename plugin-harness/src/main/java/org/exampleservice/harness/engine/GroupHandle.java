package org.exampleservice.harness.engine;

import java.util.HashMap;
import java.util.Map;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.recording.EntityRef;

/** A group of one cycle. */
final class GroupHandle extends EntityHandle implements Group {

    private final Map<String, DeviceHandle> devices = new HashMap<>();
    private String name;

    GroupHandle(ReportGate gate, EntityRef entity, String name, String technology) {
        super(gate, entity, technology);
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void setName(String name) {
        gate().rename(this, name);
    }

    @Override
    public Device createDevice(String identifier, String displayName) {
        return gate().createDevice(this, identifier, displayName);
    }

    void rename(String newName) {
        name = newName;
    }

    DeviceHandle device(String identifier) {
        return devices.get(identifier);
    }

    void add(String identifier, DeviceHandle device) {
        devices.put(identifier, device);
    }
}
