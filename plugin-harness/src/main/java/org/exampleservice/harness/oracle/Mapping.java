package org.exampleservice.harness.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exampleservice.harness.oracle.OracleSpec.Rule;

/**
 * What stands for what in one run.
 *
 * @param naming of entities
 * @param metrics rules of numbers by key
 * @param states keys of state metrics that show the node's state
 * @param optional keys that were inferred and are not reported for most nodes, so that they may be missing
 * @param lines for people
 * @param unmapped keys that nothing explains
 */
record Mapping(
        Naming naming,
        Map<String, Rule> metrics,
        Set<String> states,
        Set<String> optional,
        List<String> lines,
        List<String> unmapped) {

    Mapping {
        metrics = Map.copyOf(metrics);
        states = Set.copyOf(states);
        optional = Set.copyOf(optional);
        lines = List.copyOf(lines);
        unmapped = List.copyOf(unmapped);
    }

    /** The nodes that a measurement may be about: those of its entity with the dimensions that it has. */
    List<TrueNode> nodes(Fleet fleet, Said said) {
        List<TrueNode> nodes = naming.nodes(fleet, said.entity());
        Rule rule = metrics.get(said.key());
        return rule == null || rule.dimensions().isEmpty()
                ? nodes
                : nodes.stream().filter(node -> dimensionsFit(rule, node, said)).toList();
    }

    private static boolean dimensionsFit(Rule rule, TrueNode node, Said said) {
        return rule.dimensions().entrySet().stream()
                .allMatch(entry ->
                        node.fill(entry.getValue()).equals(said.dimensions().get(entry.getKey())));
    }

    /** Whether a metric is reported of this node: with its entity and its dimensions. */
    boolean isOf(TrueNode node, Fleet fleet, Said said) {
        return nodes(fleet, said).contains(node);
    }

    /** The dimensions that a node's measurement has by the rule. */
    static Map<String, String> dimensions(Rule rule, TrueNode node) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        rule.dimensions().forEach((name, template) -> dimensions.put(name, node.fill(template)));
        return dimensions;
    }

    /** All keys that stand for something. */
    List<String> keys() {
        List<String> keys = new ArrayList<>(metrics.keySet());
        keys.addAll(states);
        keys.sort(null);
        return keys;
    }
}
