package org.exampleservice.harness.plugin;

/**
 * Where a binding of another language notes a call that it had to refuse itself, since Java's types cannot carry what was
 * given: a number as a key, for instance. A {@link PluginContext} may be one.
 */
public interface Refusals {

    /**
     * Notes a refused call in the recording.
     *
     * @param on what the call was made on
     * @param call in the words of the API: {@code absolute(5)}
     * @param why the text that the plugin was given
     */
    void refused(Entity on, String call, String why);
}
