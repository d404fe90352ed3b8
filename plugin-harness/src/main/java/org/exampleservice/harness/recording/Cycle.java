package org.exampleservice.harness.recording;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One minute of a run. Immutable, hence thread-safe.
 *
 * @param number counted from 1
 * @param at simulated instant at which the minute's turn came
 * @param turn whether the plugin was queried, and if not, why
 * @param status of the endpoint when the minute was over
 * @param batches how often results were sent: 1 for a plain cycle, more if 100 measurements were waiting during the query
 *     (sdk.md 5.8), 0 if nothing was sent
 * @param entries everything reported, in the order in which its fate was decided
 * @param log what the runtime and the plugin logged
 * @param findings what the kit has to say about it
 * @param requests the HTTP requests that the plugin made, as far as the backend saw them
 */
public record Cycle(
        int number,
        Instant at,
        Turn turn,
        Status status,
        int batches,
        List<Entry> entries,
        List<LogLine> log,
        List<Finding> findings,
        List<Request> requests) {

    public Cycle {
        if (number < 1) {
            throw new IllegalArgumentException("number is " + number + "; cycles are counted from 1");
        }
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(turn, "turn");
        Objects.requireNonNull(status, "status");
        entries = List.copyOf(entries);
        log = List.copyOf(log);
        findings = List.copyOf(findings);
        requests = List.copyOf(requests);
    }

    Cycle checking(RequestScope scope) {
        List<Request> marked = requests.stream()
                .map(request -> request.checkedIf(scope.covers(request)))
                .toList();
        return new Cycle(number, at, turn, status, batches, entries, log, findings, marked);
    }

    /** Counts the entries by fate. */
    public Tally tally() {
        return Tally.of(this);
    }
}
