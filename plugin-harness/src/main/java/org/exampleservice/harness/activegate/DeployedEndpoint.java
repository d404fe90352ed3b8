package org.exampleservice.harness.activegate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Status;

/**
 * An endpoint of a deployed extension, as it was when asked for. Immutable, hence thread-safe.
 *
 * @param id number of its configuration, from 123 on (sdk.md 7)
 * @param plugin name of its extension
 * @param name as given in the form
 * @param enabled whether it is switched on; what was changed takes effect with the next minute
 * @param properties values of its form by key, in the order of plugin.json; secret ones are the empty text
 * @param secretKeys keys of the values that are kept but not shown
 * @param status after its last minute; {@link Status#UNINITIALIZED} before the first
 * @param history its latest minutes, oldest first, as many as the {@link HistoryLimits} keep; numbers go on when the engine
 *     is replaced, so they tell minutes apart
 */
public record DeployedEndpoint(
        long id,
        String plugin,
        String name,
        boolean enabled,
        Map<String, Object> properties,
        Set<String> secretKeys,
        Status status,
        List<Cycle> history) {

    public DeployedEndpoint {
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(name, "name");
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        secretKeys = Set.copyOf(secretKeys);
        Objects.requireNonNull(status, "status");
        history = List.copyOf(history);
    }

    /** Its latest minute, if it had any. */
    public Optional<Cycle> lastCycle() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }
}
