package org.exampleservice.harness.doctor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Diagnoses as one line of JSON. */
public final class DiagnosisJson {

    private static final JsonFactory JSON = new JsonFactory();

    private DiagnosisJson() {}

    /** {@code {"format": 1, "diagnoses": [{"topic", "level", "found", "verbs", "remedy"}, …]}}; a remedy only where there is one. */
    public static String of(List<Diagnosis> all) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("format", 1);
            json.writeArrayFieldStart("diagnoses");
            for (Diagnosis one : all) {
                write(one, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return text.toString();
    }

    private static void write(Diagnosis one, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("topic", one.topic());
        json.writeStringField("level", one.level().word());
        json.writeStringField("found", one.found());
        json.writeStringField("verbs", one.verbs());
        if (!one.remedy().isEmpty()) {
            json.writeStringField("remedy", one.remedy());
        }
        json.writeEndObject();
    }
}
