package org.exampleservice.harness.golden;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.LogLine;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Request;
import org.exampleservice.harness.recording.Tally;
import org.exampleservice.harness.recording.Turn;

/**
 * The full machine-readable form of a recording: one JSON object with all facts of every cycle, in the shapes of a golden,
 * and with what a golden leaves out: version, instants, log, findings, requests.
 *
 * <p>UTF-8; one cycle a line; numbers and texts canonical as in a golden. Written as it goes, so that a long run piles up
 * no text. Stateless, hence thread-safe.
 */
public final class RecordingJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private RecordingJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the recording and a line end; flushes and does not close.
     *
     * @throws IOException if the stream does not take it
     */
    public static void write(Recording recording, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            new RecordingJson(json).write(recording);
            json.writeRaw('\n');
        }
    }

    /**
     * As {@link #write(Recording, OutputStream)}, for several endpoints: an object with a member {@code endpoints}, which
     * has the recording of each by its name.
     */
    public static void write(Map<String, Recording> recordings, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            RecordingJson writer = new RecordingJson(json);
            json.writeStartObject();
            json.writeObjectFieldStart("endpoints");
            for (Map.Entry<String, Recording> endpoint : recordings.entrySet()) {
                json.writeFieldName(endpoint.getKey());
                writer.write(endpoint.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void write(Recording recording) throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", GoldenWriter.FORMAT);
        text("plugin", recording.plugin());
        text("version", recording.version());
        text("interval", recording.interval().toString());
        text("limits", recording.limits());
        json.writeArrayFieldStart("cycles");
        for (Cycle cycle : recording.cycles()) {
            json.writeRaw("\n");
            write(cycle);
        }
        json.writeRaw("\n");
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Cycle cycle) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", cycle.number());
        text("at", cycle.at().toString());
        text("turn", cycle.turn() == Turn.QUERIED ? "queried" : RecordedFrames.wireName(cycle.turn()));
        text("status", cycle.status().state().name());
        text("description", cycle.status().description());
        if (!cycle.status().stackTrace().isEmpty()) {
            text("stackTrace", cycle.status().stackTrace());
        }
        if (!cycle.status().place().isEmpty()) {
            text("place", cycle.status().place());
        }
        json.writeNumberField("batches", cycle.batches());
        write(cycle.tally());
        writeFacts(cycle);
        writeLog(cycle);
        writeFindings(cycle);
        writeRequests(cycle);
        json.writeEndObject();
    }

    private void write(Tally tally) throws IOException {
        json.writeObjectFieldStart("tally");
        json.writeNumberField("reported", tally.reported());
        json.writeNumberField("carried", tally.carried());
        json.writeNumberField("emitted", tally.emitted());
        json.writeNumberField("withheld", tally.withheld());
        json.writeNumberField("dropped", tally.dropped());
        json.writeEndObject();
    }

    private void writeFacts(Cycle cycle) throws IOException {
        json.writeArrayFieldStart("facts");
        for (Fact fact : Facts.of(cycle)) {
            json.writeRawValue(fact.json());
        }
        json.writeEndArray();
    }

    private void writeLog(Cycle cycle) throws IOException {
        json.writeArrayFieldStart("log");
        for (LogLine line : cycle.log()) {
            json.writeStartObject();
            text("level", line.level().name().toLowerCase(Locale.ROOT));
            text("source", line.source());
            text("message", line.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeFindings(Cycle cycle) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : cycle.findings()) {
            json.writeStartObject();
            text("code", finding.code());
            text("text", finding.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeRequests(Cycle cycle) throws IOException {
        json.writeArrayFieldStart("requests");
        for (Request request : cycle.requests()) {
            json.writeStartObject();
            text("method", request.method());
            text("target", request.target());
            json.writeNumberField("status", request.status());
            writeSent(request);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeSent(Request request) throws IOException {
        if (!request.headers().isEmpty()) {
            json.writeObjectFieldStart("headers");
            for (Map.Entry<String, String> header : request.headers().entrySet()) {
                text(header.getKey(), header.getValue());
            }
            json.writeEndObject();
        }
        if (!request.body().isEmpty()) {
            text("body", request.body());
        }
        if (!request.answer().isEmpty()) {
            text("answer", request.answer());
        }
    }

    /** Half a character pair would stop the generator, so texts are quoted as in a golden. */
    private void text(String name, String text) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(JsonText.quoted(text));
    }
}
