package org.exampleservice.harness.activegate.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads what was sent and writes what is answered. Thread-safe. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Writes with a generator. */
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private Json() {}

    static String text(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write JSON to memory", e);
        }
        return text.toString();
    }

    /** Writes text, a number, a Boolean or null. */
    static void scalar(JsonGenerator json, Object value) throws IOException {
        MAPPER.writeValue(json, value);
    }

    static ObjectNode object(byte[] body) {
        try {
            JsonNode root = MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
            if (root instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new ApiProblem(
                    400,
                    "the body is no JSON" + place(e.getLocation())
                            + " (this route takes an object, sdk.md 8.3). Send one as application/json.");
        }
        throw new ApiProblem(
                400, "the body is no JSON object (this route takes one, sdk.md 8.3). Send one as application/json.");
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : ": line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
