package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.List;
import org.exampleservice.harness.recording.Emission;

/** The events of a run, the newest of them at least. Guarded by its history. */
final class EventHistory {

    private static final int MOST = 20_000;

    private final List<Report> reports = new ArrayList<>();
    private long forgotten;

    /**
     * One report of an event.
     *
     * @param minute from 0
     */
    record Report(int minute, Emission.Event event) {}

    void add(int minute, Emission.Event event) {
        reports.add(new Report(minute, event));
        if (reports.size() > MOST) {
            forget(MOST / 4);
        }
    }

    void forgetBefore(int minute) {
        int gone = 0;
        while (gone < reports.size() && reports.get(gone).minute() < minute) {
            gone++;
        }
        forget(gone);
    }

    List<Report> reports() {
        return List.copyOf(reports);
    }

    /** How many are not there any more. */
    long forgotten() {
        return forgotten;
    }

    private void forget(int oldest) {
        reports.subList(0, oldest).clear();
        forgotten += oldest;
    }
}
