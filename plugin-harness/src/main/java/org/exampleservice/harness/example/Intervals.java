package org.exampleservice.harness.example;

import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.PluginConfig;

/**
 * How often things change in the tutorial's plugin, counted in calls (sdk.md 1.8).
 *
 * @param alert queries with many queries per second, 0 or more
 * @param event calls without events before one with, 0 or more
 * @param relative calls before one more entry is archived, 0 or more
 * @param state calls with the same state, 1 or more
 */
record Intervals(long alert, long event, long relative, long state) {

    /** The configured ones, with the defaults of the code where the configuration has none. */
    static Intervals of(PluginConfig config) {
        return new Intervals(
                read(config, "alert_interval", 10, 0),
                read(config, "event_interval", 3, 0),
                read(config, "relative_interval", 60, 0),
                read(config, "state_interval", 60, 1));
    }

    private static long read(PluginConfig config, String key, long fallback, long min) {
        long value = config.find(key).isPresent() ? config.getLong(key) : fallback;
        if (value < min) {
            throw new ConfigException(key + " is " + value + ": give " + min + " or more");
        }
        return value;
    }
}
