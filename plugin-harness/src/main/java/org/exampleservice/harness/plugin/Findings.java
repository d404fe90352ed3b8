package org.exampleservice.harness.plugin;

/**
 * Where a binding of another language notes what the runtime would not say and an author should know. A
 * {@link PluginContext} may be one.
 */
public interface Findings {

    /**
     * Notes a finding in the recording of the cycle.
     *
     * @param code stable name of the kind: {@code connection-refused}
     * @param text what was found, which rule, what to do
     */
    void find(String code, String text);
}
