package org.exampleservice.harness.packaging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.exampleservice.harness.lint.Examples;

/** Zips by name and content. */
public final class Zips {

    /** The name of the plugin in {@link Examples#FINE}. */
    public static final String NAME = "custom.remote.python.example";

    private Zips() {}

    /** Names and contents by turns. */
    public static byte[] of(String... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A package in order whose plugin.json is patched. */
    public static byte[] plugin(String patch) {
        return of(
                NAME + "/plugin.json", Examples.document(patch), NAME + "/example.py", "class ExamplePlugin(X): pass");
    }

    /** A package in order with something else in it. */
    public static byte[] pluginWith(String... namesAndContents) {
        String[] first = {NAME + "/plugin.json", Examples.FINE, NAME + "/example.py", "class ExamplePlugin(X): pass"};
        String[] all = Arrays.copyOf(first, first.length + namesAndContents.length);
        System.arraycopy(namesAndContents, 0, all, first.length, namesAndContents.length);
        return of(all);
    }

    /** Reads one as the server would. */
    public static UploadedPackage read(byte[] zip) {
        return UploadedPackage.read(stream(zip), Optional.of(NAME + ".zip"), PackageLimits.DEFAULT);
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
