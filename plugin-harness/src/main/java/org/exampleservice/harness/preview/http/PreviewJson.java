package org.exampleservice.harness.preview.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import org.exampleservice.harness.preview.Points;

/** Pages as JSON; whole numbers without a point, gaps and what is no finite number as null. Thread-safe. */
final class PreviewJson {

    /** Whole numbers up to this have an exact double. */
    private static final double EXACT = 1L << 53;

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(Points.class, new PointsSerializer())
                    .addSerializer(Instant.class, new InstantSerializer()));

    private PreviewJson() {}

    static String text(Object page) {
        try {
            return MAPPER.writeValueAsString(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a page is always JSON", e);
        }
    }

    /** The same JSON, to stand inside a script element, which nothing in it ends. */
    static String inert(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static final class PointsSerializer extends JsonSerializer<Points> {
        @Override
        public void serialize(Points points, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            for (int i = 0; i < points.size(); i++) {
                double value = points.at(i);
                if (!Double.isFinite(value)) {
                    json.writeNull();
                } else if (value == Math.rint(value) && Math.abs(value) < EXACT) {
                    json.writeNumber((long) value);
                } else {
                    json.writeNumber(value);
                }
            }
            json.writeEndArray();
        }
    }

    private static final class InstantSerializer extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(instant.toString());
        }
    }
}
