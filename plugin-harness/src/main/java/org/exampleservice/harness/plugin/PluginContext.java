package org.exampleservice.harness.plugin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/**
 * What the runtime hands to {@code initialize} and {@code query}: the same things under the same names as the keyword
 * arguments of the Python API (sdk.md 5.2).
 *
 * <p>To be used from the thread that runs the plugin, or from threads it waits for.
 */
public interface PluginContext {

    /** The values of the endpoint's form; a copy that belongs to this plugin instance. */
    PluginConfig config();

    /** The endpoint this instance works for. */
    Activation activation();

    /** Where groups and devices are created; emptied after every cycle. */
    TopologyBuilder topologyBuilder();

    /** Reports by entity id, for what has no {@link Device} or {@link Group} at hand (sdk.md 5.9). */
    ResultsBuilder resultsBuilder();

    /** The whole plugin.json as read, unknown fields included; unmodifiable. */
    Map<String, Object> jsonConfig();

    /** Log lines end in the recording of the cycle. */
    System.Logger logger();

    /** The simulated time; the only clock a plugin should read. */
    InstantSource clock();

    /**
     * Lets simulated time pass, for the backend too, without waiting. A query that takes more than a minute skips its next
     * turns; after 120 s the endpoint shows {@code ERROR_UNKNOWN} until it ends (sdk.md 5.1).
     *
     * @param duration not negative
     */
    void sleep(Duration duration);
}
