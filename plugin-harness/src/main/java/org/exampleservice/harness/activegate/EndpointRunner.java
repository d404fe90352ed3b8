package org.exampleservice.harness.activegate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.definition.Configuration;
import org.exampleservice.harness.definition.ConfigurationException;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.Change;
import org.exampleservice.harness.engine.EndpointLoop;
import org.exampleservice.harness.engine.PluginFactory;
import org.exampleservice.harness.engine.RunPlan;
import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.recording.Cycle;

/** Runs one endpoint, and finds out what has changed about it since its last turn. One thread at a time. */
final class EndpointRunner implements AutoCloseable {

    private final PluginDefinition definition;
    private final EndpointLoop loop;
    private StoredEndpoint now;
    private boolean first = true;

    /** @param refusal why its extension is not loaded; empty if it is */
    EndpointRunner(
            PluginDefinition definition,
            PluginFactory factory,
            String refusal,
            StoredEndpoint endpoint,
            Instant start,
            GateOptions options) {
        this.definition = definition;
        this.now = endpoint;
        Optional<String> unfit = unfit(endpoint);
        PluginFactory used = unfit.<PluginFactory>map(text -> () -> {
                    throw new ConfigException(text);
                })
                .orElse(factory);
        EndpointForm form = unfit.isEmpty()
                ? endpoint.form()
                : new EndpointForm(endpoint.form().name(), true, Map.of());
        RunPlan plan = RunPlan.of(definition, used, config(form))
                .withStart(start)
                .withEndpoint(endpoint.form().name(), endpoint.id())
                .withPatience(options.patience())
                .withLimits(options.limits())
                .withIncompatibility(refusal);
        loop = new EndpointLoop(plan, used, options.surroundings());
    }

    /** Whether what has changed is one change to this runner's endpoint; otherwise a new runner is needed. */
    boolean fits(StoredEndpoint next) {
        boolean renamed = !next.form().name().equals(now.form().name());
        boolean switched = next.form().enabled() != now.form().enabled();
        boolean reconfigured = !next.form().properties().equals(now.form().properties());
        boolean unfit = reconfigured && (unfit(next).isPresent() || unfit(now).isPresent());
        return !renamed && !unfit && !(switched && reconfigured);
    }

    Cycle turn(int number, Instant at, StoredEndpoint next) {
        Optional<Change> change = change(next);
        now = next;
        first = false;
        return loop.turn(number, at, change);
    }

    private Optional<Change> change(StoredEndpoint next) {
        if (first) {
            return next.form().enabled() ? Optional.empty() : Optional.of(new Change.SwitchedOff());
        }
        if (next.form().enabled() != now.form().enabled()) {
            return Optional.of(next.form().enabled() ? new Change.SwitchedOn() : new Change.SwitchedOff());
        }
        return next.form().properties().equals(now.form().properties())
                ? Optional.empty()
                : Optional.of(new Change.Reconfigured(config(next.form())));
    }

    /** What a form saved under an older version may have that the new one cannot take. */
    private Optional<String> unfit(StoredEndpoint endpoint) {
        try {
            FormCheck.fill(definition, endpoint.form());
            return Optional.empty();
        } catch (ConfigurationException e) {
            return Optional.of(e.getMessage());
        }
    }

    private PluginConfig config(EndpointForm form) {
        Configuration filled = FormCheck.fill(definition, form);
        return new PluginConfig(filled.values(), filled.secretKeys());
    }

    @Override
    public void close() {
        loop.close();
    }
}
