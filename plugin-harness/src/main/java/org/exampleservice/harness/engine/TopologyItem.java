package org.exampleservice.harness.engine;

import org.exampleservice.harness.recording.Emission;

/** One thing added to the topology of a cycle: a group, a device or an endpoint. */
final class TopologyItem {

    private final GroupHandle group;
    private final DeviceHandle device;
    private final Emission.Endpoint endpoint;
    private final int reportedIn;
    private boolean sent;

    private TopologyItem(GroupHandle group, DeviceHandle device, Emission.Endpoint endpoint, int reportedIn) {
        this.group = group;
        this.device = device;
        this.endpoint = endpoint;
        this.reportedIn = reportedIn;
    }

    static TopologyItem of(GroupHandle group, int reportedIn) {
        return new TopologyItem(group, null, null, reportedIn);
    }

    static TopologyItem of(DeviceHandle device, int reportedIn) {
        return new TopologyItem(device.group(), device, null, reportedIn);
    }

    static TopologyItem of(DeviceHandle device, Emission.Endpoint endpoint, int reportedIn) {
        return new TopologyItem(device.group(), device, endpoint, reportedIn);
    }

    GroupHandle group() {
        return group;
    }

    DeviceHandle device() {
        return device;
    }

    boolean isGroup() {
        return device == null;
    }

    boolean isDevice() {
        return device != null && endpoint == null;
    }

    int reportedIn() {
        return reportedIn;
    }

    boolean isSent() {
        return sent;
    }

    void markSent() {
        sent = true;
    }

    /** With the names as they are now. */
    Emission emission() {
        if (endpoint != null) {
            return endpoint;
        }
        return isGroup()
                ? new Emission.Topology(group.entity(), group.name())
                : new Emission.Topology(device.entity(), device.name());
    }
}
