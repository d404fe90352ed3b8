package org.exampleservice.harness.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids of entities and events: 64 bits of MD5, as the SDK's simulator makes them (sdk.md 5.5, 5.10). */
final class EntityIds {

    private static final int TYPE_CODE_BYTES = 64;

    private EntityIds() {}

    static long ofGroup(String identifier) {
        return hash(encoded(""), encoded(identifier));
    }

    static long ofDevice(long groupId, String identifier) {
        return hash(bigEndian(groupId), encoded(identifier));
    }

    /** Same entity, type and title give the same identifier in every cycle: the same problem goes on. */
    static String ofProblem(long entityId, int typeCode, String title) {
        byte[] type = ByteBuffer.allocate(TYPE_CODE_BYTES)
                .putLong(TYPE_CODE_BYTES - Long.BYTES, typeCode)
                .array();
        return Long.toUnsignedString(
                first64Bits(md5(bigEndian(entityId), type, title.getBytes(StandardCharsets.UTF_8))));
    }

    /** A fresh identifier each time: both halves of the digest over type, time and a running number. */
    static String ofOccurrence(int typeCode, long hundredthsOfSecond, long number) {
        ByteBuffer digest = ByteBuffer.wrap(md5(bigEndian(typeCode), bigEndian(hundredthsOfSecond), bigEndian(number)));
        long firstHalf = digest.getLong();
        return Long.toUnsignedString(firstHalf ^ digest.getLong());
    }

    private static long hash(byte[] first, byte[] second) {
        byte[] parts = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(2)
                .array();
        return first64Bits(md5(parts, first, second));
    }

    private static byte[] encoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(bytes.length + Integer.BYTES)
                .put(bytes)
                .putInt(bytes.length)
                .array();
    }

    private static byte[] bigEndian(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static long first64Bits(byte[] digest) {
        return ByteBuffer.wrap(digest).getLong();
    }

    private static byte[] md5(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        try {
            return MessageDigest.getInstance("MD5").digest(all.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
