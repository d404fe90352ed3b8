package org.exampleservice.contract.property;

import java.util.Objects;

/**
 * An answer of the demo app (sdk.md 1.4, 1.5).
 *
 * @param body JSON; after damage, anything
 * @param damage what was done to it; empty if nothing
 */
public record DemoResponse(String body, String damage) {
    public DemoResponse {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(damage, "damage");
    }
}
