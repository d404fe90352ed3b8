package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.exampleservice.harness.plugin.ComingTurns;
import org.exampleservice.harness.plugin.PluginContext;

/** What the harness tells the child to do; see PROTOCOL.md. */
final class Commands {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Commands() {}

    static ObjectNode setup(PythonExtension extension) {
        ObjectNode setup = command("setup")
                .put("module", extension.module())
                .put("class", extension.className())
                .put("clock", extension.options().clock().word())
                .put("reads", extension.options().tracesReads());
        setup.set("allow", JSON.valueToTree(extension.options().allowHosts()));
        return setup;
    }

    static ObjectNode create(int instance, PluginContext context) {
        ObjectNode command = at("create", instance, context);
        command.set("config", JSON.valueToTree(context.config().asMap()));
        command.set("secret_keys", JSON.valueToTree(context.config().secretKeys()));
        command.set("json_config", JSON.valueToTree(context.jsonConfig()));
        command.putObject("activation")
                .put("config_id", context.activation().configId())
                .put("endpoint_name", context.activation().endpointName())
                .put("enabled", context.activation().enabled());
        return command;
    }

    /** The child may go on to the turns that come, where it sees virtual time. */
    static ObjectNode query(int instance, PluginContext context, PythonOptions.Clock clock) {
        ObjectNode query = at("query", instance, context);
        boolean mayGoOn =
                clock == PythonOptions.Clock.VIRTUAL && context instanceof ComingTurns turns && turns.comingTurns() > 0;
        return mayGoOn ? query.put("coming", ((ComingTurns) context).comingTurns()) : query;
    }

    static ObjectNode close(int instance, PluginContext context) {
        return at("close", instance, context);
    }

    /** Nanoseconds since 1970. */
    static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }

    private static ObjectNode at(String name, int instance, PluginContext context) {
        return command(name)
                .put("instance", instance)
                .put("now", nanos(context.clock().instant()));
    }

    private static ObjectNode command(String name) {
        return JSON.createObjectNode().put("do", name);
    }
}
