package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Entity;
import org.exampleservice.harness.plugin.EntityType;
import org.exampleservice.harness.plugin.ExplicitSelector;
import org.exampleservice.harness.plugin.FieldRead;
import org.exampleservice.harness.plugin.FieldReads;
import org.exampleservice.harness.plugin.Findings;
import org.exampleservice.harness.plugin.ForeignTrace;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.plugin.PluginTypeException;
import org.exampleservice.harness.plugin.PluginValueException;
import org.exampleservice.harness.plugin.Refusals;

/**
 * Makes the calls that a child forwards, and keeps the groups and devices behind its handles for as long as it holds them.
 * A call that fails and was not asked for its answer fails the command at its end. Not thread-safe.
 */
final class Calls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double LONGEST_SLEEP_SECONDS = 1e9;

    private final Map<Integer, Entity> entities = new HashMap<>();
    private PluginContext context;
    private RuntimeException failure;

    void begin(PluginContext newContext) {
        context = newContext;
        failure = null;
    }

    /** Makes a call; the answer, if it was asked for. */
    Optional<ObjectNode> handle(JsonNode call) {
        if (call.path("ask").asBoolean()) {
            return Optional.of(answer(call));
        }
        try {
            make(call.get("call").asText(), call);
        } catch (RuntimeException refused) {
            failure = failure == null ? inPython(refused) : failure;
        }
        return Optional.empty();
    }

    private ObjectNode answer(JsonNode call) {
        ObjectNode answer = JSON.createObjectNode();
        try {
            return answer.set("answer", make(call.get("call").asText(), call));
        } catch (RuntimeException refused) {
            return answer.put("raise", pythonName(refused)).put("text", String.valueOf(refused.getMessage()));
        }
    }

    /** Throws what went wrong in a call that nobody waited for. */
    void throwUnansweredFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    private JsonNode make(String name, JsonNode call) {
        switch (name) {
            case "absolute", "relative", "per_second", "state_metric", "stat_counter" ->
                Reports.metric(name, entity(call), call);
            case "report_property" -> entity(call).reportProperty(text(call, "key"), text(call, "value"));
            case "create_group" -> {
                return keep(call, context.topologyBuilder().createGroup(text(call, "identifier"), text(call, "name")));
            }
            case "create_device" -> {
                return keep(call, ((Group) entity(call)).createDevice(text(call, "identifier"), text(call, "name")));
            }
            case "add_endpoint" -> {
                return BooleanNode.valueOf(Endpoints.add((Device) entity(call), call));
            }
            case "identify" -> {
                return describe(entity(call));
            }
            case "rename" -> ((Group) entity(call)).setName(text(call, "name"));
            case "refused" -> refused(entity(call), text(call, "what"), text(call, "why"));
            case "release" -> call.path("handles").forEach(handle -> entities.remove(handle.asInt()));
            case "finding" -> find(text(call, "code"), text(call, "text"));
            case "reads" -> read(call.path("of"));
            case "log" -> context.logger().log(Level.valueOf(text(call, "level")), text(call, "text"));
            case "sleep" -> {
                return sleep(call.path("seconds").asDouble());
            }
            case "wait" -> {
                return null;
            }
            default -> Reports.event(name, (Device) entity(call), call);
        }
        return null;
    }

    private JsonNode keep(JsonNode call, Entity entity) {
        entities.put(call.path("handle").asInt(), entity);
        return call.path("ask").asBoolean() ? describe(entity) : null;
    }

    private static JsonNode describe(Entity entity) {
        return JSON.createObjectNode()
                .put("id", Long.toUnsignedString(entity.id()))
                .put("name", entity.name())
                .put("technology", entity.technology());
    }

    private Entity entity(JsonNode call) {
        JsonNode on = call.path("on");
        if (on.isObject()) {
            long id = Long.parseUnsignedLong(on.path("entity").asText());
            return context.resultsBuilder()
                    .on(new ExplicitSelector(id, type(on.path("type").asInt())));
        }
        Entity entity = entities.get(on.asInt());
        if (entity == null) {
            throw new PluginValueException("there is no group or device behind the handle " + on);
        }
        return entity;
    }

    private void refused(Entity on, String call, String why) {
        if (context instanceof Refusals refusals) {
            refusals.refused(on, call, why);
        }
    }

    private void find(String code, String text) {
        if (context instanceof Findings findings) {
            findings.find(code, text);
        }
    }

    private void read(JsonNode texts) {
        if (context instanceof FieldReads reads) {
            texts.properties()
                    .forEach(text -> text.getValue()
                            .forEach(path -> reads.read(new FieldRead(text.getKey(), path.textValue()))));
        }
    }

    private JsonNode sleep(double seconds) {
        double bounded = Math.max(0, Math.min(seconds, LONGEST_SLEEP_SECONDS));
        context.sleep(Duration.ofNanos((long) (bounded * 1e9)));
        return JSON.valueToTree(Commands.nanos(context.clock().instant()));
    }

    private static EntityType type(int number) {
        for (EntityType type : EntityType.values()) {
            if (type.number() == number) {
                return type;
            }
        }
        throw new PluginValueException("there is no entity type " + number + " (sdk.md 5.9)");
    }

    static String text(JsonNode call, String field) {
        JsonNode value = call.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    /** Where nobody waited, no line of the extension is known; Java's frames would tell its author nothing. */
    private static RuntimeException inPython(RuntimeException refused) {
        if (refused.getCause() == null) {
            String text = pythonName(refused) + ": " + refused.getMessage();
            refused.initCause(new ForeignTrace(pythonName(refused), text));
        }
        return refused;
    }

    private static String pythonName(RuntimeException refused) {
        if (refused instanceof PluginTypeException) {
            return "TypeError";
        }
        if (refused instanceof PluginValueException) {
            return "ValueError";
        }
        return refused instanceof ConfigException ? "ConfigException" : "Exception";
    }
}
