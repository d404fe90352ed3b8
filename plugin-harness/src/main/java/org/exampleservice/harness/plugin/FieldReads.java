package org.exampleservice.harness.plugin;

/**
 * Where a binding of another language, or a parser that watches, notes what a plugin reads of answers. A
 * {@link PluginContext} may be one.
 */
@FunctionalInterface
public interface FieldReads {

    /** Notes a value that was looked at; the same may be noted many times. */
    void read(FieldRead read);
}
