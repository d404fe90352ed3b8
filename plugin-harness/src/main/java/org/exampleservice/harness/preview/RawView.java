package org.exampleservice.harness.preview;

import java.util.Objects;

/**
 * What a number was made of: a dimension tuple, or a device of a group.
 *
 * @param name for people
 * @param points place of its minutes among the page's numbers
 */
public record RawView(String name, int points) {
    public RawView {
        Objects.requireNonNull(name, "name");
    }
}
