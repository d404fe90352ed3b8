package org.exampleservice.harness.preview;

import java.util.List;
import java.util.Objects;

/**
 * What the page of a device, or of a group, shows of it at every minute of a window. Immutable, hence thread-safe.
 *
 * @param id as addresses and tables have it: {@code CUSTOM_DEVICE-A8383BC8E5C2B4CF}
 * @param name for people
 * @param groupId of the group it belongs to, or its own
 * @param groupName of that
 * @param from first minute of the window
 * @param until the minute after its last
 * @param present minutes in which it was reported; the state says nothing
 * @param keyMetrics at most four
 * @param properties by key
 * @param endpoints addresses
 * @param keyCharts of the page itself
 * @param charts of Further details, or of the bottom of a group's page
 * @param numbers that the others refer to by place, one a minute from the first
 */
public record EntityView(
        String id,
        String name,
        String groupId,
        String groupName,
        int from,
        int until,
        List<StateRun> present,
        List<KeyMetricView> keyMetrics,
        List<Property> properties,
        List<Address> endpoints,
        List<ChartView> keyCharts,
        List<ChartView> charts,
        List<Points> numbers) {

    /** A property with the values that it had one after the other. */
    public record Property(String key, List<PropertyValue> values) {
        public Property {
            Objects.requireNonNull(key, "key");
            values = List.copyOf(values);
        }
    }

    /** An address of a device. */
    public record Address(String ip, List<String> ports, List<String> dnsNames) {
        public Address {
            Objects.requireNonNull(ip, "ip");
            ports = List.copyOf(ports);
            dnsNames = List.copyOf(dnsNames);
        }
    }

    public EntityView {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(groupId, "groupId");
        Objects.requireNonNull(groupName, "groupName");
        present = List.copyOf(present);
        keyMetrics = List.copyOf(keyMetrics);
        properties = List.copyOf(properties);
        endpoints = List.copyOf(endpoints);
        keyCharts = List.copyOf(keyCharts);
        charts = List.copyOf(charts);
        numbers = List.copyOf(numbers);
    }
}
