package org.exampleservice.document;

import java.util.Map;

/**
 * Writes documents in one form, which {@link DocumentReader} reads back as the same values: names in the order given, LF,
 * no trailing white space, and on one line what fits there. The same on every system and in every locale. Thread-safe.
 *
 * <p>Values are {@link String}, {@link Long}, {@link Integer}, finite {@link Double}, {@link Boolean}, null, and lists and
 * maps of these; anything else is an {@link IllegalArgumentException}.
 */
public final class DocumentWriter {

    private DocumentWriter() {}

    /** An object as YAML; text is quoted only where it could be taken for something else. */
    public static String yaml(Map<String, ?> object) {
        return new YamlText().document(object);
    }

    /** An object as JSON, indented by two. */
    public static String json(Map<String, ?> object) {
        return new JsonText().document(object);
    }
}
