package org.exampleservice.harness.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.oracle.FieldInference.Found;
import org.exampleservice.harness.oracle.FieldInference.Sample;
import org.exampleservice.harness.oracle.OracleSpec.Rule;
import org.exampleservice.harness.recording.MetricValue.Amount;

/**
 * Finds the field that a metric has all the time though never rightly: another node's, an older one, or a multiple. Only
 * where there are few nodes and many values, so that chance has no part in it.
 */
final class LooseInference {

    private static final int MOST_NODES = 50;
    private static final int FEWEST_SAMPLES = 6;
    private static final int MOST_BACK = 5;
    private static final double NEARLY_ALL = 0.8;

    private final Naming naming;
    private final List<Sample> samples;
    private final Map<Integer, Fleet> fleets = new HashMap<>();

    LooseInference(Naming naming, List<Sample> samples) {
        this.naming = naming;
        this.samples = samples;
        samples.forEach(
                sample -> fleets.put(sample.poll().cycle(), sample.poll().fleet()));
    }

    Optional<Found> field() {
        long different =
                samples.stream().map(sample -> sample.said().raw()).distinct().count();
        if (samples.size() < FEWEST_SAMPLES || different < FEWEST_SAMPLES / 2) {
            return Optional.empty();
        }
        String best = "";
        long most = 0;
        for (String field : OracleSpec.NUMBERS) {
            long hits = samples.stream().filter(sample -> fits(field, sample)).count();
            if (hits > most) {
                best = field;
                most = hits;
            }
        }
        return most >= NEARLY_ALL * samples.size()
                ? Optional.of(new Found(
                        Rule.of(best),
                        "inferred: " + most + " of " + Text.count(samples.size(), "value")
                                + " are near it, though not it"))
                : Optional.empty();
    }

    private boolean fits(String field, Sample sample) {
        List<TrueNode> candidates = new ArrayList<>(
                naming.nodes(sample.poll().fleet(), sample.said().entity()));
        if (sample.said().raw() instanceof Amount amount
                && candidates.stream()
                        .filter(node -> node.number(field).isPresent())
                        .anyMatch(node -> !Factors.of(node.number(field).getAsDouble(), amount.value())
                                .isEmpty())) {
            return true;
        }
        for (int back = 1; back <= MOST_BACK; back++) {
            Fleet older = fleets.get(sample.poll().cycle() - back);
            if (older != null) {
                candidates.addAll(naming.nodes(older, sample.said().entity()));
            }
        }
        if (sample.poll().fleet().nodes().size() <= MOST_NODES) {
            candidates.addAll(sample.poll().fleet().nodes());
        }
        return candidates.stream()
                .anyMatch(
                        node -> FieldInference.equals(node, field, sample.said().raw()));
    }
}
