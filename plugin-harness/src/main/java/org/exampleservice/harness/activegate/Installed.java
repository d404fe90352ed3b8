package org.exampleservice.harness.activegate;

import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.packaging.UploadedPackage;

/**
 * An extension that is to run.
 *
 * @param content its package
 * @param definition what its plugin.json declares
 * @param conflict why the runtime does not load it; empty if it does
 */
record Installed(UploadedPackage content, PluginDefinition definition, String conflict) {

    static Installed of(UploadedPackage content) {
        return new Installed(
                content, DefinitionReader.read(DocumentReader.json("plugin.json", content.pluginJson())), "");
    }

    String name() {
        return definition.name();
    }

    /** Beside one that was deployed before: two with the same code do not go together (sdk.md 4.2, 8.1). */
    Installed beside(Installed earlier) {
        boolean same = conflict.isEmpty() && earlier.definition.source().equals(definition.source());
        return same
                ? new Installed(
                        content,
                        definition,
                        "Package " + definition.source().packageName() + " of " + name() + " is already loaded by "
                                + earlier.name())
                : this;
    }
}
