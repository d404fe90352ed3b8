package org.exampleservice.contract.property;

import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;

/**
 * A plugin that does what the chain in its configuration says, as {@link ChainText} writes it: so a {@link Chain} is run by
 * a contract, and by everything that runs contracts. Not thread-safe.
 */
public final class ChainPlayer implements MonitoringPlugin {

    /** The key of the configuration under which the chain stands. */
    public static final String KEY = "chain";

    private Play play;
    private ChainPlugin plugin;

    @Override
    public void initialize(PluginContext context) {
        play = new Play(ChainText.parse(context.config().getString(KEY)));
        play.turnTo(context.clock().instant());
        plugin = new ChainPlugin(play);
        plugin.initialize(context);
    }

    @Override
    public void query(PluginContext context) {
        play.turnTo(context.clock().instant());
        plugin.query(context);
    }
}
