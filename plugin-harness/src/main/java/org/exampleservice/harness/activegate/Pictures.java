package org.exampleservice.harness.activegate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.exampleservice.harness.definition.Configuration;
import org.exampleservice.harness.definition.ConfigurationException;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Status;

/** Makes of what is kept what others may see, secrets taken out. Thread-safe. */
final class Pictures {

    private final Deployments deployments;
    private final Histories histories;

    Pictures(Deployments deployments, Histories histories) {
        this.deployments = deployments;
        this.histories = histories;
    }

    Deployed of(Installed one) {
        return new Deployed(
                one.definition(),
                one.content().pluginJson(),
                one.content().findings(),
                deployments.endpoints(one.name()).stream()
                        .map(endpoint -> of(one, endpoint))
                        .toList());
    }

    DeployedEndpoint of(Installed of, StoredEndpoint endpoint) {
        Map<String, Object> values = new LinkedHashMap<>(values(of, endpoint.form()));
        FormCheck.secrets(of.definition()).forEach(key -> values.computeIfPresent(key, (same, value) -> ""));
        return new DeployedEndpoint(
                endpoint.id(),
                endpoint.plugin(),
                endpoint.form().name(),
                endpoint.form().enabled(),
                values,
                FormCheck.secrets(of.definition()),
                histories.last(endpoint.id()).map(Cycle::status).orElse(Status.UNINITIALIZED),
                histories.of(endpoint.id()));
    }

    /** With the defaults, unless a form of an older version does not fit any more. */
    private static Map<String, Object> values(Installed of, EndpointForm form) {
        try {
            Configuration filled = FormCheck.fill(of.definition(), form);
            return filled.values();
        } catch (ConfigurationException e) {
            return form.properties();
        }
    }
}
