package org.exampleservice.harness.engine;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.LogLine;
import org.exampleservice.harness.recording.Request;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;

/** The cycle that is being written; the one place that adds to a recording. */
final class CycleDraft {

    private final int number;
    private final Instant at;
    private Secrets secrets;
    private final List<Entry> entries = new ArrayList<>();
    private final List<LogLine> log = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int batches;

    CycleDraft(int number, Instant at, Secrets secrets) {
        this.number = number;
        this.at = at;
        this.secrets = secrets;
    }

    /** From here on the secrets of another configuration are masked. */
    void use(Secrets newSecrets) {
        secrets = newSecrets;
    }

    int number() {
        return number;
    }

    Instant at() {
        return at;
    }

    int nextBatch() {
        return ++batches;
    }

    void add(Emission emission, Fate fate, int reportedIn) {
        entries.add(new Entry(secrets.mask(emission), masked(fate), reportedIn));
    }

    void add(Pending pending, Fate fate) {
        add(pending.emission(), fate, pending.reportedIn());
    }

    void add(Entry entry) {
        add(entry.emission(), entry.fate(), entry.reportedIn());
    }

    /** A line of the runtime. */
    void log(Level level, String message) {
        log(level, "runtime", message);
    }

    void log(Level level, String source, String message) {
        log.add(new LogLine(level, source, secrets.mask(message)));
    }

    void find(String code, String text) {
        findings.add(new Finding(code, secrets.mask(text)));
    }

    private Fate masked(Fate fate) {
        return fate instanceof Fate.Dropped dropped
                ? new Fate.Dropped(dropped.reason(), secrets.mask(dropped.detail()))
                : fate;
    }

    Cycle freeze(Turn turn, Status status, List<Request> requests) {
        List<Request> masked = new ArrayList<>(requests.size());
        for (Request request : requests) {
            masked.add(secrets.mask(request));
        }
        return new Cycle(number, at, turn, status, batches, entries, log, findings, masked);
    }
}
