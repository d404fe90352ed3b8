package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import org.exampleservice.harness.plugin.Entity;
import org.exampleservice.harness.plugin.EntityType;
import org.exampleservice.harness.plugin.ExplicitSelector;
import org.exampleservice.harness.plugin.PluginValueException;

/** Whom a call is made on: the group or device behind a handle, or one of which the extension knows the id (sdk.md 5.9). */
@FunctionalInterface
interface Target {

    Entity in(Calls calls);

    static Target read(JsonNode call) {
        JsonNode on = call.path("on");
        if (on.isObject()) {
            long id = Long.parseUnsignedLong(on.path("entity").asText());
            ExplicitSelector selector =
                    new ExplicitSelector(id, type(on.path("type").asInt()));
            return calls -> calls.context().resultsBuilder().on(selector);
        }
        return new Held(on.asInt(), on);
    }

    /** What the child has a handle of, written so. */
    record Held(int handle, JsonNode written) implements Target {
        @Override
        public Entity in(Calls calls) {
            return calls.behind(handle, written);
        }
    }

    private static EntityType type(int number) {
        for (EntityType type : EntityType.values()) {
            if (type.number() == number) {
                return type;
            }
        }
        throw new PluginValueException("there is no entity type " + number + " (sdk.md 5.9)");
    }
}
