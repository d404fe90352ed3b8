package org.exampleservice.harness.plugin;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * A value of an answer that a plugin looked at. Immutable, hence thread-safe.
 *
 * @param answer {@link #digest} of the text that was parsed
 * @param path in it: {@code [0].nodes[1].stats.counter}
 */
public record FieldRead(String answer, String path) {
    public FieldRead {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(path, "path");
    }

    /** By which a text is known: CRC-32 of its UTF-8 bytes, eight hexadecimal digits. */
    public static String digest(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
