package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.exampleservice.harness.plugin.Entity;
import org.exampleservice.harness.plugin.StatCounterDataPoint;

/** A measurement as a child writes it (sdk.md 5.6). */
record Measurement(Target on, Kind kind, String key, Object value, Map<String, String> dimensions) implements Call {

    /** One of the calls of the API that take a measurement. */
    @FunctionalInterface
    interface Kind {
        void report(Entity on, String key, Object value, Map<String, String> dimensions);
    }

    static Measurement read(Kind kind, JsonNode call) {
        return new Measurement(
                Target.read(call),
                kind,
                CallReader.text(call, "key"),
                plain(call.path("value")),
                CallReader.texts(call.path("dimensions")));
    }

    static Measurement readStatCounter(JsonNode call) {
        return new Measurement(
                Target.read(call),
                (on, key, value, dimensions) -> on.statCounter(key, (StatCounterDataPoint) value, dimensions),
                CallReader.text(call, "key"),
                dataPoint(call.path("value")),
                CallReader.texts(call.path("dimensions")));
    }

    /** The same of another value. */
    Measurement with(Number number) {
        return new Measurement(on, kind, key, number, dimensions);
    }

    @Override
    public JsonNode make(Calls calls) {
        kind.report(on.in(calls), key, value, dimensions);
        return null;
    }

    private static StatCounterDataPoint dataPoint(JsonNode value) {
        return value.isArray()
                ? new StatCounterDataPoint(
                        number(value.path(0)), number(value.path(1)), number(value.path(2)), number(value.path(3)))
                : null;
    }

    /** NaN and the infinities have no number in JSON and come as text. */
    private static double number(JsonNode value) {
        return switch (value.asText()) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> value.asDouble();
        };
    }

    private static Object plain(JsonNode value) {
        if (value.isNumber()) {
            return value.numberValue();
        }
        if (value.isObject()) {
            return number(value.path("number"));
        }
        return value.isBoolean() ? (Object) value.booleanValue() : value.textValue();
    }
}
