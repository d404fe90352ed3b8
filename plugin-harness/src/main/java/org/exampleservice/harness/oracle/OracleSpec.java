package org.exampleservice.harness.oracle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.exampleservice.harness.recording.MetricKind;

/**
 * What people say about how a plugin shows the service; what they leave out is inferred. Immutable, hence thread-safe.
 *
 * @param of what a reported device stands for
 * @param group identifier of a node's group, with placeholders: {@code {group}}, {@code {name}}, {@code {ip}},
 *     {@code {version}}
 * @param device identifier of a node's device, with the same placeholders
 * @param metrics what a number stands for, by key
 * @param states fields of state metrics, by key; only {@value #STATE} is one
 */
public record OracleSpec(
        Optional<Of> of,
        Optional<String> group,
        Optional<String> device,
        Map<String, Rule> metrics,
        Map<String, String> states) {

    /** The field of a state. */
    public static final String STATE = "state";

    /** The field of three samples, which a stat counter sums up. */
    public static final String SAMPLES = "stats_counter";

    /** The fields of numbers. */
    public static final Set<String> NUMBERS =
            Collections.unmodifiableSet(new java.util.TreeSet<>(Set.of("counter", "random", "battery_level", SAMPLES)));

    /** Says nothing: everything is inferred. */
    public static final OracleSpec INFER =
            new OracleSpec(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of());

    /** What a reported device can stand for. */
    public enum Of {
        /** Each node of the fleet is a device. */
        NODES("nodes"),
        /** The only device is the first node that is listed. */
        FIRST_NODE("first-node"),
        /** The only device is the service itself. */
        SERVICE("service");

        private final String word;

        Of(String word) {
            this.word = word;
        }

        /** The word that people write. */
        public String word() {
            return word;
        }
    }

    /**
     * What a metric stands for.
     *
     * @param field of the node, one of {@link #NUMBERS}
     * @param kind in which it must be reported; any if empty
     * @param times what the field is multiplied by: 1000 for a plugin that turns seconds into milliseconds
     * @param dimensions templates of its dimensions, by name; those not named are inferred
     */
    public record Rule(String field, Optional<MetricKind> kind, double times, Map<String, String> dimensions) {
        public Rule {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(kind, "kind");
            dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
        }

        /** The field as it is, in any kind. */
        public static Rule of(String field) {
            return new Rule(field, Optional.empty(), 1, Map.of());
        }

        Rule with(Map<String, String> inferred) {
            Map<String, String> all = new LinkedHashMap<>(inferred);
            all.putAll(dimensions);
            return new Rule(field, kind, times, all);
        }

        @Override
        public String toString() {
            return field
                    + (times == 1 ? "" : " × " + Text.number(times))
                    + kind.map(it -> ", " + it.wireName()).orElse("")
                    + (dimensions.isEmpty() ? "" : " by " + dimensions);
        }
    }

    public OracleSpec {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(device, "device");
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }
}
