package org.exampleservice.harness.definition;

import org.exampleservice.document.DocumentWriter;

/** Writes a plugin.json that {@link DefinitionReader} reads back as an equal definition. Thread-safe. */
public final class DefinitionWriter {

    private DefinitionWriter() {}

    /**
     * The text of plugin.json, unknown fields included.
     *
     * @throws IllegalArgumentException if the definition was made without a document
     */
    public static String json(PluginDefinition definition) {
        if (definition.json().isEmpty()) {
            throw new IllegalArgumentException("the definition of " + definition.name()
                    + " was made without its document; give json what plugin.json is to hold");
        }
        return DocumentWriter.json(definition.json());
    }
}
