package org.exampleservice.simulator.export;

import java.util.List;

/**
 * What was exported. Immutable.
 *
 * @param summary one line
 * @param notes what WireMock does otherwise than the simulator, a line each
 */
public record ExportReport(String summary, List<String> notes) {
    public ExportReport {
        notes = List.copyOf(notes);
    }
}
