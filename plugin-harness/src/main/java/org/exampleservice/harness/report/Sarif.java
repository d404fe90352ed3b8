package org.exampleservice.harness.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Remarks as SARIF 2.1.0, one result a line. A result is known again by rule, file and text, so that one that moves within
 * its file is no new one. Stateless, hence thread-safe.
 */
public final class Sarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final List<String> rules;

    private Sarif(JsonGenerator json, Remarks remarks) {
        this.json = json;
        this.rules = remarks.shown().stream().map(Remark::rule).distinct().toList();
    }

    /**
     * Writes a log with one run; flushes and does not close.
     *
     * @throws IOException if the stream does not take it
     */
    public static void write(Remarks remarks, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            new Sarif(json, remarks).write(remarks);
            json.writeRaw('\n');
        }
    }

    private void write(Remarks remarks) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool();
        json.writeStringField("columnKind", "unicodeCodePoints");
        json.writeArrayFieldStart("results");
        for (Remark remark : remarks.shown()) {
            json.writeRaw("\n");
            result(remark);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("properties");
        json.writeObjectFieldStart("leftOut");
        for (String rule : remarks.leftOut().keySet().stream().sorted().toList()) {
            json.writeNumberField(rule, remarks.leftOut().get(rule));
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool() throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "plugin-harness");
        json.writeArrayFieldStart("rules");
        for (String rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Remark remark) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", remark.rule());
        json.writeNumberField("ruleIndex", rules.indexOf(remark.rule()));
        json.writeStringField("level", remark.level().word());
        json.writeObjectFieldStart("message");
        json.writeStringField("text", Visible.text(remark.text()));
        json.writeEndObject();
        location(remark);
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("ruleFileText/v1", fingerprint(remark));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void location(Remark remark) throws IOException {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(remark.file()));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", remark.line());
        json.writeNumberField("startColumn", remark.column());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
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

    private static String fingerprint(Remark remark) {
        try {
            String text = remark.rule() + '\n' + remark.file() + '\n' + remark.text();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
