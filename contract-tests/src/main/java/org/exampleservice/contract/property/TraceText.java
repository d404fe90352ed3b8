package org.exampleservice.contract.property;

import java.util.ArrayList;
import java.util.List;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;

/** Words a minute in the one form that traces have. Identifiers of events are left out: sdk.md does not give the hash. */
final class TraceText {

    private TraceText() {}

    static Trace of(Cycle cycle, List<String> diary) {
        List<String> lines = new ArrayList<>();
        lines.add(cycle.turn() + " at " + cycle.at());
        lines.add(cycle.status().toString());
        lines.add(cycle.batches() + " batches");
        lines.add("instance: " + String.join(" ", diary));
        cycle.entries().forEach(entry -> lines.add(line(entry)));
        return new Trace(cycle.number(), lines);
    }

    private static String line(Entry entry) {
        return emission(entry.emission()) + " > " + fate(entry.fate()) + " (" + entry.reportedIn() + ")";
    }

    private static String emission(Emission emission) {
        if (emission instanceof Emission.Metric metric) {
            return metric.entity() + " " + metric.kind() + " " + metric.key() + metric.dimensions() + " "
                    + metric.reported() + " = " + metric.value();
        }
        if (emission instanceof Emission.Property property) {
            return property.entity() + " " + property.key() + "=" + property.value();
        }
        if (emission instanceof Emission.Event event) {
            return event.entity() + " " + event.type() + " " + event.texts() + event.properties();
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

    private static String fate(Fate fate) {
        if (fate instanceof Fate.Emitted emitted) {
            return "emitted in batch " + emitted.batch();
        }
        return fate instanceof Fate.Withheld withheld
                ? "withheld " + withheld.rule()
                : "dropped " + ((Fate.Dropped) fate).reason();
    }
}
