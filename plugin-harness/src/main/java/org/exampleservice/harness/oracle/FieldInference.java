package org.exampleservice.harness.oracle;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.oracle.OracleSpec.Rule;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.MetricValue.Amount;
import org.exampleservice.harness.recording.MetricValue.StatCounter;

/** Finds out which field a metric stands for: the one whose values it has, or failing that the one that it is called like. */
final class FieldInference {

    private static final List<String> TEMPLATES = List.of("{name}", "{ip}", "{group}", "{version}");

    private final Naming naming;
    private final List<Sample> samples;
    private Map<String, String> dimensions;

    record Sample(Poll poll, Said said) {}

    /** A rule, and how it was found. */
    record Found(Rule rule, String how) {
        static Found declared(Rule rule) {
            return new Found(rule, "declared");
        }
    }

    FieldInference(Naming naming, List<Sample> samples) {
        this.naming = naming;
        this.samples = samples;
    }

    /** Templates of the dimensions that stand for something about the node in most samples. */
    Map<String, String> dimensions() {
        if (dimensions == null) {
            dimensions = new LinkedHashMap<>();
            samples.stream()
                    .flatMap(sample -> sample.said().dimensions().keySet().stream())
                    .distinct()
                    .forEach(name -> TEMPLATES.stream()
                            .filter(template -> isAlwaysSomeNodes(template, name)
                                    || isMost(samples.stream()
                                            .filter(sample -> anyFills(template, name, sample))
                                            .count()))
                            .findFirst()
                            .ifPresent(template -> dimensions.put(name, template)));
        }
        return dimensions;
    }

    /** Always that of some node, if not of the right one, and different ones at that. */
    private boolean isAlwaysSomeNodes(String template, String name) {
        return samples.stream().anyMatch(sample -> anyFills(template, name, sample))
                && samples.stream()
                        .allMatch(sample -> sample.poll().fleet().nodes().stream()
                                .anyMatch(node -> node.fill(template)
                                        .equals(sample.said().dimensions().get(name))));
    }

    private boolean anyFills(String template, String name, Sample sample) {
        String value = sample.said().dimensions().get(name);
        return naming.nodes(sample.poll().fleet(), sample.said().entity()).stream()
                .anyMatch(node -> node.fill(template).equals(value));
    }

    Optional<Found> field(String key) {
        Map<String, Long> hits = new LinkedHashMap<>();
        OracleSpec.NUMBERS.forEach(field -> hits.put(field, hits(field)));
        Map.Entry<String, Long> best =
                hits.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        if (isMost(best.getValue())) {
            return Optional.of(new Found(
                    Rule.of(best.getKey()),
                    "inferred from " + best.getValue() + " of " + Text.count(samples.size(), "value")));
        }
        Optional<Found> loose = new LooseInference(naming, samples).field();
        if (loose.isPresent()) {
            return loose;
        }
        return byName(key)
                .map(field -> new Found(
                        Rule.of(field),
                        "inferred from its name; " + hits.get(field) + " of " + Text.count(samples.size(), "value")
                                + " fit"));
    }

    private static Optional<String> byName(String key) {
        String plain = plain(key);
        return OracleSpec.NUMBERS.stream()
                .filter(field -> plain.contains(plain(field))
                        || (plain.contains("statcounter") && field.equals(OracleSpec.SAMPLES)))
                .max(Comparator.comparingInt(String::length));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private long hits(String field) {
        return samples.stream().filter(sample -> fits(field, sample)).count();
    }

    private boolean fits(String field, Sample sample) {
        List<TrueNode> nodes = naming.nodes(sample.poll().fleet(), sample.said().entity());
        return nodes.stream()
                .filter(node -> nodes.size() == 1
                        || dimensions().entrySet().stream()
                                .allMatch(entry -> node.fill(entry.getValue())
                                        .equals(sample.said().dimensions().get(entry.getKey()))))
                .anyMatch(node -> equals(node, field, sample.said().raw()));
    }

    /** Whether a value is a field of a node as it is. */
    static boolean equals(TrueNode node, String field, MetricValue raw) {
        if (raw instanceof StatCounter counter) {
            return field.equals(OracleSpec.SAMPLES)
                    && Samples.of(node).filter(counter::equals).isPresent();
        }
        return raw instanceof Amount amount
                && node.number(field).isPresent()
                && node.number(field).getAsDouble() == amount.value();
    }

    private boolean isMost(long count) {
        return count > 0 && 2 * count > samples.size();
    }
}
