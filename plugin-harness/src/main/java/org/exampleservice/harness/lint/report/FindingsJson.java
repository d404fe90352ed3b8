package org.exampleservice.harness.lint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.exampleservice.harness.lint.Finding;
import org.exampleservice.harness.lint.Severity;

/** Findings as one JSON object of format 1. Thread-safe. */
public final class FindingsJson {

    private static final int FORMAT = 1;

    private FindingsJson() {}

    /**
     * The object as text, indented, without a line end.
     *
     * @param files that were looked at, those without findings too
     */
    public static String of(List<String> files, List<Finding> findings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeArrayFieldStart("files");
            for (String file : files) {
                json.writeString(file);
            }
            json.writeEndArray();
            for (Severity severity : Severity.values()) {
                json.writeNumberField(
                        severity.word(),
                        findings.stream()
                                .filter(finding -> finding.rule().severity() == severity)
                                .count());
            }
            json.writeArrayFieldStart("findings");
            for (Finding finding : findings) {
                write(finding, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
        return text.toString();
    }

    private static void write(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule().id());
        json.writeStringField("severity", finding.rule().severity().word());
        json.writeStringField("file", finding.file());
        json.writeNumberField("line", finding.position().line());
        json.writeNumberField("column", finding.position().column());
        json.writeStringField("pointer", finding.pointer());
        json.writeStringField("what", finding.what());
        json.writeStringField("why", finding.why());
        json.writeStringField("source", finding.source());
        json.writeStringField("next", finding.next());
        json.writeEndObject();
    }
}
