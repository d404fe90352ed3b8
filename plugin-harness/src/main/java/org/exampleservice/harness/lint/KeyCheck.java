package org.exampleservice.harness.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.harness.lint.Declaration.Metric;
import org.exampleservice.harness.lint.Nodes.Text;

/** Keys that must be there once only, and keys that must be there at all (sdk.md 4.9). */
final class KeyCheck implements Check {

    @Override
    public void check(Declaration declaration, Findings findings) {
        metrics(declaration.metrics(), findings);
        unique(declaration.properties(), Rule.DUPLICATE_PROPERTY, findings);
        unique(declaration.formFields(), Rule.DUPLICATE_FORM_FIELD, findings);
        form(declaration, findings);
    }

    private static void metrics(List<Metric> metrics, Findings findings) {
        Map<String, Metric> first = new HashMap<>();
        for (Metric metric : metrics) {
            metric.key().ifPresent(key -> {
                Metric other = first.putIfAbsent(key.value(), metric);
                if (other != null && !isCopy(other, metric)) {
                    boolean refused = !metric.isState() && !other.isState();
                    duplicate(refused ? Rule.DUPLICATE_TIMESERIES : Rule.DUPLICATE_STATE_METRIC, key, findings);
                }
            });
        }
    }

    /** Equal elements break a rule of their own. */
    private static boolean isCopy(Metric one, Metric other) {
        return one.element().toJava().equals(other.element().toJava());
    }

    private static void unique(List<ObjectNode> objects, Rule rule, Findings findings) {
        Set<String> keys = new HashSet<>();
        objects.stream()
                .flatMap(object -> Nodes.text(object, "key").stream())
                .filter(key -> !keys.add(key.value()))
                .forEach(key -> duplicate(rule, key, findings));
    }

    private static void duplicate(Rule rule, Text key, Findings findings) {
        findings.add(
                rule,
                key.node(),
                key.node().pointer() + " is " + Nodes.quoted(key.value()) + " again",
                "Give one of the two another key, or take it out.");
    }

    private static void form(Declaration declaration, Findings findings) {
        List<String> declared = keys(declaration.properties());
        List<String> shown = keys(declaration.formFields());
        declaration.formFields().stream()
                .flatMap(field -> Nodes.text(field, "key").stream())
                .filter(key -> !declared.contains(key.value()))
                .forEach(key -> findings.add(
                        Rule.FORM_UNKNOWN_PROPERTY,
                        key.node(),
                        key.node().pointer() + " is " + Nodes.quoted(key.value()),
                        Words.nearest(key.value(), declared, "Add it to properties, or take the field out.")));
        declaration.properties().stream()
                .flatMap(property -> Nodes.text(property, "key").stream())
                .filter(key -> !shown.contains(key.value()))
                .forEach(key -> findings.add(
                        Rule.PROPERTY_NOT_IN_FORM,
                        key.node(),
                        key.node().pointer() + " is " + Nodes.quoted(key.value()) + ", which configUI does not have",
                        "Add it to configUI.properties, or nobody can fill it in."));
    }

    private static List<String> keys(List<ObjectNode> objects) {
        Stream<Text> keys = objects.stream().flatMap(object -> Nodes.text(object, "key").stream());
        return new ArrayList<>(keys.map(Text::value).toList());
    }
}
