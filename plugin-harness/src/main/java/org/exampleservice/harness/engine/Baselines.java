package org.exampleservice.harness.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.exampleservice.harness.recording.WithholdingRule;

/**
 * What relative and per-second values are measured against: the first value that the previous cycle reported for the same
 * counter (sdk.md 5.6). One instance for each of the two kinds.
 *
 * <p>A failed query rotates nothing, so its values and the next query's count as one cycle. Sending in the middle of a
 * query rotates nothing either: sdk.md does not say, and so cutting a query into batches changes no value.
 */
final class Baselines {

    /** Beyond so many counters, one that was away longest is taken for new when it comes back. */
    private static final int REMEMBERED = 100_000;

    private record Sample(double value, Instant at) {}

    private final Set<SeriesKey> everSeen = Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SeriesKey, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private final boolean overTime;
    private Map<SeriesKey, Sample> previous = new HashMap<>();
    private Map<SeriesKey, Sample> current = new HashMap<>();

    /**
     * @param overTime whether growth needs time to have passed: no rate is made of two reports of the same instant, which
     *     a query of exactly one minute and the next one may give
     */
    Baselines(boolean overTime) {
        this.overTime = overTime;
    }

    /** Growth of a counter, or the rule by which there is nothing to send. */
    sealed interface Growth {
        /** The seconds count only where growth is one over time. */
        record Of(double delta, double seconds) implements Growth {}

        record None(WithholdingRule rule, double old) implements Growth {}
    }

    void reported(SeriesKey series, double value, Instant at) {
        current.putIfAbsent(series, new Sample(value, at));
    }

    Growth growth(SeriesKey series, double value, Instant at) {
        Sample base = previous.get(series);
        if (base == null || (overTime && !base.at.isBefore(at))) {
            return new Growth.None(
                    everSeen.contains(series) ? WithholdingRule.MISSED_CYCLE : WithholdingRule.FIRST_REPORT,
                    Double.NaN);
        }
        double delta = value - base.value;
        return delta < 0
                ? new Growth.None(WithholdingRule.DECREASE, base.value)
                : new Growth.Of(delta, overTime ? seconds(Duration.between(base.at, at)) : 0);
    }

    /** The cycle is over: what it reported is what the next one is measured against, and nothing else. */
    void rotate() {
        if (!current.isEmpty()) {
            everSeen.addAll(current.keySet());
        }
        previous = current;
        current = new HashMap<>();
    }

    private static double seconds(Duration duration) {
        return duration.toSeconds() + duration.toNanosPart() / 1e9;
    }
}
