package org.exampleservice.contract.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.document.DocumentWriter;
import org.exampleservice.harness.recording.MetricKind;

/** A chain as the Python extension {@code chain.py} is told it. */
final class PythonScript {

    private PythonScript() {}

    /**
     * The chain without what the extension cannot be told; and where queries take time, without changes of the endpoint, as the
     * next instance then begins in a minute that its clock has already left.
     *
     * @param endings of its queries, one after the other and from the first again; at least one
     */
    static Chain sayable(Chain chain, List<Ending> endings) {
        List<Action> actions = new ArrayList<>();
        boolean takesTime = chain.actions().stream().anyMatch(Action.Pass.class::isInstance);
        int ended = 0;
        for (Action action : chain.actions()) {
            if (action instanceof Action.End) {
                actions.add(new Action.End(endings.get(ended++ % endings.size())));
            } else if (action instanceof Action.Birth) {
                actions.add(new Action.Birth(Ending.UNKNOWN));
            } else if ((action instanceof Action.Between && !takesTime)
                    || (action instanceof Action.Call call && told(call).isPresent())) {
                actions.add(action);
            }
        }
        return new Chain(chain.offset(), false, chain.limits(), actions);
    }

    /** One entry a minute. */
    static String of(Chain chain, String closing) {
        List<Object> minutes = new ArrayList<>();
        for (Minute minute : chain.minutes()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("birth", word(minute.birth()));
            entry.put(
                    "calls",
                    minute.calls().stream().flatMap(call -> told(call).stream()).toList());
            entry.put("ending", word(minute.ending()));
            entry.put("closing", closing);
            minutes.add(entry);
        }
        String document = DocumentWriter.json(Map.of("minutes", minutes));
        return document.substring(document.indexOf('['), document.lastIndexOf(']') + 1);
    }

    private static String word(Ending ending) {
        return switch (ending) {
            case RETURNS -> "returns";
            case UNKNOWN -> "exits";
            case SILENT -> "is killed";
            case SUBCLASS -> "exits at once";
            default -> "raises";
        };
    }

    private static Optional<Map<String, Object>> told(Action.Call call) {
        if (call instanceof Action.Report report && isSayable(report)) {
            return Optional.of(on(
                    report.on(),
                    "report",
                    Map.of(
                            "kind",
                            word(report.kind()),
                            "key",
                            report.key(),
                            "value",
                            report.value(),
                            "dimensions",
                            report.dimensions())));
        }
        if (call instanceof Action.Property property && property.key() != null && property.value() != null) {
            return Optional.of(on(property.on(), "prop", Map.of("key", property.key(), "value", property.value())));
        }
        if (call instanceof Action.Event event
                && event.title() != null
                && event.type().isProblem()) {
            return Optional.of(on(
                    event.on(),
                    "event",
                    Map.of("kind", event.type().name().toLowerCase(Locale.ROOT), "title", event.title())));
        }
        if (call instanceof Action.Create create) {
            return Optional.of(on(create.what(), "create", Map.of()));
        }
        return call instanceof Action.Pass pass
                ? Optional.of(Map.of("call", "wait", "seconds", pass.time().toMillis() / 1000.0))
                : Optional.empty();
    }

    private static Map<String, Object> on(EntityName entity, String call, Map<String, Object> more) {
        Map<String, Object> told = new LinkedHashMap<>(more);
        told.put("call", call);
        told.put("group", entity.group());
        told.put("device", entity.device());
        return told;
    }

    private static boolean isSayable(Action.Report report) {
        boolean isNumber = report.value() instanceof Integer
                || (report.value() instanceof Double number && Double.isFinite(number));
        return report.key() != null
                && !report.dimensions().containsValue(null)
                && report.kind() != MetricKind.STAT_COUNTER
                && (isNumber || (report.kind() == MetricKind.STATE && report.value() instanceof String));
    }

    private static String word(MetricKind kind) {
        return kind == MetricKind.STATE ? "state_metric" : kind.name().toLowerCase(Locale.ROOT);
    }
}
