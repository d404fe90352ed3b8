package org.exampleservice.harness.activegate;

import com.fasterxml.jackson.databind.JsonNode;

/** A JSON value as a configuration has it. */
final class Scalar {

    private Scalar() {}

    /** Text, Long, Double or Boolean; anything else as its JSON. */
    static Object of(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
