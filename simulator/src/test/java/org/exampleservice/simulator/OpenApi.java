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
import java.util.stream.Collectors;

/** The document of the service and its admin API, which answers are held against; it remembers which of them it saw. */
final class OpenApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final Set<String> seen = new TreeSet<>();

    OpenApi(String json) {
        this.document = parsed(json);
    }

    /** Every operation with every status that the document has of the admin API, or of all else. */
    Set<String> described(boolean ofAdmin) {
        Set<String> all = described();
        all.removeIf(name -> name.contains(" /admin/") != ofAdmin);
        return all;
    }

    private Set<String> described() {
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

    /** Notes an answer that cannot be held against the document, because it has no end. */
    void seen(String method, String path, int status) {
        seen.add(name(method, path, Integer.toString(status)));
    }

    /** Holds an answer against what the document says of it. */
    void check(String method, String path, HttpResponse<String> answer) {
        String bare = described(path.replaceFirst("\\?.*", ""));
        String status = Integer.toString(answer.statusCode());
        JsonNode response = document.at("/paths/" + bare.replace("/", "~1"))
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(status);
        seen.add(name(method, bare, status));
        response.path("headers")
                .fieldNames()
                .forEachRemaining(header -> assertThat(answer.headers().firstValue(header))
                        .as("%s %s answered %s without %s", method, path, status, header)
                        .isPresent());
        if (response.isObject() && !response.has("content")) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        JsonNode described = response.path("content");
        assertThat(described.fieldNames())
                .as("%s %s answered %s %s", method, path, status, answer.body())
                .toIterable()
                .contains(type);
        JsonNode inDocument = described.get(type).get("schema");
        JsonNode ofJson =
                inDocument.path("contentSchema").isMissingNode() ? inDocument : inDocument.get("contentSchema");
        if (ofJson.path("type").asText().equals("string")) {
            assertThat(answer.body()).isNotEmpty();
            return;
        }
        ObjectNode schema = ofJson.deepCopy();
        schema.set("$defs", document.at("/components/schemas"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema.toString().replace("#/components/schemas/", "#/$defs/"), InputFormat.JSON)
                        .validate(answer.body(), InputFormat.JSON))
                .as("%s %s answered %s", method, path, answer.body())
                .isEmpty();
    }

    /** The operations of the admin API. */
    Set<String> operations() {
        return described(true).stream()
                .map(name -> name.substring(0, name.lastIndexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Holds the answer to a method that a path does not have against what its operations say of it. */
    void checkOther(String path, HttpResponse<String> answer) {
        document.at("/paths/" + described(path).replace("/", "~1"))
                .fieldNames()
                .forEachRemaining(method -> check(method.toUpperCase(Locale.ROOT), path, answer));
    }

    /** The path as the document has it, with braces if it is none by itself. */
    private String described(String path) {
        if (document.get("paths").has(path)) {
            return path;
        }
        return path.replaceFirst("^/admin/sessions/[^/]+$", "/admin/sessions/{id}")
                .replaceFirst("^/admin/(?!sessions/).*$", "/admin/{other}")
                .replaceFirst("^/ui/.*$", "/ui/{file}")
                .replaceFirst("^/(?!admin/|ui/).*$", "/{page}");
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
