package org.exampleservice.contract.property;

import java.util.Objects;

/** A plugin.json that the runtime reads; with unusual names, metrics, texts. */
public record ManifestText(String json) {
    public ManifestText {
        Objects.requireNonNull(json, "json");
    }
}
