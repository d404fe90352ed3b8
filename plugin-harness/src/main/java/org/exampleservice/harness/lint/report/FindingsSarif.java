package org.exampleservice.harness.lint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.exampleservice.harness.lint.Finding;
import org.exampleservice.harness.lint.Rule;
import org.exampleservice.harness.lint.RuleHelp;
import org.exampleservice.harness.lint.Severity;

/**
 * Findings as SARIF 2.1.0: every rule with its page of help, paths relative to a folder where that can be, and a
 * fingerprint that a moved line leaves as it is. Immutable, hence thread-safe.
 */
public final class SarifLog {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String FINGERPRINT = "exampleservice/v1";

    private final Path base;
    private final String version;

    /**
     * @param base the folder that paths are made relative to
     * @param version of the kit: {@code 0.1.0}
     */
    public SarifLog(Path base, String version) {
        this.base = base.toAbsolutePath().normalize();
        this.version = version;
    }

    /** The log as text, indented, without a line end. */
    public String of(List<Finding> findings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (Finding finding : findings) {
                result(finding, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write SARIF", e);
        }
        return text.toString();
    }

    private void tool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "plugin-harness");
        json.writeStringField("semanticVersion", version);
        json.writeArrayFieldStart("rules");
        for (Rule rule : Rule.all()) {
            json.writeStartObject();
            json.writeStringField("id", rule.id());
            text("shortDescription", rule.text() + ".", json);
            text("help", RuleHelp.of(rule), json);
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(rule.severity()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule().id());
        json.writeNumberField("ruleIndex", Rule.all().indexOf(finding.rule()));
        json.writeStringField("level", level(finding.rule().severity()));
        text("message", finding.message(), json);
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(finding.file()));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", finding.position().line());
        json.writeNumberField("startColumn", finding.position().column());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField(FINGERPRINT, fingerprint(finding));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void text(String name, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.word();
    }

    /** Relative to the base if it is in it; a path inside a package stays as it is. */
    private String uri(String file) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        String shown = path.startsWith(base) ? base.relativize(path).toString() : path.toString();
        String slashed = shown.replace('\\', '/');
        try {
            return slashed.startsWith("/")
                    ? new URI("file", "", slashed, null).toASCIIString()
                    : new URI(null, null, slashed, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path is always a URI", e);
        }
    }

    private String fingerprint(Finding finding) {
        String text = finding.rule().id() + "\n" + uri(finding.file()) + "\n" + finding.what();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
