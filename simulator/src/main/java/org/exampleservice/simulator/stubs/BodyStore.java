package org.exampleservice.simulator.stubs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Bodies named by a hash of what is in them: equal ones are one file. Not threadsafe. */
final class BodyStore {
    private static final int DIGITS = 24;

    private final Path folder;
    private final Map<String, Long> sizes = new TreeMap<>();

    BodyStore(Path folder) {
        this.folder = folder;
    }

    /** Keeps a body, written piece by piece; its name. */
    String keep(StubFolder.Writer body, String extension) throws IOException {
        Files.createDirectories(folder);
        Path incoming = folder.resolve("incoming");
        MessageDigest digest = sha256();
        try (OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(incoming)), digest)) {
            body.writeTo(out);
        }
        String name = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS) + "." + extension;
        if (sizes.containsKey(name)) {
            Files.delete(incoming);
        } else {
            sizes.put(name, Files.size(incoming));
            Files.move(incoming, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        return name;
    }

    /** The bodies kept so far, with their lengths in bytes. */
    Map<String, Long> sizes() {
        return sizes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
