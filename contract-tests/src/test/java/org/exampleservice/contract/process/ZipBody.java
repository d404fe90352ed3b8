package org.exampleservice.contract.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A multipart body, boundary {@code b}, with a package that is nothing but its plugin.json. */
final class ZipBody {

    private ZipBody() {}

    static byte[] of(String name, String pluginJson) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(
                body,
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + ".zip\"\r\nContent-Type: application/zip\r\n\r\n");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry(name + "/plugin.json"));
            zip.write(pluginJson.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zipped.writeTo(body);
        write(body, "\r\n--b--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
