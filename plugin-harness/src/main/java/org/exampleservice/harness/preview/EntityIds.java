package org.exampleservice.harness.preview;

import java.util.Optional;
import org.exampleservice.harness.recording.EntityRef;

/** Ids of entities as text. */
final class EntityIds {

    private EntityIds() {}

    /** {@code CUSTOM_DEVICE-A8383BC8E5C2B4CF}, as public extensions print them (sdk.md 5.5). */
    static String text(EntityRef ref) {
        return ref.level() + "-" + String.format("%016X", ref.id());
    }

    /** The number in such a text; empty if it is none. */
    static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseUnsignedLong(text.substring(text.lastIndexOf('-') + 1), 16));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
