package org.exampleservice.harness.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.definition.PluginDefinition;

/**
 * Reads the alert rules of a definition, as far as they can be evaluated. Immutable, hence thread-safe.
 *
 * @param rules in the order of plugin.json
 * @param unusable what keeps others from being evaluated, one sentence each
 */
public record AlertRules(List<AlertRule> rules, List<String> unusable) {

    private static final List<String> NUMBERS =
            List.of("threshold", "samples", "violating_samples", "dealerting_samples");

    public AlertRules {
        rules = List.copyOf(rules);
        unusable = List.copyOf(unusable);
    }

    /** All rules of all metrics. */
    public static AlertRules of(PluginDefinition definition) {
        List<AlertRule> rules = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        List<?> metrics = list(definition.json().get("metrics"));
        for (int i = 0; i < metrics.size(); i++) {
            Map<?, ?> element = map(metrics.get(i));
            String key = key(element);
            List<?> settings = list(element.get("alert_settings"));
            for (int j = 0; j < settings.size(); j++) {
                read(key, map(settings.get(j)), "/metrics/" + i + "/alert_settings/" + j, rules, unusable);
            }
        }
        return new AlertRules(rules, unusable);
    }

    private static void read(
            String metric, Map<?, ?> setting, String pointer, List<AlertRule> rules, List<String> unusable) {
        String id = text(setting, "alert_id");
        List<String> missing = NUMBERS.stream()
                .filter(field -> !(setting.get(field) instanceof Number))
                .toList();
        String condition = text(setting, "alert_condition");
        String word = setting.get("value_extractor") == null ? "AVG" : text(setting, "value_extractor");
        Optional<Extractor> extractor = Extractor.of(word);
        if (!missing.isEmpty()) {
            unusable.add(pointer + " (" + id + ") has no number " + String.join(", ", missing)
                    + ", and a rule has no defaults (sdk.md 4.4)");
        } else if (!condition.equals("ABOVE") && !condition.equals("BELOW")) {
            unusable.add(pointer + " (" + id + ") has the alert_condition \"" + condition
                    + "\"; it is ABOVE or BELOW (sdk.md 4.4)");
        } else if (extractor.isEmpty()) {
            unusable.add(pointer + " (" + id + ") has the value_extractor \"" + word
                    + "\"; it is MIN, MAX, SUM, COUNT, AVG, MEDIAN or P90 (pages.md 1.2)");
        } else {
            rules.add(new AlertRule(
                    id,
                    metric,
                    text(setting, "event_name"),
                    condition.equals("ABOVE"),
                    number(setting, "threshold").doubleValue(),
                    number(setting, "samples").intValue(),
                    number(setting, "violating_samples").intValue(),
                    number(setting, "dealerting_samples").intValue(),
                    extractor.get(),
                    pointer));
        }
    }

    private static String key(Map<?, ?> element) {
        Map<?, ?> body =
                map(element.containsKey("timeseries") ? element.get("timeseries") : element.get("statetimeseries"));
        return text(body, "key");
    }

    private static Number number(Map<?, ?> from, String field) {
        return (Number) from.get(field);
    }

    private static String text(Map<?, ?> from, String field) {
        Object value = from.get(field);
        return value == null ? "" : value.toString();
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
