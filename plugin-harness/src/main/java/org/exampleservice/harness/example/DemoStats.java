package org.exampleservice.harness.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.exampleservice.harness.plugin.StatCounterDataPoint;

/**
 * The stats of a node (sdk.md 1.3). Every accessor throws if its value is missing or of another type.
 *
 * @param json as the demo app wrote it
 */
record DemoStats(JsonNode json) {

    Number counter() throws IOException {
        return number("counter");
    }

    Number random() throws IOException {
        return number("random");
    }

    String state() throws IOException {
        return text("state");
    }

    String version() throws IOException {
        return text("version");
    }

    /** Three samples, smallest first; {@code stat_counter} or {@code stats_counter}, as the dialect has it. */
    StatCounterDataPoint statCounter() throws IOException {
        for (String name : List.of("stat_counter", "stats_counter")) {
            JsonNode samples = json.path(name);
            if (samples.isArray() && samples.size() == 3) {
                return dataPoint(
                        samples.path(0).asDouble(),
                        samples.path(1).asDouble(),
                        samples.path(2).asDouble());
            }
        }
        throw new IOException("The demo app's stats have no three samples \"stat_counter\" or \"stats_counter\".");
    }

    private static StatCounterDataPoint dataPoint(double first, double second, double third) {
        return new StatCounterDataPoint(first, third, first + second + third, 3);
    }

    private Number number(String name) throws IOException {
        if (!json.path(name).isNumber()) {
            throw new IOException("The demo app's stats have no number \"" + name + "\".");
        }
        return json.path(name).numberValue();
    }

    private String text(String name) throws IOException {
        if (!json.path(name).isTextual()) {
            throw new IOException("The demo app's stats have no text \"" + name + "\".");
        }
        return json.path(name).textValue();
    }
}
