package org.exampleservice.harness.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.lint.Finding;
import org.exampleservice.harness.lint.Lint;
import org.exampleservice.harness.lint.Rule;
import org.exampleservice.harness.lint.Severity;
import org.exampleservice.harness.lint.Sources;

/**
 * A package as a stranger sends it, read whole and checked: a zip within limits, one plugin in one folder named after it,
 * no link, no name that leads out, a plugin.json that the runtime takes. Immutable, hence thread-safe.
 *
 * <pre>{@code
 * UploadedPackage candidate = UploadedPackage.read(request, Optional.of("custom.remote.python.x.zip"), PackageLimits.DEFAULT);
 * List<Refusal> refusals = Succession.check(candidate, installed);
 * }</pre>
 */
public final class UploadedPackage {

    private static final int MOST_JSON = 8 << 20;

    private final ZipBytes zip;
    private final String name;
    private final String text;
    private final ObjectNode json;
    private final List<Finding> findings;

    private UploadedPackage(ZipBytes zip, String name, String text, ObjectNode json, List<Finding> findings) {
        this.zip = zip;
        this.name = name;
        this.text = text;
        this.json = json;
        this.findings = findings;
    }

    /**
     * Reads a package to its end, or to the limit.
     *
     * @param fileName that it was sent under; it must be the plugin's name with {@code .zip}
     * @throws PackageRefusedException with every reason why it is not taken
     */
    public static UploadedPackage read(InputStream in, Optional<String> fileName, PackageLimits limits) {
        Objects.requireNonNull(fileName, "fileName");
        ZipBytes zip = new ZipBytes(bytes(in, limits), limits);
        PackageLayout layout = new PackageLayout(zip.items());
        Optional<ZipItem> plugin = layout.plugin();
        if (!layout.refusals().isEmpty() || plugin.isEmpty()) {
            throw new PackageRefusedException(layout.refusals());
        }
        size(zip, limits);
        return declared(zip, plugin.get(), fileName);
    }

    /** Reads a file; see {@link #read(InputStream, Optional, PackageLimits)}. */
    public static UploadedPackage read(Path file, PackageLimits limits) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, Optional.of(file.getFileName().toString()), limits);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static byte[] bytes(InputStream in, PackageLimits limits) {
        try {
            byte[] bytes = in.readNBytes(limits.zipBytes() + 1);
            if (bytes.length > limits.zipBytes()) {
                throw new PackageRefusedException(new Refusal(
                        "too-large",
                        "the package is larger than " + limits.zipBytes() + " bytes",
                        "that is the most that the server takes",
                        "sdk.md 6.1",
                        "Leave out what the extension does not need, or list it in file_blocklist.txt."));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the package", e);
        }
    }

    private static void size(ZipBytes zip, PackageLimits limits) {
        long left = limits.unpackedBytes();
        for (ZipItem item : zip.items()) {
            left -= item.isFolder() ? 0 : zip.copy(item, left, (chunk, count) -> {});
        }
    }

    private static UploadedPackage declared(ZipBytes zip, ZipItem plugin, Optional<String> fileName) {
        String folder = PackageLayout.folder(plugin);
        String text = new String(zip.read(plugin, MOST_JSON), StandardCharsets.UTF_8);
        List<Finding> findings = Lint.of(plugin.name(), text, sources(zip, folder));
        List<Refusal> refusals = new ArrayList<>();
        findings.stream()
                .filter(finding -> finding.rule().severity() == Severity.ERROR)
                .map(UploadedPackage::refusal)
                .forEach(refusals::add);
        if (findings.stream().noneMatch(finding -> finding.rule() == Rule.JSON_SYNTAX)
                && DocumentReader.json(plugin.name(), text).root() instanceof ObjectNode json) {
            String name =
                    String.valueOf(json.find("name").map(node -> node.toJava()).orElse(""));
            names(name, folder, fileName, refusals);
            if (refusals.isEmpty()) {
                return new UploadedPackage(zip, name, text, json, findings);
            }
        }
        throw new PackageRefusedException(refusals);
    }

    private static Refusal refusal(Finding finding) {
        boolean group = finding.rule() == Rule.MISSING_FIELD && finding.what().startsWith("/metricGroup ");
        return new Refusal(
                group ? "no-metric-group" : finding.rule().id(),
                finding.file() + ":" + finding.position() + ": " + Shown.text(finding.what()),
                group
                        ? "The metricGroup field is missing. Since version 1.172, the metric group is an obligatory field"
                        : finding.why(),
                group ? "sdk.md 2.6" : finding.source(),
                group ? "Add one like \"tech.Example\"; it can never be changed." : finding.next());
    }

    private static void names(String name, String folder, Optional<String> fileName, List<Refusal> refusals) {
        if (!folder.equals(name)) {
            refusals.add(Refusal.layout(
                    "other-folder",
                    "the folder is " + Shown.text(folder) + " and the plugin " + Shown.text(name),
                    "the folder is named after the plugin"));
        }
        if (fileName.isPresent() && !fileName.get().equals(name + ".zip")) {
            refusals.add(new Refusal(
                    "other-file-name",
                    "the package is " + Shown.text(fileName.get()) + " and the plugin " + Shown.text(name),
                    "the file is named after the plugin",
                    "sdk.md 2.4",
                    "Name it " + Shown.text(name) + ".zip."));
        }
    }

    private static Sources sources(ZipBytes zip, String folder) {
        String start = folder + "/";
        return new Sources() {
            @Override
            public List<String> names() {
                return zip.items().stream()
                        .map(ZipItem::name)
                        .filter(name -> name.startsWith(start))
                        .map(name -> name.substring(start.length()))
                        .toList();
            }

            @Override
            public Optional<String> text(String name) {
                return zip.items().stream()
                        .filter(item -> item.name().equals(start + name))
                        .findFirst()
                        .map(item -> new String(zip.read(item, MOST_JSON), StandardCharsets.UTF_8));
            }

            @Override
            public String shown(String name) {
                return start + name;
            }
        };
    }

    /** The plugin's name. */
    public String name() {
        return name;
    }

    /** The version as written. */
    public String version() {
        return String.valueOf(json.find("version").orElseThrow().toJava());
    }

    /** plugin.json as it stands in the package. */
    public String pluginJson() {
        return text;
    }

    /** plugin.json as a document. */
    public ObjectNode json() {
        return json;
    }

    /** Warnings and information about plugin.json; no errors, since a package with errors is not taken. */
    public List<Finding> findings() {
        return findings;
    }

    /** Names of all files in it, folders left out. */
    public List<String> files() {
        return zip.items().stream()
                .filter(item -> !item.isFolder())
                .map(ZipItem::name)
                .toList();
    }

    /** The size of the zip in bytes. */
    public int size() {
        return zip.length();
    }

    /** Writes the zip as it came. */
    public void writeTo(OutputStream out) throws IOException {
        zip.writeTo(out);
    }

    /**
     * Unpacks it into a folder, which gets one folder named after the plugin.
     *
     * @return that folder
     */
    public Path unpackInto(Path folder) throws IOException {
        for (ZipItem item : zip.items()) {
            Path target = folder.resolve(item.name());
            Files.createDirectories(item.isFolder() ? target : target.getParent());
            if (!item.isFolder()) {
                Files.write(target, zip.read(item, PackageLimits.DEFAULT.unpackedBytes()));
            }
        }
        return folder.resolve(name);
    }
}
