package org.exampleservice.harness.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A bundle, unpacked into a temporary folder that is gone when it is closed. It may come from anybody: only files of known
 * names are taken, up to limits of number and size whatever the zip says of itself, and none leads out of the folder.
 */
public final class Bundle implements AutoCloseable {

    static final long LARGEST_ZIP = 32L << 20;
    static final long MOST_BYTES = 64L << 20;
    static final int MOST_FILES = 1000;

    private final Path file;
    private final Path root;
    private long left = MOST_BYTES;
    private boolean code;

    private Bundle(Path file) throws IOException {
        this.file = file;
        this.root = Files.createTempDirectory("plugin-harness-bundle-").toRealPath();
    }

    /**
     * Unpacks a bundle.
     *
     * @throws BundleException if it is none, or breaks a limit
     */
    public static Bundle open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BundleException("there is no bundle " + file + ". Name a file that test --bundles wrote");
        }
        try {
            if (Files.size(file) > LARGEST_ZIP) {
                throw new BundleException(
                        "the bundle " + file + " is larger than " + LARGEST_ZIP + " bytes, the most that is opened");
            }
            Bundle bundle = new Bundle(file);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                bundle.unpack(zip);
                return bundle;
            } catch (IOException | RuntimeException e) {
                bundle.close();
                throw e;
            }
        } catch (IOException e) {
            throw new BundleException(
                    "the bundle " + file + " cannot be unpacked: " + e.getMessage()
                            + ". Write it anew with test --bundles",
                    e);
        }
    }

    private void unpack(ZipFile zip) throws IOException {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        if (entries.size() > MOST_FILES) {
            throw refuse("has " + entries.size() + " files", "it has at most " + MOST_FILES);
        }
        for (ZipEntry entry : entries) {
            Path target = root.resolve(entry.getName()).normalize();
            if (!BundleNames.isUsual(entry.getName()) || !target.startsWith(root)) {
                throw refuse("has a file " + Visible.line(entry.getName()), "no bundle has one of that name");
            }
            code |= BundleNames.isCode(entry.getName());
            Files.createDirectories(target.getParent());
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
                copy(in, out);
            }
        }
        if (!Files.exists(root.resolve(Bundles.MANIFEST)) || !Files.exists(folder())) {
            throw refuse("lacks " + Bundles.MANIFEST + " or a contract", "it has both");
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] bytes = new byte[16 * 1024];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            left -= count;
            if (left < 0) {
                throw refuse("unpacks to more than " + MOST_BYTES + " bytes", "that is the most that is unpacked");
            }
            out.write(bytes, 0, count);
        }
    }

    private BundleException refuse(String given, String rule) {
        return new BundleException(
                "the bundle " + file + " " + given + "; " + rule + ". Write it anew with test --bundles");
    }

    /** The folder of its contract. */
    public Path folder() {
        return Bundles.contract(root);
    }

    /** The folder that everything of it is in. */
    Path root() {
        return root;
    }

    /** Whether it brings code of its own, which would run with the rights of whoever opens it. */
    public boolean hasCode() {
        return code;
    }

    /** What the backend was called. */
    public String backend() {
        return manifest().path("backend").asText();
    }

    /** The variant that it plays; empty for its contract itself. */
    String cell() {
        return manifest().path("cell").asText();
    }

    /** One line: whose failure it is. */
    public String title() {
        JsonNode manifest = manifest();
        return manifest.path("contract").asText() + ", "
                + manifest.path("backend").asText() + ", plugin "
                + manifest.path("plugin").asText() + " "
                + manifest.path("version").asText();
    }

    /** The failures in it, without paths. */
    List<String> failures() {
        List<String> failures = new ArrayList<>();
        manifest().path("failures").forEach(failure -> failures.add(failure.asText()));
        return failures;
    }

    private JsonNode manifest() {
        try {
            JsonNode manifest =
                    new ObjectMapper().readTree(root.resolve(Bundles.MANIFEST).toFile());
            if (manifest.path("format").asInt() != 1) {
                throw refuse(
                        "is of format "
                                + Visible.shortened(manifest.path("format").toString(), 20),
                        "this program reads format 1");
            }
            return manifest;
        } catch (JsonProcessingException e) {
            throw new BundleException(
                    "the bundle " + file + " has a " + Bundles.MANIFEST + " that is no JSON. Write it anew with test"
                            + " --bundles",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + root, e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            root.toFile().deleteOnExit();
        }
    }
}
