package org.exampleservice.harness.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip in the making: the same texts give the same bytes, and none of them has a secret. */
final class BundleZip {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
    private final StandIns standIns;

    BundleZip(StandIns standIns) {
        this.standIns = standIns;
    }

    void add(String name, String text) {
        try {
            ZipEntry entry = new ZipEntry(standIns.in(name));
            entry.setTimeLocal(ALWAYS);
            zip.putNextEntry(entry);
            zip.write(standIns.in(text).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot pack " + name, e);
        }
    }

    byte[] bytes() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }
}
