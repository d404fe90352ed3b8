package org.exampleservice.contract.property;

import java.util.ArrayList;
import java.util.List;
import org.exampleservice.harness.golden.Numbers;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.LogLine;
import org.exampleservice.harness.recording.MetricValue;

/**
 * Words a minute in the one form that traces have, the same on every JDK. Of a finding only the kind is compared, but for a
 * near limit; of what was thrown only its message, which is the status: the other words are the kit's own.
 */
final class TraceText {

    private static final String THREW = "plugin threw exception ";
    private static final String NEAR_LIMIT = "near-limit";
    private static final double MINUS_ZERO = -0.0;

    private TraceText() {}

    static Trace of(Cycle cycle, List<String> diary) {
        List<String> lines = new ArrayList<>();
        lines.add(cycle.turn() + " at " + cycle.at());
        lines.add(cycle.status().toString());
        lines.add(cycle.batches() + " batches");
        lines.add("instance: " + String.join(" ", diary));
        cycle.entries().forEach(entry -> lines.add(line(entry)));
        cycle.log().forEach(line -> lines.add(line(line)));
        cycle.findings().forEach(finding -> lines.add(line(finding)));
        return new Trace(cycle.number(), lines);
    }

    private static String line(LogLine line) {
        String message = line.message().startsWith(THREW) ? THREW.strip() : line.message();
        return "log " + line.level() + " of the " + line.source() + ": " + message;
    }

    private static String line(Finding finding) {
        return "finding " + finding.code() + (finding.code().equals(NEAR_LIMIT) ? ": " + finding.text() : "");
    }

    private static String line(Entry entry) {
        return emission(entry.emission()) + " > " + fate(entry.fate()) + " (" + entry.reportedIn() + ")";
    }

    private static String emission(Emission emission) {
        if (emission instanceof Emission.Metric metric) {
            return metric.entity() + " " + metric.kind() + " " + metric.key() + metric.dimensions() + " "
                    + value(metric.reported()) + " = " + value(metric.value());
        }
        if (emission instanceof Emission.Property property) {
            return property.entity() + " " + property.key() + "=" + property.value();
        }
        if (emission instanceof Emission.Event event) {
            return event.entity() + " " + event.type() + " " + event.identifier() + " " + event.texts()
                    + event.properties();
        }
        if (emission instanceof Emission.Endpoint endpoint) {
            return endpoint.entity() + " at " + endpoint.ip() + endpoint.ports() + endpoint.dnsNames();
        }
        if (emission instanceof Emission.Topology topology) {
            return topology.entity() + " is '" + topology.name() + "', id "
                    + Long.toUnsignedString(topology.entity().id());
        }
        return emission.entity() + " " + ((Emission.Call) emission).call();
    }

    private static String value(MetricValue value) {
        if (value instanceof MetricValue.Amount amount) {
            return number(amount.value());
        }
        if (value instanceof MetricValue.StateName name) {
            return "'" + name.name() + "'";
        }
        if (value instanceof MetricValue.State state) {
            return "'" + state.name() + "' " + number(state.number());
        }
        MetricValue.StatCounter counter = (MetricValue.StatCounter) value;
        return "[" + number(counter.min()) + ", " + number(counter.max()) + ", " + number(counter.sum()) + ", "
                + number(counter.count()) + "]";
    }

    /** As goldens have it, but that minus zero is told from zero. */
    private static String number(double number) {
        return Double.compare(number, MINUS_ZERO) == 0 ? "-0" : Numbers.text(number);
    }

    private static String fate(Fate fate) {
        if (fate instanceof Fate.Emitted emitted) {
            return "emitted in batch " + emitted.batch();
        }
        return fate instanceof Fate.Withheld withheld
                ? "withheld " + withheld.rule()
                : "dropped " + ((Fate.Dropped) fate).reason();
    }
}
