package org.exampleservice.harness.preview;

import java.util.List;
import java.util.Objects;

/**
 * An endpoint of the extension, with its story. Immutable, hence thread-safe.
 *
 * @param name of it
 * @param statuses one after the other
 * @param losses what it reported that never arrived
 * @param log its newest lines
 */
public record EndpointView(String name, List<StatusRun> statuses, List<Loss> losses, List<LogRow> log) {
    public EndpointView {
        Objects.requireNonNull(name, "name");
        statuses = List.copyOf(statuses);
        losses = List.copyOf(losses);
        log = List.copyOf(log);
    }

    static List<EndpointView> of(RunHistory history) {
        return history.endpoints().stream()
                .map(one -> new EndpointView(one.name(), one.statuses(), one.losses(), one.log()))
                .toList();
    }
}
