package org.exampleservice.harness.plugin;

/**
 * A monitoring plugin: once a minute it is asked what there is and how it is doing (sdk.md 5.1).
 *
 * <p>One instance serves one endpoint. It is made by its public constructor without arguments, initialized once, and then
 * queried every minute, never twice at the same time. After any exception out of {@link #query} (but
 * {@link NothingToReportException}) it is closed and a new instance takes over. Thrown exceptions become the status of
 * the endpoint by their exact class: {@link AuthException}, {@link ConfigException}, {@link NothingToReportException};
 * anything else, subclasses of these included, is {@code ERROR_UNKNOWN} (sdk.md 8.1).
 *
 * <pre>{@code
 * public final class QueueLength implements MonitoringPlugin {
 *     public void query(PluginContext context) {
 *         Group group = context.topologyBuilder().createGroup("queues", "Queues");
 *         group.createDevice("orders", "Orders").absolute("queue.length", 12);
 *     }
 * }
 * }</pre>
 *
 * <p>Implementations need not be thread-safe.
 */
public interface MonitoringPlugin {

    /**
     * Called once per instance, before the first query. Does nothing by default.
     *
     * @throws Exception anything; the endpoint then shows it as an exception of the query would be shown
     */
    default void initialize(PluginContext context) throws Exception {}

    /**
     * Reports what there is at this minute through the {@linkplain PluginContext#topologyBuilder() topology builder}.
     *
     * @throws Exception anything; its exact class decides the status of the endpoint
     */
    void query(PluginContext context) throws Exception;

    /**
     * Called once when the instance is given up. Does nothing by default.
     *
     * @throws Exception anything; it is logged and has no other effect
     */
    default void close() throws Exception {}
}
