package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The document of the admin API, which answers are held against; it remembers which of them it saw. */
final class OpenApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final Set<String> seen = new TreeSet<>();

    OpenApi(String json) {
        this.document = parsed(json);
    }

    /** Every operation with every status that the document has. */
    Set<String> described() {
        Set<String> all = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> method.getValue()
                                .get("responses")
                                .fieldNames()
                                .forEachRemaining(status -> all.add(name(method.getKey(), path.getKey(), status)))));
        return all;
    }

    Set<String> seen() {
        return seen;
    }

    /** Holds an answer against what the document says of it. */
    void check(String method, String path, HttpResponse<String> answer) {
        String bare = path.replaceFirst("\\?.*", "");
        String status = Integer.toString(answer.statusCode());
        JsonNode described = document.at("/paths/" + bare.replace("/", "~1"))
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(status)
                .path("content");
        assertThat(described.fieldNames())
                .as("%s %s answered %s %s", method, path, status, answer.body())
                .toIterable()
                .containsExactly(answer.headers().firstValue("Content-Type").orElse("none"));
        ObjectNode schema = described.elements().next().get("schema").deepCopy();
        schema.set("$defs", document.at("/components/schemas"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema.toString().replace("#/components/schemas/", "#/$defs/"), InputFormat.JSON)
                        .validate(answer.body(), InputFormat.JSON))
                .as("%s %s answered %s", method, path, answer.body())
                .isEmpty();
        seen.add(name(method, bare, status));
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static String name(String method, String path, String status) {
        return method.toUpperCase(Locale.ROOT) + " " + path + " " + status;
    }
}
