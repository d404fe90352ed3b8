package org.exampleservice.harness.sarif;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A log with one run, one result a line. Immutable, hence thread-safe.
 *
 * @param version of the tool; may be empty
 * @param rules that results name
 * @param results in the order in which they are shown
 * @param leftOut how many more there are, by rule
 */
public record SarifLog(String version, List<SarifRule> rules, List<SarifResult> results, Map<String, Integer> leftOut) {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    public SarifLog {
        Objects.requireNonNull(version, "version");
        rules = List.copyOf(rules);
        results = List.copyOf(results);
        leftOut = Map.copyOf(leftOut);
    }

    /**
     * Writes it with a line end; flushes and does not close.
     *
     * @throws IOException if the stream does not take it
     */
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            write(json);
            json.writeRaw('\n');
        }
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool(json);
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        List<String> ids = rules.stream().map(SarifRule::id).toList();
        for (SarifResult result : results) {
            json.writeRaw("\n");
            write(result, ids.indexOf(result.rule()), json);
        }
        json.writeEndArray();
        if (!leftOut.isEmpty()) {
            json.writeObjectFieldStart("properties");
            json.writeObjectFieldStart("leftOut");
            for (Map.Entry<String, Integer> rule : new TreeMap<>(leftOut).entrySet()) {
                json.writeNumberField(rule.getKey(), rule.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "plugin-harness");
        if (!version.isEmpty()) {
            json.writeStringField("semanticVersion", version);
        }
        json.writeArrayFieldStart("rules");
        for (SarifRule rule : rules) {
            json.writeRaw("\n");
            write(rule, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(SarifRule rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        text("shortDescription", rule.description(), json);
        text("help", rule.help(), json);
        if (!rule.level().isEmpty()) {
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", rule.level());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(SarifResult result, int rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", result.rule());
        json.writeNumberField("ruleIndex", rule);
        json.writeStringField("level", result.level());
        text("message", result.text(), json);
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(result.file()));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", result.line());
        json.writeNumberField("startColumn", result.column());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("exampleservice/v1", result.fingerprint());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void text(String name, String text, JsonGenerator json) throws IOException {
        if (!text.isEmpty()) {
            json.writeObjectFieldStart(name);
            json.writeStringField("text", text);
            json.writeEndObject();
        }
    }

    private static String uri(String file) throws IOException {
        boolean absolute = file.startsWith("/") || file.matches("[A-Za-z]:/.*");
        try {
            String path = absolute && !file.startsWith("/") ? "/" + file : file;
            String encoded = new URI(null, null, absolute ? path : "./" + path, null).toASCIIString();
            return absolute ? "file://" + encoded : encoded.substring(2);
        } catch (URISyntaxException e) {
            throw new IOException("the path " + file + " is no URI", e);
        }
    }
}
