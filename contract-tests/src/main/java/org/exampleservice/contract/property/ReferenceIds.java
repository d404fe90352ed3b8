package org.exampleservice.contract.property;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.exampleservice.harness.recording.EntityRef;

/** Ids of entities by the formula of sdk.md 5.5, written out in hexadecimal digits. */
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

    private static String text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(bytes) + HexFormat.of().toHexDigits(bytes.length);
    }

    private static long hash(String parts) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(HexFormat.of().parseHex(TWO_LITTLE_ENDIAN + parts));
            return new BigInteger(HexFormat.of().formatHex(digest).substring(0, 16), 16).longValue();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
