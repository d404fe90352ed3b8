package org.exampleservice.harness.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.exampleservice.harness.contract.Spot;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.harness.recording.Tally;

/**
 * Verdicts for programs: one JSON object, format 1, one case a line.
 *
 * <pre>{@code
 * {"format": 1, "passed": 1, "failed": 1, "cases": [
 * {"contract": …, "backend": …, "folder": …, "passed": false, "seconds": 0.2, "cycles": 3,
 *  "tally": {"reported": 8, "carried": 0, "emitted": 6, "withheld": 2, "dropped": 0},
 *  "failures": [{"kind": "check", "text": …, "spots": [{"rule": …, "text": …, "file": …, "line": 5, "column": 1}]}],
 *  "notes": [],
 *  "coverage": {"summary": …, "entries": [{"kind": "metric", "name": …, "outcome": "never", "why": …}]},
 *  "alerts": [{"alert": …, "on": …, "rule": …, "open": [{"opens": 3, "closes": 8}]}], "command": …}]}
 * }</pre>
 *
 * <p>Outcomes are {@code covered}, {@code never}, {@code not-yet}, {@code untold} and {@code undeclared}; a span without
 * {@code closes} lasts to the end of the run. Stateless, hence thread-safe.
 */
public final class JsonReport {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the object and a line end; flushes and does not close.
     *
     * @throws IOException if the stream does not take it
     */
    public static void write(List<Judged> cases, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            new JsonReport(json).write(cases);
            json.writeRaw('\n');
        }
    }

    private void write(List<Judged> cases) throws IOException {
        long passed = cases.stream().filter(one -> one.verdict().passed()).count();
        json.writeStartObject();
        json.writeNumberField("format", 1);
        json.writeNumberField("passed", passed);
        json.writeNumberField("failed", cases.size() - passed);
        json.writeArrayFieldStart("cases");
        for (Judged one : cases) {
            json.writeRaw("\n");
            write(one);
        }
        json.writeRaw("\n");
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Judged one) throws IOException {
        Verdict verdict = one.verdict();
        json.writeStartObject();
        json.writeStringField("contract", verdict.contract());
        json.writeStringField("backend", verdict.backend());
        json.writeStringField("folder", one.folder().toString());
        json.writeBooleanField("passed", verdict.passed());
        json.writeNumberField("seconds", one.took().toMillis() / 1000.0);
        json.writeNumberField("cycles", verdict.cycles());
        tally(verdict.tally());
        json.writeArrayFieldStart("failures");
        for (Verdict.Failure failure : verdict.failures()) {
            failure(failure);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (String note : verdict.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        new InsightJson(json).write(verdict.insight());
        json.writeStringField("command", one.command());
        json.writeEndObject();
    }

    private void tally(Tally tally) throws IOException {
        json.writeObjectFieldStart("tally");
        json.writeNumberField("reported", tally.reported());
        json.writeNumberField("carried", tally.carried());
        json.writeNumberField("emitted", tally.emitted());
        json.writeNumberField("withheld", tally.withheld());
        json.writeNumberField("dropped", tally.dropped());
        json.writeEndObject();
    }

    private void failure(Verdict.Failure failure) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", failure.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("text", failure.text());
        json.writeArrayFieldStart("spots");
        for (Spot spot : failure.spots()) {
            json.writeStartObject();
            json.writeStringField("rule", spot.rule());
            json.writeStringField("text", spot.text());
            json.writeStringField("file", spot.file().toString());
            json.writeNumberField("line", spot.line());
            json.writeNumberField("column", spot.column());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
