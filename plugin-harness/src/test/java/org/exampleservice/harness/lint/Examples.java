package org.exampleservice.harness.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes whole extensions of the examples in the pages of help: each is a patch (RFC 7396) of a plugin.json in which
 * nothing is wrong, or a line of Python beside it.
 */
public final class Examples {

    /** A plugin.json in which nothing is wrong. */
    public static final String FINE = """
            {"name": "custom.remote.python.example", "version": "1.0", "type": "python", "entity": "CUSTOM_DEVICE",
             "metricGroup": "tech.Example", "technologies": ["EXAMPLE"],
             "source": {"package": "example", "className": "ExamplePlugin"},
             "metrics": [
              {"timeseries": {"key": "requests", "unit": "Count", "displayname": "Requests", "dimensions": ["route"]}},
              {"statetimeseries": {"key": "health", "states": ["UP", "DOWN"], "displayname": "Health"}}],
             "properties": [{"key": "url", "type": "String"}],
             "configUI": {"displayName": "Example", "properties": [{"key": "url", "displayName": "URL"}]}}
            """;

    private static final String MODULE = """
            from ruxit.api.base_plugin import RemoteBasePlugin

            class ExamplePlugin(RemoteBasePlugin):
                \"""Reports device.absolute("nothing", 1).\"""
                def query(self, **kwargs):
                    device = self.topology_builder.create_group("g", "g").create_device("d")
                    # device.absolute("nothing", 1)
                    %s
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    static List<Finding> findings(String example) {
        if (example.startsWith("plugin.json ")) {
            String[] lines = example.split("\n", 2);
            return lint(
                    patched(lines[0].substring("plugin.json".length()).strip()),
                    lines[1].substring("example.py".length()).strip());
        }
        if (example.startsWith("device.")) {
            return lint(FINE, MODULE.formatted(example));
        }
        return Lint.of("plugin.json", document(example), Sources.NONE);
    }

    /** The document that an example stands for; as it is if it is no JSON. */
    public static String document(String example) {
        try {
            JSON.readTree(example);
        } catch (IOException e) {
            return example;
        }
        return patched(example);
    }

    private static String patched(String patch) {
        try {
            return JSON.writeValueAsString(patched(JSON.readTree(FINE), JSON.readTree(patch)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode patched(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target.isObject() ? (ObjectNode) target : JSON.createObjectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                result.set(member.getKey(), patched(result.path(member.getKey()), member.getValue()));
            }
        });
        return result;
    }

    private static List<Finding> lint(String json, String module) {
        Map<String, String> files = Map.of("example.py", module);
        return Lint.of("plugin.json", json, new Sources() {
            @Override
            public List<String> names() {
                return List.copyOf(files.keySet());
            }

            @Override
            public Optional<String> text(String name) {
                return Optional.ofNullable(files.get(name));
            }
        });
    }
}
