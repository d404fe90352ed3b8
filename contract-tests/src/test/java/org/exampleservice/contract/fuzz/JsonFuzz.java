package org.exampleservice.contract.fuzz;

import java.nio.charset.StandardCharsets;
import org.exampleservice.document.DocumentException;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.definition.DefinitionReader;

/** JSON from outside: plugin.json. */
public final class JsonFuzz {

    private JsonFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            DefinitionReader.read(DocumentReader.json("plugin.json", new String(input, StandardCharsets.UTF_8)));
        } catch (DocumentException refused) {
            Told.where(refused.getMessage(), "plugin.json");
        }
    }
}
