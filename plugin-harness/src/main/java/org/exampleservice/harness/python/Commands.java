package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.exampleservice.harness.plugin.PluginContext;

/** What the harness tells the child to do; see PROTOCOL.md. */
final class Commands {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Commands() {}

    static ObjectNode setup(PythonExtension extension) {
        return command("setup")
                .put("module", extension.module())
                .put("class", extension.className())
                .put("clock", extension.clock().word());
    }

    static ObjectNode create(PluginContext context) {
        ObjectNode command = at("create", context);
        command.set("config", JSON.valueToTree(context.config().asMap()));
        command.set("secret_keys", JSON.valueToTree(context.config().secretKeys()));
        command.set("json_config", JSON.valueToTree(context.jsonConfig()));
        command.putObject("activation")
                .put("config_id", context.activation().configId())
                .put("endpoint_name", context.activation().endpointName())
                .put("enabled", context.activation().enabled());
        return command;
    }

    static ObjectNode query(PluginContext context) {
        return at("query", context);
    }

    static ObjectNode close(PluginContext context) {
        return at("close", context);
    }

    /** Nanoseconds since 1970. */
    static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }

    private static ObjectNode at(String name, PluginContext context) {
        return command(name).put("now", nanos(context.clock().instant()));
    }

    private static ObjectNode command(String name) {
        return JSON.createObjectNode().put("do", name);
    }
}
