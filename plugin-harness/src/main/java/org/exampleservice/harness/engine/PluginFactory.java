package org.exampleservice.harness.engine;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import org.exampleservice.harness.plugin.MonitoringPlugin;

/** Makes a plugin instance: at the first query, and again after every failed one (sdk.md 5.1). */
@FunctionalInterface
public interface PluginFactory {

    /**
     * A new instance.
     *
     * @throws Throwable whatever its constructor throws; the endpoint shows it as it would an exception of the query
     */
    MonitoringPlugin create() throws Throwable;

    /**
     * What makes the instances of one run; this factory itself unless a run needs something of its own, such as a process.
     *
     * @param environment variables for that process, by which it finds its surroundings
     */
    default PluginFactory forRun(Map<String, String> environment) {
        return this;
    }

    /**
     * Begins what a run without variables needs, such as a process that takes a while to start; called before
     * {@link #forRun}, or not at all.
     *
     * @return ends it again, unless a run has it
     */
    default Expected expectRun() {
        return () -> {};
    }

    /** What was begun for a run that has not come yet. */
    @FunctionalInterface
    interface Expected extends AutoCloseable {
        @Override
        void close();
    }

    /** Called once when the run that {@link #forRun} was called for is over. */
    default void endRun() {}

    /**
     * Makes instances by the class's public constructor without arguments.
     *
     * @throws IllegalArgumentException if there is no such constructor
     */
    static PluginFactory of(Class<? extends MonitoringPlugin> type) {
        try {
            var constructor = type.getConstructor();
            return () -> {
                try {
                    return constructor.newInstance();
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            };
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(
                    type.getName() + " has no public constructor without arguments, by which plugins are made", e);
        }
    }
}
