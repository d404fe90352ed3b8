package org.exampleservice.harness.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Endpoint;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.EventType;

/** A device of one cycle; or, without a group, whatever an explicit selector names (sdk.md 5.9, 5.10). */
final class DeviceHandle extends EntityHandle implements Device {

    private final GroupHandle group;
    private final String name;
    private final Ports ports = new Ports();
    private final List<Endpoint> endpoints = new ArrayList<>();

    DeviceHandle(ReportGate gate, GroupHandle group, EntityRef entity, String name, String technology) {
        super(gate, entity, technology);
        this.group = group;
        this.name = name;
    }

    GroupHandle group() {
        return group;
    }

    Ports ports() {
        return ports;
    }

    void accepted(Endpoint endpoint) {
        endpoints.add(endpoint);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void addEndpoint(Endpoint endpoint) {
        gate().endpoint(this, endpoint);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.copyOf(endpoints);
    }

    @Override
    public void reportPerformanceEvent(String description, String title, Map<String, String> properties) {
        described(EventType.PERFORMANCE_EVENT, description, title, properties);
    }

    @Override
    public void reportErrorEvent(String description, String title, Map<String, String> properties) {
        described(EventType.ERROR_EVENT, description, title, properties);
    }

    @Override
    public void reportAvailabilityEvent(String description, String title, Map<String, String> properties) {
        described(EventType.AVAILABILITY_EVENT, description, title, properties);
    }

    @Override
    public void reportResourceContentionEvent(String description, String title, Map<String, String> properties) {
        described(EventType.RESOURCE_CONTENTION_EVENT, description, title, properties);
    }

    @Override
    public void reportCustomInfoEvent(String description, String title, Map<String, String> properties) {
        described(EventType.CUSTOM_INFO, description, title, properties);
    }

    @Override
    public void reportCustomDeploymentEvent(
            String source,
            String project,
            String version,
            String ciLink,
            String remediationActionLink,
            String deploymentName,
            Map<String, String> properties) {
        EventTexts texts = EventTexts.none()
                .with(EventTexts.SOURCE, source)
                .with(EventTexts.PROJECT, project)
                .with(EventTexts.VERSION, version)
                .with(EventTexts.CI_LINK, ciLink)
                .with(EventTexts.REMEDIATION_LINK, remediationActionLink)
                .with(EventTexts.DEPLOYMENT_NAME, deploymentName);
        gate().event(entity(), EventType.CUSTOM_DEPLOYMENT, texts, properties);
    }

    @Override
    public void reportCustomAnnotationEvent(
            String description, String annotationType, String source, Map<String, String> properties) {
        EventTexts texts = EventTexts.none()
                .with(EventTexts.DESCRIPTION, description)
                .with(EventTexts.ANNOTATION_TYPE, annotationType)
                .with(EventTexts.SOURCE, source);
        gate().event(entity(), EventType.CUSTOM_ANNOTATION, texts, properties);
    }

    private void described(EventType type, String description, String title, Map<String, String> properties) {
        EventTexts texts =
                EventTexts.none().with(EventTexts.DESCRIPTION, description).with(EventTexts.TITLE, title);
        gate().event(entity(), type, texts, properties);
    }
}
