package org.exampleservice.harness.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.Recording;

/** The connections that a plugin was refused, told once each: a swallowed one would be seen by nobody. */
final class RefusedConnections {

    private static final String CODE = "connection-refused";

    private RefusedConnections() {}

    static List<String> notes(Recording recording) {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (Cycle cycle : recording.cycles()) {
            cycle.findings().stream()
                    .filter(finding -> finding.code().equals(CODE))
                    .map(Finding::text)
                    .forEach(text -> first.putIfAbsent(text, cycle.number()));
        }
        List<String> notes = new ArrayList<>();
        first.forEach((text, cycle) -> notes.add("cycle " + cycle + ": " + text));
        return notes;
    }
}
