package org.exampleservice.harness.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.exampleservice.harness.alert.AlertTimeline;
import org.exampleservice.harness.contract.Insight;
import org.exampleservice.harness.coverage.CoverageEntry;
import org.exampleservice.harness.coverage.CoverageReport;
import org.exampleservice.harness.coverage.Undeclared;

/** Coverage and alerts as members of a JSON object; neither stands there where there is none. */
final class InsightJson {

    private final JsonGenerator json;

    InsightJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Insight insight) throws IOException {
        if (insight.coverage().isPresent()) {
            coverage(insight.coverage().get(), insight.summary());
        }
        if (!insight.alerts().isEmpty()) {
            json.writeArrayFieldStart("alerts");
            for (AlertTimeline timeline : insight.alerts()) {
                alert(timeline);
            }
            json.writeEndArray();
        }
    }

    private void coverage(CoverageReport report, String summary) throws IOException {
        json.writeObjectFieldStart("coverage");
        json.writeStringField("summary", summary);
        json.writeArrayFieldStart("entries");
        for (CoverageEntry entry : report.entries()) {
            String outcome = entry.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
            entry(entry.kind().word(), entry.name(), outcome, entry.why());
        }
        for (Undeclared undeclared : report.undeclared()) {
            entry(undeclared.kind().word(), undeclared.name(), "undeclared", undeclared.why());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void entry(String kind, String name, String outcome, String why) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", kind);
        json.writeStringField("name", name);
        json.writeStringField("outcome", outcome);
        if (!why.isEmpty()) {
            json.writeStringField("why", why);
        }
        json.writeEndObject();
    }

    private void alert(AlertTimeline timeline) throws IOException {
        json.writeStartObject();
        json.writeStringField("alert", timeline.rule().id());
        json.writeStringField("on", timeline.entity().toString());
        if (!timeline.dimensions().isEmpty()) {
            json.writeObjectFieldStart("dimensions");
            for (Map.Entry<String, String> dimension : timeline.dimensions().entrySet()) {
                json.writeStringField(dimension.getKey(), dimension.getValue());
            }
            json.writeEndObject();
        }
        json.writeStringField("rule", timeline.rule().toString());
        json.writeArrayFieldStart("open");
        for (AlertTimeline.Span span : timeline.spans()) {
            json.writeStartObject();
            json.writeNumberField("opens", span.opened());
            if (span.closed().isPresent()) {
                json.writeNumberField("closes", span.closed().getAsInt());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
