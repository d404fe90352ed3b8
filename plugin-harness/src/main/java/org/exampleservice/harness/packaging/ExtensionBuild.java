package org.exampleservice.harness.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.lint.Finding;
import org.exampleservice.harness.lint.Lint;
import org.exampleservice.harness.lint.Severity;

/**
 * Builds the package of a Python extension: the folder that goes to an ActiveGate and the zip that goes to the server,
 * with the layout, block list, modes and messages of the SDK (sdk.md 2.3, 2.4). The same input gives the same bytes,
 * whenever and in whatever time zone; another JDK may compress otherwise. Not thread-safe.
 */
public final class ExtensionBuild {

    private static final String FILE = "plugin.json";
    private static final String LINE = "=".repeat(40);

    private final Path source;
    private final Path root;
    private final Optional<Path> wheels;
    private final boolean withDependencies;
    private final Consumer<String> progress;

    /**
     * @param source the extension's folder
     * @param root gets the folder and the zip, which are replaced if they are there
     * @param wheels folder of wheels for what the extension needs
     * @param withDependencies whether what it needs is packed
     * @param progress gets the messages of the SDK, one line each
     */
    public ExtensionBuild(
            Path source, Path root, Optional<Path> wheels, boolean withDependencies, Consumer<String> progress) {
        this.source = source.toAbsolutePath().normalize();
        this.root = root.toAbsolutePath().normalize();
        this.wheels = wheels.map(path -> path.toAbsolutePath().normalize());
        this.withDependencies = withDependencies;
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    /**
     * Builds the package.
     *
     * @return the zip
     * @throws BuildException if it cannot be built
     */
    public Path build() {
        try {
            return checkedBuild();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build " + source, e);
        }
    }

    private Path checkedBuild() throws IOException {
        progress.accept("Starting oneagent_build_plugin");
        ObjectNode json = declaration();
        String name = text(json, "name");
        progress.accept("Plugin data: Plugin name=" + name + ", version=" + text(json, "version"));
        Path folder = target(name);
        Map<String, PackageFile> files = files(json);
        progress.accept("Cleaning up previous build information");
        deleteBefore(folder);
        progress.accept("Copying plugin to target_directory: " + folder);
        copy(files, folder);
        progress.accept("Creating plugin archive");
        Path zip = root.resolve(name + ".zip");
        byte[] bytes = PackageZip.of(name, files.values());
        if (bytes.length > PackageLimits.DEFAULT.zipBytes()) {
            throw new BuildException(
                    BuildException.Kind.EXTENSION,
                    "the package has " + bytes.length + " bytes, and the server takes "
                            + PackageLimits.DEFAULT.zipBytes()
                            + " (sdk.md 6.1). List what is not needed in file_blocklist.txt");
        }
        Files.write(zip, bytes);
        List.of(LINE, "Plugin deployed successfully into " + folder, "Plugin archive available at " + zip, LINE)
                .forEach(progress);
        return zip;
    }

    private ObjectNode declaration() {
        List<Finding> errors = Lint.of(source).stream()
                .filter(finding -> finding.rule().severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new BuildException(
                    BuildException.Kind.EXTENSION,
                    String.join("\n", errors.stream().map(Finding::toString).toList()));
        }
        ObjectNode json = (ObjectNode) DocumentReader.json(source.resolve(FILE)).root();
        String module = json.find("source")
                .filter(ObjectNode.class::isInstance)
                .map(node -> text((ObjectNode) node, "package"))
                .orElse("");
        String path = module.replace('.', '/');
        if (module.isEmpty()
                || Stream.of(path + ".py", path + "/__init__.py")
                        .noneMatch(file -> Files.isRegularFile(source.resolve(file)))) {
            throw new BuildException(
                    BuildException.Kind.EXTENSION,
                    "source.package is \"" + module + "\", and " + source + " has no such Python module, so there is"
                            + " nothing to build (sdk.md 4.2). Name the module's file without .py; an extension in Java"
                            + " runs in this kit only and has no package");
        }
        return json;
    }

    private Path target(String name) {
        Path folder = root.resolve(name);
        if (folder.equals(source) || source.startsWith(folder)) {
            throw new BuildException(
                    BuildException.Kind.USAGE,
                    "Source and target dir are the same, aborting: " + source
                            + " would be replaced (sdk.md 2.3). Name another folder with --out");
        }
        return folder;
    }

    private Map<String, PackageFile> files(ObjectNode json) throws IOException {
        List<String> requirements = json.find("source")
                .flatMap(node -> ((ObjectNode) node).find("install_requires"))
                .map(node ->
                        ((List<?>) node.toJava()).stream().map(String::valueOf).toList())
                .orElse(List.of());
        Map<String, PackageFile> files = new LinkedHashMap<>();
        if (withDependencies) {
            List<Wheel> needed = Dependencies.of(source, requirements, wheels);
            progress.accept("Installing plugin to temporary location");
            for (Wheel wheel : needed) {
                if (!wheel.isPure()) {
                    progress.accept(
                            wheel.file().getFileName() + " is for one system and one Python; the package is too");
                }
                wheel.files().forEach(file -> files.put(file.path(), file));
            }
        }
        Path excluded = root.equals(source) ? root.resolve(text(json, "name")) : root;
        for (PackageFile file : ExtensionFiles.of(source, excluded, wheels)) {
            if (!(root.equals(source) && file.path().equals(text(json, "name") + ".zip"))) {
                files.put(file.path(), file);
            }
        }
        return files;
    }

    /** Deletes what an earlier build made, and nothing that does not look like it. */
    private static void deleteBefore(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            throw new BuildException(
                    BuildException.Kind.USAGE,
                    "the target " + folder
                            + " is there and has no plugin.json, so it was not made by a build and is not"
                            + " replaced. Remove it, or name another folder with --out");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Map<String, PackageFile> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (PackageFile file : files.values()) {
            Path target = folder.resolve(file.path());
            Files.createDirectories(target.getParent());
            Files.write(target, file.bytes());
            mode(target, file.isExecutable());
        }
        try (Stream<Path> folders = Files.walk(folder)) {
            for (Path path : folders.filter(Files::isDirectory).toList()) {
                mode(path, true);
            }
        }
    }

    private static void mode(Path path, boolean program) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxrwxr-x" : "rw-rw-r--"));
        }
    }

    private static String text(ObjectNode json, String name) {
        return json.find(name).map(node -> String.valueOf(node.toJava())).orElse("");
    }
}
