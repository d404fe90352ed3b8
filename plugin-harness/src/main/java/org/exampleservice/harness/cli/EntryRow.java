package org.exampleservice.harness.cli;

import java.util.Map;
import java.util.StringJoiner;
import org.exampleservice.harness.golden.Numbers;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricValue;

/**
 * One entry as a row.
 *
 * @param fate emitted, withheld or dropped
 * @param subject what it is about, in full
 * @param kind what sort of thing
 * @param value what was said, or why it did not leave
 */
record EntryRow(String fate, String subject, String kind, String value) {

    static EntryRow of(Entry entry) {
        Emission emission = entry.emission();
        return new EntryRow(
                CycleTable.fate(entry.fate()),
                Plain.text(emission.entity() + path(emission)),
                kind(emission),
                Plain.text(value(emission) + because(entry)));
    }

    private static String path(Emission emission) {
        if (emission instanceof Emission.Metric metric) {
            return " / " + metric.key() + dimensions(metric.dimensions());
        }
        if (emission instanceof Emission.Property property) {
            return " / " + property.key();
        }
        if (emission instanceof Emission.Endpoint endpoint) {
            return " / " + endpoint.ip();
        }
        return "";
    }

    private static String dimensions(Map<String, String> dimensions) {
        if (dimensions.isEmpty()) {
            return "";
        }
        StringJoiner joined = new StringJoiner(", ", " {", "}");
        dimensions.forEach((key, value) -> joined.add(key + "=" + value));
        return joined.toString();
    }

    private static String kind(Emission emission) {
        if (emission instanceof Emission.Metric metric) {
            return metric.kind().wireName();
        }
        if (emission instanceof Emission.Event) {
            return "event";
        }
        if (emission instanceof Emission.Property) {
            return "property";
        }
        if (emission instanceof Emission.Endpoint) {
            return "endpoint";
        }
        return emission instanceof Emission.Call ? "call" : "topology";
    }

    private static String value(Emission emission) {
        if (emission instanceof Emission.Metric metric) {
            return value(metric.value());
        }
        if (emission instanceof Emission.Property property) {
            return property.value();
        }
        if (emission instanceof Emission.Endpoint endpoint) {
            return String.join(", ", endpoint.ports())
                    + (endpoint.dnsNames().isEmpty() ? "" : " " + endpoint.dnsNames());
        }
        if (emission instanceof Emission.Event event) {
            return event.type() + " " + event.texts() + (event.properties().isEmpty() ? "" : " " + event.properties());
        }
        return emission instanceof Emission.Call call ? call.call() : ((Emission.Topology) emission).name();
    }

    private static String value(MetricValue value) {
        if (value instanceof MetricValue.Amount amount) {
            return number(amount.value());
        }
        if (value instanceof MetricValue.State state) {
            return state.name() + " (" + number(state.number()) + ")";
        }
        if (value instanceof MetricValue.StatCounter stat) {
            return "min " + number(stat.min()) + ", max " + number(stat.max()) + ", sum " + number(stat.sum())
                    + ", count " + number(stat.count());
        }
        return ((MetricValue.StateName) value).name();
    }

    private static String number(double value) {
        return Numbers.text(value);
    }

    private static String because(Entry entry) {
        Fate fate = entry.fate();
        if (fate instanceof Fate.Withheld withheld) {
            return "  (" + withheld.rule().wireName() + ")";
        }
        if (fate instanceof Fate.Dropped dropped) {
            return "  (" + dropped.reason().wireName() + ", " + dropped.reason().source(entry.emission()) + ")"
                    + (dropped.detail().isEmpty() ? "" : ": " + dropped.detail());
        }
        return "";
    }
}
