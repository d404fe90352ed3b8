package org.exampleservice.harness.plugin;

/**
 * Where a binding of another language learns what comes for sure, so that it need not wait to be asked. A
 * {@link PluginContext} may be one.
 */
public interface ComingTurns {

    /**
     * How many queries of this instance follow the running one, each a minute after the one before, with nothing else in
     * between that the plugin could notice; 0 where nobody knows. It holds unless the plugin fails or sleeps.
     */
    int comingTurns();
}
