package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import org.exampleservice.harness.plugin.Entity;
import org.exampleservice.harness.plugin.Group;

/** Reads the calls of PROTOCOL.md. */
final class CallReader {

    private CallReader() {}

    /** The call of a line; one that cannot be read fails where it is made, as one that is refused does. */
    static Call read(JsonNode call) {
        try {
            return read(call.get("call").asText(), call);
        } catch (RuntimeException unreadable) {
            return calls -> read(call.get("call").asText(), call).make(calls);
        }
    }

    private static Call read(String name, JsonNode call) {
        return switch (name) {
            case "absolute" -> Measurement.read(Entity::absolute, call);
            case "relative" -> Measurement.read(Entity::relative, call);
            case "per_second" -> Measurement.read(Entity::perSecond, call);
            case "state_metric" -> Measurement.read(Entity::stateMetric, call);
            case "stat_counter" -> Measurement.readStatCounter(call);
            case "report_property" -> TopologyCall.property(call);
            case "create_group" -> TopologyCall.group(call);
            case "create_device" -> TopologyCall.device(call);
            case "add_endpoint" -> TopologyCall.endpoint(call);
            case "identify" -> identify(Target.read(call));
            case "rename" -> rename(call);
            case "refused" -> refused(call);
            case "release" -> TopologyCall.release(call);
            case "finding" -> finding(text(call, "code"), text(call, "text"));
            case "reads" -> Call.telling(calls -> calls.read(call.path("of")));
            case "log" -> log(Level.valueOf(text(call, "level")), text(call, "text"));
            case "sleep" -> sleep(call.path("seconds").asDouble());
            case "wait" -> calls -> null;
            default -> EventReport.read(name, call);
        };
    }

    private static Call identify(Target on) {
        return calls -> Calls.describe(on.in(calls));
    }

    private static Call rename(JsonNode call) {
        Target on = Target.read(call);
        String name = text(call, "name");
        return Call.telling(calls -> ((Group) on.in(calls)).setName(name));
    }

    private static Call refused(JsonNode call) {
        Target on = Target.read(call);
        String what = text(call, "what");
        String why = text(call, "why");
        return Call.telling(calls -> calls.refused(on.in(calls), what, why));
    }

    private static Call finding(String code, String text) {
        return Call.telling(calls -> calls.find(code, text));
    }

    private static Call log(Level level, String text) {
        return Call.telling(calls -> calls.context().logger().log(level, text));
    }

    private static Call sleep(double seconds) {
        return calls -> calls.sleep(seconds);
    }

    /** The text of a field; null where it is none. */
    static String text(JsonNode call, String field) {
        JsonNode value = call.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    /** Names with texts, in the order given. */
    static Map<String, String> texts(JsonNode object) {
        if (object.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().textValue()));
        return texts;
    }
}
