package org.exampleservice.harness.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A built Python package, known by its file name: {@code requests-2.31.0-py3-none-any.whl}.
 *
 * @param file of it
 * @param name as {@link Requirement#name}
 * @param version of it
 * @param isPure whether it runs on any system
 */
record Wheel(Path file, String name, String version, boolean isPure) {

    private static final PackageLimits LIMITS = new PackageLimits(200_000_000, 1_000_000_000, 50_000);

    static Optional<Wheel> of(Path file) {
        String fileName = file.getFileName().toString();
        String[] parts = fileName.replaceFirst("\\.whl$", "").split("-", -1);
        boolean isOne = fileName.endsWith(".whl") && (parts.length == 5 || parts.length == 6);
        return isOne
                ? Optional.of(
                        new Wheel(file, Requirement.normal(parts[0]), parts[1], fileName.endsWith("-none-any.whl")))
                : Optional.empty();
    }

    /** What it needs itself, as written in its metadata. */
    List<String> requirements() {
        ZipBytes zip = zip();
        return zip.items().stream()
                .filter(item -> item.name().matches("[^/]+\\.dist-info/METADATA"))
                .findFirst()
                .map(item -> new String(zip.read(item, 1 << 22), StandardCharsets.UTF_8))
                .orElse("")
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith("Requires-Dist:"))
                .map(line -> line.substring("Requires-Dist:".length()).strip())
                .filter(Requirement::applies)
                .toList();
    }

    /** Everything that is installed of it: not the scripts and headers of its data folder. */
    List<PackageFile> files() {
        ZipBytes zip = zip();
        PackageLayout names = new PackageLayout(zip.items());
        if (!names.refusals().isEmpty()) {
            throw new BuildException(
                    BuildException.Kind.MISSING,
                    "the wheel " + file + " is not safe to unpack: "
                            + names.refusals().get(0).what() + ". Get it anew from where it came");
        }
        List<PackageFile> files = new ArrayList<>();
        for (ZipItem item : zip.items()) {
            if (!item.isFolder() && !item.name().matches("[^/]+\\.data/.*")) {
                boolean executable = (item.mode() & 0100) != 0;
                files.add(new PackageFile(item.name(), zip.read(item, LIMITS.unpackedBytes()), executable));
            }
        }
        return files;
    }

    private ZipBytes zip() {
        try {
            return new ZipBytes(Files.readAllBytes(file), LIMITS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (PackageRefusedException e) {
            throw new BuildException(
                    BuildException.Kind.MISSING,
                    "the wheel " + file + " cannot be read: "
                            + e.refusals().get(0).what() + ". Get it anew from where it came");
        }
    }
}
