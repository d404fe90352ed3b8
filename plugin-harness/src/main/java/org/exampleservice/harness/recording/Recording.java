package org.exampleservice.harness.recording;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Everything one plugin said in one run. Immutable, hence thread-safe.
 *
 * @param plugin name of the plugin, from plugin.json
 * @param version of the plugin, from plugin.json
 * @param interval nominal time between two cycles
 * @param limits name of the limit profile that was in force
 * @param cycles one per minute, in order, numbered from 1
 */
public record Recording(String plugin, String version, Duration interval, String limits, List<Cycle> cycles) {

    public Recording {
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(limits, "limits");
        cycles = List.copyOf(cycles);
    }

    /** The same, with the requests of that scope as part of what is compared, and no others. */
    public Recording checking(RequestScope scope) {
        return new Recording(
                plugin,
                version,
                interval,
                limits,
                cycles.stream().map(cycle -> cycle.checking(scope)).toList());
    }

    /** The sum over all cycles. */
    public Tally tally() {
        return cycles.stream().map(Cycle::tally).reduce(Tally.NONE, Tally::plus);
    }
}
