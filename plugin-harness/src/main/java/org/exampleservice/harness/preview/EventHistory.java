package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.recording.Emission;

/** The events of a run, the newest of them at least. Guarded by its history. */
final class EventHistory {

    private static final int MOST = 20_000;

    /** What a report takes without its texts, in numbers of 8 bytes. */
    private static final int BARE = 16;

    private final List<Report> reports = new ArrayList<>();
    private long forgotten;
    private long weight;

    /**
     * One report of an event.
     *
     * @param minute from 0
     */
    record Report(int minute, Emission.Event event) {

        int weight() {
            return BARE + (length(event.texts()) + length(event.properties())) / 4;
        }

        private static int length(Map<String, String> texts) {
            return texts.entrySet().stream()
                    .mapToInt(text -> text.getKey().length() + text.getValue().length())
                    .sum();
        }
    }

    void add(int minute, Emission.Event event) {
        Report report = new Report(minute, event);
        reports.add(report);
        weight += report.weight();
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

    /** Room that is taken, in numbers of 8 bytes. */
    long weight() {
        return weight;
    }

    private void forget(int oldest) {
        List<Report> gone = reports.subList(0, oldest);
        weight -= gone.stream().mapToLong(Report::weight).sum();
        gone.clear();
        forgotten += oldest;
    }
}
