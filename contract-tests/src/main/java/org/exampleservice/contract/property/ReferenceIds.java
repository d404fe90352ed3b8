package org.exampleservice.contract.property;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;

/** Ids of entities and events by the formulas of sdk.md 5.5 and 5.10, written out in hexadecimal digits. */
final class ReferenceIds {

    private static final String TWO_LITTLE_ENDIAN = "0200000000000000";

    private ReferenceIds() {}

    static EntityRef entity(EntityName name) {
        long group = hash(text("") + text(name.group()));
        return name.isDevice()
                ? EntityRef.device(
                        hash(HexFormat.of().toHexDigits(group) + text(name.device())), name.group(), name.device())
                : EntityRef.group(group, name.group());
    }

    /** The event with its identifier (sdk.md 5.10); each number of an occurrence is taken as eight bytes. */
    static Emission.Event identified(Emission.Event event, Instant now, long occurrences) {
        HexFormat hex = HexFormat.of();
        int code = event.type().code();
        String id;
        if (event.type().isProblem()) {
            String title = event.texts().getOrDefault("title", "");
            String parts = hex.toHexDigits(event.entity().id())
                    + "0".repeat(2 * 56)
                    + hex.toHexDigits((long) code)
                    + hex.formatHex(title.getBytes(StandardCharsets.UTF_8));
            id = number(md5(parts).substring(0, 16)).toString();
        } else {
            String both = md5(hex.toHexDigits((long) code)
                    + hex.toHexDigits(now.toEpochMilli() / 10)
                    + hex.toHexDigits(occurrences));
            id = number(both.substring(0, 16)).xor(number(both.substring(16))).toString();
        }
        return new Emission.Event(event.entity(), event.type(), id, event.texts(), event.properties());
    }

    private static String text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(bytes) + HexFormat.of().toHexDigits(bytes.length);
    }

    private static long hash(String parts) {
        return number(md5(TWO_LITTLE_ENDIAN + parts).substring(0, 16)).longValue();
    }

    private static BigInteger number(String hexadecimal) {
        return new BigInteger(hexadecimal, 16);
    }

    private static String md5(String parts) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(HexFormat.of().parseHex(parts));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
