package org.exampleservice.harness.engine;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A named set of limits (sdk.md 6.1). Immutable, hence thread-safe.
 *
 * @param name as given on the command line and in contracts
 * @param groups per minute and endpoint
 * @param devices per minute and endpoint
 * @param properties per entity and cycle
 * @param propertyKeyLength longest key taken, in characters as Python counts them
 * @param propertyValueLength longest value taken, in characters as Python counts them
 * @param measurements per cycle
 * @param events per cycle
 * @param dimensionTuplesPerTopx distinct dimension tuples per entity and metric: this times the metric's {@code topx}
 * @param defaultTopx where plugin.json sets none; with {@code topxIsFixed} for all metrics
 * @param topxIsFixed whether plugin.json's {@code topx} has no say
 */
public record LimitProfile(
        String name,
        int groups,
        int devices,
        int properties,
        int propertyKeyLength,
        int propertyValueLength,
        int measurements,
        int events,
        int dimensionTuplesPerTopx,
        int defaultTopx,
        boolean topxIsFixed) {

    /** As the SDK 1.223 behaves; the default. */
    public static final LimitProfile SDK_1_223 =
            new LimitProfile("sdk-1.223", 500, 5000, 20, 99, 199, 100_000, 100, 10, 100, false);

    /** As the documentation has it now. */
    public static final LimitProfile DOCS =
            new LimitProfile("docs", 500, 5000, 20, 100, 200, 100_000, 100, 1, 100, true);

    /** As the documentation had it before. */
    public static final LimitProfile DOCS_LEGACY =
            new LimitProfile("docs-legacy", 50, 500, 20, 100, 200, 100_000, 100, 1, 100, true);

    private static final List<LimitProfile> ALL = List.of(SDK_1_223, DOCS, DOCS_LEGACY);

    /** All profiles, the default first. */
    public static List<LimitProfile> all() {
        return ALL;
    }

    /**
     * The profile of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static LimitProfile named(String name) {
        return ALL.stream()
                .filter(profile -> profile.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no limit profile is called '" + name + "'; there are "
                        + ALL.stream().map(LimitProfile::name).collect(Collectors.joining(", ")) + " (sdk.md 6.1)"));
    }

    /** Limits of one's own, for tests of what happens at them; {@code tuples} holds for every metric. */
    public static LimitProfile own(
            int groups,
            int devices,
            int properties,
            int propertyKeyLength,
            int propertyValueLength,
            int measurements,
            int events,
            int tuples) {
        return new LimitProfile(
                "own",
                groups,
                devices,
                properties,
                propertyKeyLength,
                propertyValueLength,
                measurements,
                events,
                1,
                tuples,
                true);
    }

    int dimensionTuples(OptionalInt topx) {
        return dimensionTuplesPerTopx * (topxIsFixed ? defaultTopx : topx.orElse(defaultTopx));
    }
}
