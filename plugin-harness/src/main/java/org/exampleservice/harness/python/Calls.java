package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.Entity;
import org.exampleservice.harness.plugin.FieldRead;
import org.exampleservice.harness.plugin.FieldReads;
import org.exampleservice.harness.plugin.Findings;
import org.exampleservice.harness.plugin.ForeignTrace;
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
    private boolean asked;

    void begin(PluginContext newContext) {
        context = newContext;
        failure = null;
    }

    PluginContext context() {
        return context;
    }

    /** Makes a call; the answer, if it was asked for. */
    Optional<ObjectNode> handle(Said said) {
        asked = said.asks();
        if (asked) {
            return Optional.of(answer(said.call()));
        }
        try {
            said.call().make(this);
        } catch (RuntimeException refused) {
            failure = failure == null ? inPython(refused) : failure;
        }
        return Optional.empty();
    }

    private ObjectNode answer(Call call) {
        ObjectNode answer = JSON.createObjectNode();
        try {
            return answer.set("answer", call.make(this));
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

    /** From now on this handle stands for the entity. */
    JsonNode keep(int handle, Entity entity) {
        entities.put(handle, entity);
        return asked ? describe(entity) : null;
    }

    static JsonNode describe(Entity entity) {
        return JSON.createObjectNode()
                .put("id", Long.toUnsignedString(entity.id()))
                .put("name", entity.name())
                .put("technology", entity.technology());
    }

    /** The entity of a handle, which was written so. */
    Entity behind(int handle, JsonNode written) {
        Entity entity = entities.get(handle);
        if (entity == null) {
            throw new PluginValueException("there is no group or device behind the handle " + written);
        }
        return entity;
    }

    void release(int handle) {
        entities.remove(handle);
    }

    void refused(Entity on, String call, String why) {
        if (context instanceof Refusals refusals) {
            refusals.refused(on, call, why);
        }
    }

    void find(String code, String text) {
        if (context instanceof Findings findings) {
            findings.find(code, text);
        }
    }

    void read(JsonNode texts) {
        if (context instanceof FieldReads reads) {
            texts.properties()
                    .forEach(text -> text.getValue()
                            .forEach(path -> reads.read(new FieldRead(text.getKey(), path.textValue()))));
        }
    }

    JsonNode sleep(double seconds) {
        double bounded = Math.max(0, Math.min(seconds, LONGEST_SLEEP_SECONDS));
        context.sleep(Duration.ofNanos((long) (bounded * 1e9)));
        return JSON.valueToTree(Commands.nanos(context.clock().instant()));
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
