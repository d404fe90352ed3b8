package org.exampleservice.harness.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ListNode;
import org.exampleservice.document.DocumentNode.ObjectNode;

/**
 * Whether a package may follow the one that is installed: another version, and no metric removed or changed; ui,
 * configUI, alerts, properties and new metrics may differ (sdk.md 2.6). Stateless, hence thread-safe.
 */
public final class Succession {

    private static final List<String> KINDS = List.of("timeseries", "statetimeseries");

    private Succession() {}

    /**
     * Everything that speaks against it.
     *
     * @param installed of the same name; empty if there is none, and then nothing does
     */
    public static List<Refusal> check(UploadedPackage candidate, Optional<UploadedPackage> installed) {
        List<Refusal> refusals = new ArrayList<>();
        installed.ifPresent(before -> {
            if (before.version().equals(candidate.version())) {
                refusals.add(new Refusal(
                        "same-version",
                        "version " + candidate.version() + " of " + candidate.name() + " is there already",
                        "the same version cannot be deployed twice",
                        "sdk.md 2.6",
                        "Raise version in plugin.json, build and upload again."));
            }
            group(before, candidate).ifPresent(refusals::add);
            Map<String, ObjectNode> after = metrics(candidate);
            metrics(before)
                    .forEach(
                            (key, metric) -> metric(key, metric, after.get(key)).ifPresent(refusals::add));
        });
        return refusals;
    }

    private static Optional<Refusal> group(UploadedPackage before, UploadedPackage after) {
        Object was = text(before, "metricGroup");
        Object is = text(after, "metricGroup");
        return was.equals(is)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "changed-metric-group",
                        "metricGroup was " + was + " and is " + is,
                        "it is part of every metric's key and never changes",
                        "sdk.md 4.1",
                        "Write the old one, or give the extension a new name."));
    }

    private static String text(UploadedPackage of, String name) {
        return of.json().find(name).map(node -> String.valueOf(node.toJava())).orElse("");
    }

    private static Optional<Refusal> metric(String key, ObjectNode before, ObjectNode after) {
        if (after == null) {
            return Optional.of(refuse("removed-metric", "the metric " + key + " was removed", "Put it back."));
        }
        List<String> changes = new ArrayList<>();
        changes(flat(before), flat(after), changes);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(refuse(
                        "changed-metric",
                        "the metric " + key + " was changed: " + String.join(", ", changes),
                        "Put it back as it was, and declare the new one under a new key."));
    }

    private static Refusal refuse(String code, String what, String next) {
        return new Refusal(code, what, "a metric that was uploaded is neither removed nor changed", "sdk.md 2.6", next);
    }

    private static void changes(Map<String, Object> before, Map<String, Object> after, List<String> changes) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Object was = before.get(name);
            Object is = after.get(name);
            if (!Objects.equals(was, is)) {
                changes.add(name + " was " + shown(was) + " and is " + shown(is));
            }
        }
    }

    private static String shown(Object value) {
        return value == null ? "absent" : Shown.text(String.valueOf(value));
    }

    /** The parts of a metric that must not change, those under timeseries or statetimeseries beside the others. */
    private static Map<String, Object> flat(ObjectNode element) {
        Map<String, Object> parts = new LinkedHashMap<>();
        element.members().forEach((name, member) -> {
            if (KINDS.contains(name) && member.value() instanceof ObjectNode body) {
                parts.put("kind", name);
                body.toJava().forEach(parts::put);
            } else if (!name.equals("alert_settings")) {
                parts.put(name, member.value().toJava());
            }
        });
        return parts;
    }

    private static Map<String, ObjectNode> metrics(UploadedPackage of) {
        Map<String, ObjectNode> metrics = new LinkedHashMap<>();
        List<DocumentNode> items =
                of.json().find("metrics").orElseThrow() instanceof ListNode list ? list.items() : List.of();
        for (DocumentNode item : items) {
            if (item instanceof ObjectNode element) {
                KINDS.stream()
                        .flatMap(kind -> element.find(kind).stream())
                        .filter(ObjectNode.class::isInstance)
                        .flatMap(body -> ((ObjectNode) body).find("key").stream())
                        .forEach(key -> metrics.put(String.valueOf(key.toJava()), element));
            }
        }
        return metrics;
    }
}
