package org.exampleservice.harness.packaging.upload;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A body with one file in it; its boundary is the hash of the file, which the file cannot have in it. */
final class Multipart {

    private final String boundary;
    private final String fileName;
    private final byte[] bytes;

    Multipart(String fileName, byte[] bytes) {
        this.fileName = fileName;
        this.bytes = bytes;
        this.boundary = "plugin-harness-" + hash(bytes);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    List<byte[]> parts() {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/zip\r\n\r\n";
        String foot = "\r\n--" + boundary + "--\r\n";
        return List.of(head.getBytes(StandardCharsets.UTF_8), bytes, foot.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
