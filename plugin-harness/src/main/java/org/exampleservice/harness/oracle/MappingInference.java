package org.exampleservice.harness.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.oracle.OracleSpec.Rule;
import org.exampleservice.harness.recording.MetricKind;

/** Completes what the contract says about a mapping by what the run shows. */
final class MappingInference {

    private static final String PER_SECOND = "PerSecond";

    private final OracleSpec spec;
    private final PluginDefinition definition;
    private final List<Poll> fine;
    private final Naming naming;
    private final List<String> lines = new ArrayList<>();
    private final List<String> unmapped = new ArrayList<>();

    MappingInference(OracleSpec spec, PluginDefinition definition, List<Poll> polls) {
        this.spec = spec;
        this.definition = definition;
        this.fine = polls.stream().filter(Poll::fine).toList();
        this.naming = new NamingInference(spec, polls).naming();
    }

    Mapping mapping() {
        lines.add(naming + (isNamingDeclared() ? "" : " (inferred)"));
        Map<String, Rule> metrics = metrics();
        Set<String> states = states();
        Set<String> optional = new LinkedHashSet<>(metrics.keySet());
        optional.addAll(states);
        optional.removeIf(
                key -> spec.metrics().containsKey(key) || spec.states().containsKey(key) || isReportedForMost(key));
        return new Mapping(naming, metrics, states, optional, lines, unmapped);
    }

    private boolean isNamingDeclared() {
        return naming.isByNode()
                ? spec.group().isPresent() && spec.device().isPresent()
                : spec.of().isPresent();
    }

    private Map<String, Rule> metrics() {
        Map<String, Rule> metrics = new LinkedHashMap<>(spec.metrics());
        samples(false).forEach((key, samples) -> {
            FieldInference inference = new FieldInference(naming, samples);
            Rule declared = spec.metrics().get(key);
            Optional<FieldInference.Found> found =
                    declared == null ? inference.field(key) : Optional.of(FieldInference.Found.declared(declared));
            if (found.isEmpty()) {
                unmapped.add(key);
            } else {
                Rule rule = found.get().rule().with(inference.dimensions());
                metrics.put(key, kind(key, rule));
                lines.add(key + " is " + metrics.get(key) + " (" + found.get().how() + ")");
            }
        });
        return metrics;
    }

    /** A unit per second is a promise about the kind. */
    private Rule kind(String key, Rule rule) {
        boolean perSecond = definition
                .timeseries(key)
                .filter(metric -> metric.unit().endsWith(PER_SECOND))
                .isPresent();
        return perSecond && rule.kind().isEmpty()
                ? new Rule(rule.field(), Optional.of(MetricKind.PER_SECOND), rule.times(), rule.dimensions())
                : rule;
    }

    private Set<String> states() {
        Set<String> states = new TreeSet<>(spec.states().keySet());
        Set<String> trueStates = fine.stream()
                .flatMap(poll -> poll.fleet().nodes().stream())
                .map(TrueNode::state)
                .collect(Collectors.toSet());
        fine.forEach(poll -> trueStates.add(poll.fleet().service().state()));
        samples(true).keySet().forEach(key -> {
            boolean declared = definition
                    .stateMetric(key)
                    .filter(metric -> metric.states().stream().anyMatch(trueStates::contains))
                    .isPresent();
            if (spec.states().containsKey(key) || declared) {
                states.add(key);
                lines.add(key + " is " + OracleSpec.STATE + " ("
                        + (spec.states().containsKey(key) ? "declared" : "inferred from its states") + ")");
            } else {
                unmapped.add(key);
            }
        });
        return states;
    }

    private Map<String, List<FieldInference.Sample>> samples(boolean states) {
        Map<String, List<FieldInference.Sample>> samples = new TreeMap<>();
        for (Poll poll : fine) {
            for (Said said : poll.said()) {
                if (said.isState() == states) {
                    samples.computeIfAbsent(said.key(), key -> new ArrayList<>())
                            .add(new FieldInference.Sample(poll, said));
                }
            }
        }
        return samples;
    }

    /** Whether a key stands for a field so often that a node without it is a mistake. */
    private boolean isReportedForMost(String key) {
        long devices = 0;
        long with = 0;
        for (Poll poll : fine) {
            Set<Object> entities = poll.said().stream()
                    .filter(said -> said.key().equals(key))
                    .map(Said::entity)
                    .collect(Collectors.toSet());
            devices += entities.isEmpty()
                    ? Math.min(1, poll.devices().size())
                    : poll.devices().size();
            with += entities.size();
        }
        return 2 * with > devices;
    }
}
