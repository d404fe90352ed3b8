package org.exampleservice.harness.plugin;

import java.util.List;
import java.util.Map;

/**
 * A device: metrics, properties, endpoints and events (sdk.md 5.5, 5.10).
 *
 * <p>Event texts may be null, which means absent; {@code properties} may be empty but a null raises
 * {@link PluginTypeException}. The first argument of most events is the description, not the title. A problem event
 * (performance, error, availability, resource contention) without a title is dropped by the runtime.
 */
public interface Device extends Entity {

    /**
     * Adds an address under which the device is reachable.
     *
     * @throws ConfigException if a port is out of 1..65534, a range is reversed, or the device has more than 100 ports
     */
    void addEndpoint(Endpoint endpoint);

    /** An address without a port; see {@link #addEndpoint(Endpoint)}. */
    default void addEndpoint(String ip) {
        addEndpoint(Endpoint.of(ip));
    }

    /**
     * An address with one port; see {@link #addEndpoint(Endpoint)}.
     *
     * @param port a whole number or text that can be converted to one
     */
    default void addEndpoint(String ip, Object port) {
        addEndpoint(Endpoint.of(ip).withPort(port));
    }

    /** The endpoints accepted so far in this cycle; unmodifiable. */
    List<Endpoint> endpoints();

    void reportPerformanceEvent(String description, String title, Map<String, String> properties);

    void reportErrorEvent(String description, String title, Map<String, String> properties);

    void reportAvailabilityEvent(String description, String title, Map<String, String> properties);

    void reportResourceContentionEvent(String description, String title, Map<String, String> properties);

    void reportCustomInfoEvent(String description, String title, Map<String, String> properties);

    void reportCustomDeploymentEvent(
            String source,
            String project,
            String version,
            String ciLink,
            String remediationActionLink,
            String deploymentName,
            Map<String, String> properties);

    void reportCustomAnnotationEvent(
            String description, String annotationType, String source, Map<String, String> properties);
}
