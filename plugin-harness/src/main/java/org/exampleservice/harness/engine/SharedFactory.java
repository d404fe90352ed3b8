package org.exampleservice.harness.engine;

import java.util.Map;
import org.exampleservice.harness.plugin.MonitoringPlugin;

/**
 * What makes the plugin's instances of one run, for all of its endpoints; anew after each restart. Nothing is locked, as a
 * constructor may never return; only the thread of the loop restarts and ends.
 */
final class SharedFactory implements PluginFactory {

    private final PluginFactory plugin;
    private final Map<String, String> environment;
    private volatile PluginFactory current;
    private int lastRestart;

    SharedFactory(PluginFactory plugin, Map<String, String> environment) {
        this.plugin = plugin;
        this.environment = environment;
        this.current = plugin.forRun(environment);
    }

    @Override
    public MonitoringPlugin create() throws Throwable {
        return current.create();
    }

    /** The first endpoint whose turn comes in the cycle ends what all of them share. */
    void restartIn(int cycle) {
        if (lastRestart != cycle) {
            lastRestart = cycle;
            current.endRun();
            current = plugin.forRun(environment);
        }
    }

    @Override
    public void endRun() {
        current.endRun();
    }
}
