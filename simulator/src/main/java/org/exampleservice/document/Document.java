package org.exampleservice.document;

import java.util.Objects;

/**
 * A document as read. Immutable, hence thread-safe.
 *
 * @param file its name, as problems show it
 * @param root its value
 */
public record Document(String file, DocumentNode root) {

    public Document {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(root, "root");
    }
}
