package org.exampleservice.harness.preview;

import java.util.List;

/** What makes a minute worth looking at. */
public enum Moment {
    /** An event was reported. */
    EVENT {
        @Override
        int latest(RunHistory history) {
            List<EventHistory.Report> reports = history.events().reports();
            return reports.isEmpty() ? -1 : reports.get(reports.size() - 1).minute();
        }
    },
    /** A status was not fine. */
    ERROR {
        @Override
        int latest(RunHistory history) {
            return history.endpoints().stream()
                    .flatMap(endpoint -> endpoint.statuses().stream())
                    .filter(status -> !status.fine())
                    .mapToInt(status -> status.until() - 1)
                    .max()
                    .orElse(-1);
        }
    },
    /** A status, an entity or a property was another one than before. */
    CHANGE {
        @Override
        int latest(RunHistory history) {
            return history.changes().length() - 1;
        }
    };

    /** Of a history that is held. */
    abstract int latest(RunHistory history);
}
