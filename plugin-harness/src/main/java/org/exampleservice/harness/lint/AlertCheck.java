package org.exampleservice.harness.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.harness.lint.Nodes.Text;

/** Alerts, which the server evaluates minute by minute (sdk.md 4.4). */
final class AlertCheck implements Check {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    @Override
    public void check(Declaration declaration, Findings findings) {
        Set<String> ids = new HashSet<>();
        for (ObjectNode metric : Nodes.objects(declaration.root(), "metrics")) {
            List<ObjectNode> alerts = Nodes.objects(metric, "alert_settings");
            if (!alerts.isEmpty() && metric.find("statetimeseries").isPresent()) {
                findings.add(
                        Rule.ALERT_ON_STATE,
                        alerts.get(0),
                        alerts.get(0).pointer() + " is an alert on a state metric",
                        "Report a number beside the state, and set the alert on that.");
            }
            alerts.forEach(alert -> alert(alert, ids, findings));
        }
    }

    private static void alert(ObjectNode alert, Set<String> ids, Findings findings) {
        Nodes.text(alert, "alert_id").ifPresent(id -> id(id, ids, findings));
        word(alert, "event_type", Rule.ALERT_EVENT_TYPE, Words.EVENT_TYPES, findings);
        word(alert, "alert_condition", Rule.ALERT_CONDITION, Words.CONDITIONS, findings);
        range(alert, "threshold", 0, Double.MAX_VALUE, "a number from 0", findings);
        range(alert, "samples", 3, 60, "a whole number from 3 to 60", findings);
        range(alert, "violating_samples", 1, Double.MAX_VALUE, "a whole number from 1", findings);
        range(alert, "dealerting_samples", 3, Double.MAX_VALUE, "a whole number from 3", findings);
        atMostSamples(alert, "violating_samples", "the alert never opens", findings);
        atMostSamples(alert, "dealerting_samples", "the alert stays open for longer than its window", findings);
        Nodes.text(alert, "description").ifPresent(text -> placeholders(text, findings));
    }

    private static void id(Text id, Set<String> ids, Findings findings) {
        Names.check(id, findings);
        if (!ids.add(id.value())) {
            findings.add(
                    Rule.ALERT_DUPLICATE,
                    id.node(),
                    id.node().pointer() + " is " + Nodes.quoted(id.value()) + " again",
                    "Give each alert an id of its own.");
        }
    }

    private static void word(ObjectNode alert, String name, Rule rule, List<String> words, Findings findings) {
        Nodes.text(alert, name)
                .filter(word -> !words.contains(word.value()))
                .ifPresent(word -> findings.add(
                        rule,
                        word.node(),
                        word.node().pointer() + " is " + Nodes.quoted(word.value()),
                        word.value().startsWith("PGI_CUSTOM_")
                                ? "Write \"" + word.value().replace("PGI_CUSTOM_", "") + "_EVENT\", the newer spelling."
                                : Words.remedy(word.value(), words)));
    }

    private static void range(
            ObjectNode alert, String name, double least, double most, String words, Findings findings) {
        Nodes.number(alert, name)
                .filter(number -> number.doubleValue() < least || number.doubleValue() > most)
                .ifPresent(number -> findings.add(
                        Rule.ALERT_RANGE,
                        Rule.ALERT_RANGE.source(),
                        "it must be " + words,
                        alert.find(name).orElseThrow(),
                        alert.pointer() + "/" + name + " is "
                                + Nodes.shown(alert.find(name).orElseThrow()),
                        "Write " + words + "."));
    }

    /** The documentation says "less than", its own example has as many, and the schema does not check it. */
    private static void atMostSamples(ObjectNode alert, String name, String effect, Findings findings) {
        Optional<Number> samples = Nodes.number(alert, "samples");
        Optional<Number> number = Nodes.number(alert, name);
        boolean tooMany = samples.isPresent()
                && number.isPresent()
                && number.get().doubleValue() > samples.get().doubleValue();
        if (tooMany) {
            findings.add(
                    Rule.ALERT_NEVER,
                    alert.find(name).orElseThrow(),
                    alert.pointer() + "/" + name + " is " + number.get() + " and samples is " + samples.get() + ": "
                            + effect,
                    "Write at most " + samples.get() + ".");
        }
    }

    private static void placeholders(Text description, Findings findings) {
        Matcher matcher = PLACEHOLDER.matcher(description.value());
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!Words.PLACEHOLDERS.contains(name)) {
                findings.add(
                        Rule.ALERT_PLACEHOLDER,
                        description.node(),
                        description.node().pointer() + " has {" + name + "}, which is not filled",
                        Words.remedy(name, Words.PLACEHOLDERS));
            }
        }
    }
}
