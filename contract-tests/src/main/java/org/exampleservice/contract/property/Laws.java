package org.exampleservice.contract.property;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.exampleservice.harness.definition.MetricDefinition;

/**
 * The rules of the ActiveGate, held against somebody's own metric code, on the real engine and in virtual time.
 *
 * <p>Immutable, hence thread-safe; the metric function is called from one thread at a time.
 *
 * @param <R> a reading: {@link Double} for a counter, {@link String} for a state
 */
public final class Laws<R> {

    private final MetricDefinition metric;
    private final MetricFunction<R> function;
    private final List<Law<R>> laws;

    private Laws(MetricDefinition metric, MetricFunction<R> function, List<Law<R>> laws) {
        this.metric = metric;
        this.function = function;
        this.laws = laws;
    }

    /**
     * The laws of a counter reported with {@code relative}: nothing at first, after a gap and on a decrease, zero on no
     * change, and deltas that add up to last − first (sdk.md 5.6).
     *
     * @param dimensions that the metric declares
     */
    public static Laws<Double> relative(String key, MetricFunction<Double> function, String... dimensions) {
        return new Laws<>(metric(key, List.of(dimensions), List.of()), function, CounterLaws.relative());
    }

    /**
     * The laws of a counter reported with {@code per_second}: rate × elapsed = delta within 1e-9, never negative, infinite
     * or NaN unless the input says so (sdk.md 5.6).
     *
     * @param dimensions that the metric declares
     */
    public static Laws<Double> perSecond(String key, MetricFunction<Double> function, String... dimensions) {
        return new Laws<>(metric(key, List.of(dimensions), List.of()), function, CounterLaws.perSecond());
    }

    /**
     * The law of a value reported with {@code absolute}: it passes through (sdk.md 5.6).
     *
     * @param dimensions that the metric declares
     */
    public static Laws<Double> absolute(String key, MetricFunction<Double> function, String... dimensions) {
        return new Laws<>(metric(key, List.of(dimensions), List.of()), function, CounterLaws.absolute());
    }

    /**
     * The laws of a state: its number is its place, within range, and an unknown one is dropped (sdk.md 5.6).
     *
     * @param states declared, in order
     */
    public static Laws<String> state(String key, List<String> states, MetricFunction<String> function) {
        return new Laws<>(metric(key, List.of(), states), function, StateLaws.of(states));
    }

    private static MetricDefinition metric(String key, List<String> dimensions, List<String> states) {
        return new MetricDefinition(
                key,
                !states.isEmpty(),
                "",
                "",
                dimensions,
                states,
                "CUSTOM_DEVICE",
                Optional.empty(),
                OptionalInt.empty());
    }

    /** The names of the laws. */
    public List<String> names() {
        return laws.stream().map(Law::name).toList();
    }

    /**
     * Runs the function on the readings and holds all laws against what left the runtime.
     *
     * @throws LawBrokenError if one is broken; the message says which, where it is stated, and in which minute
     */
    public void check(Readings<R> readings) {
        List<Observed<R>> run = MetricRun.of(metric, function, readings);
        for (Law<R> law : laws) {
            law.broken().apply(run).ifPresent(where -> {
                throw new LawBrokenError("metric " + metric.key() + " breaks the law '" + law.name() + "' ("
                        + law.source() + "): " + where + "; all readings: " + readings.samples());
            });
        }
    }
}
