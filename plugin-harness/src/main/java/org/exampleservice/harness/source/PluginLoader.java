package org.exampleservice.harness.source;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.PluginFactory;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.python.PythonOptions;

/**
 * Loads plugins, Python extensions and Java plugins. A Java class is the one asked for, or the one that plugin.json's {@code source} names; it comes from
 * this program's class path, the jars given, jars that lie beside plugin.json, and sources in {@code src} beside it, which are compiled. Stateless, hence thread-safe.
 */
public final class PluginLoader {

    private static final String FILE = "plugin.json";

    private PluginLoader() {}

    /**
     * Loads a plugin.
     *
     * @throws PluginLoadException if the place, the class or its constructor is not there
     * @throws org.exampleservice.document.DocumentException if plugin.json cannot be used
     */
    public static LoadedPlugin load(PluginReference reference) {
        return load(reference, PythonOptions.DEFAULT);
    }

    /**
     * Loads a plugin; a folder or deployment zip with the Python module that plugin.json names is a Python extension,
     * unless a class is asked for.
     *
     * @throws PluginLoadException also if the zip breaks a rule, or the extension cannot be run by the Python there is
     */
    public static LoadedPlugin load(PluginReference reference, PythonOptions python) {
        Optional<Path> zip = reference.location().filter(DeploymentZip::isOne);
        if (zip.isPresent()) {
            return unpacked(zip.get(), python);
        }
        return reference
                .location()
                .filter(place ->
                        reference.className().isEmpty() && reference.classPath().isEmpty())
                .flatMap(place -> python(place, python, () -> {}))
                .orElseGet(() -> java(reference));
    }

    /**
     * Loads the folder of an extension from somebody else: a Python extension, which runs in a process of its own, or a
     * class of this program. Java code that the folder brings is never loaded, since it would run inside this process.
     *
     * @throws PluginLoadException also if it brings Java code and no Python module
     */
    public static LoadedPlugin loadForeign(Path folder, PythonOptions python) {
        return python(folder, python, () -> {}).orElseGet(() -> ofThisProgram(folder));
    }

    private static LoadedPlugin ofThisProgram(Path folder) {
        PluginDefinition definition = DefinitionReader.read(file(folder));
        List<String> code = JavaCode.in(folder);
        if (!code.isEmpty()) {
            throw new PluginLoadException("the extension brings Java code, " + String.join(", ", code)
                    + ", which would run inside this program with its rights; only Python and classes of this program"
                    + " run here. Load it from a folder of your own");
        }
        return java(definition, className(definition), new PluginClassLoader(Map.of()));
    }

    private static LoadedPlugin unpacked(Path zip, PythonOptions python) {
        Unpacked unpacked = Unpacked.of(zip);
        try {
            String name = DefinitionReader.read(file(unpacked.plugin())).name();
            DeploymentZip.checkName(zip, unpacked.plugin(), name);
            return python(unpacked, zip, python)
                    .orElseThrow(() -> DeploymentZip.refuse(
                            zip, "has no module that plugin.json's source.package names", "it has all that is needed"));
        } catch (RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    /** A problem of a file in it is told by its place in the zip. */
    private static Optional<LoadedPlugin> python(Unpacked unpacked, Path zip, PythonOptions options) {
        try {
            return python(unpacked.plugin(), options, unpacked);
        } catch (PluginLoadException e) {
            String root = unpacked.plugin().getParent() + File.separator;
            throw new PluginLoadException(e.getMessage().replace(root, zip + "!"), e);
        }
    }

    private static Optional<LoadedPlugin> python(Path location, PythonOptions options, Closeable resources) {
        Path file = file(location);
        Path folder = file.toAbsolutePath().getParent();
        PluginDefinition definition = DefinitionReader.read(file);
        if (PythonFolder.isOne(folder, definition)) {
            return Optional.of(PythonFolder.load(folder, definition, options, resources));
        }
        PythonFolder.rejectOthers(folder, definition);
        return Optional.empty();
    }

    private static LoadedPlugin java(PluginReference reference) {
        if (reference.location().isPresent()) {
            Path file = file(reference.location().get());
            PluginDefinition definition = DefinitionReader.read(file);
            String className = reference.className().orElse(className(definition));
            return java(
                    definition, className, loader(file.toAbsolutePath().getParent(), definition, className, reference));
        }
        String className = reference.className().orElseThrow();
        PluginClassLoader loader = new PluginClassLoader(Map.of(), urls(reference.classPath()));
        try {
            Class<? extends MonitoringPlugin> type = type(className, loader);
            return new LoadedPlugin(resource(type), factory(type), loader);
        } catch (RuntimeException e) {
            close(loader);
            throw e;
        }
    }

    private static LoadedPlugin java(PluginDefinition definition, String className, PluginClassLoader loader) {
        try {
            return new LoadedPlugin(definition, factory(type(className, loader)), loader);
        } catch (RuntimeException e) {
            close(loader);
            throw e;
        }
    }

    private static PluginClassLoader loader(
            Path folder, PluginDefinition definition, String className, PluginReference reference) {
        List<Path> paths = new ArrayList<>(reference.classPath());
        paths.addAll(jars(folder));
        if (JavaSources.have(folder, className)) {
            return new PluginClassLoader(JavaSources.compile(folder, paths), urls(paths));
        }
        PluginClassLoader loader = new PluginClassLoader(Map.of(), urls(paths));
        try {
            if (loader.getResource(className.replace('.', '/') + ".class") == null) {
                JavaSources.rejectOthers(folder, className);
                if (reference.className().isEmpty() && reference.classPath().isEmpty()) {
                    PythonFolder.rejectEmpty(folder, definition);
                }
            }
            return loader;
        } catch (RuntimeException e) {
            close(loader);
            throw e;
        }
    }

    private static String className(PluginDefinition definition) {
        return definition.source().packageName() + "." + definition.source().className();
    }

    /** The plugin.json meant by a place. */
    private static Path file(Path location) {
        if (!Files.exists(location)) {
            throw new PluginLoadException((Files.isSymbolicLink(location)
                            ? location + " is a link that leads to itself or to nothing"
                            : "there is no " + location)
                    + "; a plugin is a folder with plugin.json in it. Check the path");
        }
        Path file = Files.isDirectory(location) ? location.resolve(FILE) : location;
        if (!Files.isRegularFile(file)) {
            throw new PluginLoadException("the folder " + location
                    + " has no plugin.json (sdk.md 4.1). Name the folder that has it, or write one");
        }
        return file;
    }

    private static Class<? extends MonitoringPlugin> type(String className, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(className, false, loader);
            if (!MonitoringPlugin.class.isAssignableFrom(type)) {
                throw new PluginLoadException("the class " + className + " does not implement "
                        + MonitoringPlugin.class.getName() + ", by which plugins are run. Name the plugin's class");
            }
            return type.asSubclass(MonitoringPlugin.class);
        } catch (ClassNotFoundException e) {
            throw new PluginLoadException(
                    "the plugin class " + className
                            + " is not on the class path; it is what --class names, or else source.package and"
                            + " source.className of plugin.json (sdk.md 4.2). Put its jar beside plugin.json or name it"
                            + " with --class-path",
                    e);
        } catch (LinkageError e) {
            throw unusable(className, e);
        }
    }

    private static PluginFactory factory(Class<? extends MonitoringPlugin> type) {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new PluginLoadException("the plugin class " + type.getName()
                    + " is abstract, so no instance of it can be made. Name the class that completes it");
        }
        if (!Modifier.isPublic(type.getModifiers())) {
            throw new PluginLoadException("the plugin class " + type.getName()
                    + " is not public, so no instance of it can be made. Make it public");
        }
        try {
            return PluginFactory.of(type);
        } catch (IllegalArgumentException e) {
            throw new PluginLoadException(e.getMessage() + ". Add one", e);
        } catch (LinkageError e) {
            throw unusable(type.getName(), e);
        }
    }

    private static PluginLoadException unusable(String className, LinkageError e) {
        return new PluginLoadException(
                "the plugin class " + className + " cannot be loaded: " + e
                        + ". Put every class it needs on the class path, built for Java "
                        + Runtime.version().feature() + " or older",
                e);
    }

    private static PluginDefinition resource(Class<?> type) {
        try (InputStream in = type.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new PluginLoadException("no plugin.json lies beside the class " + type.getName()
                        + " on the class path (sdk.md 4.1). Name the folder that has it before --class");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return DefinitionReader.read(DocumentReader.json(FILE, text));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the plugin.json of " + type.getName(), e);
        }
    }

    private static URL[] urls(List<Path> paths) {
        List<URL> urls = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new PluginLoadException("there is no " + path + " to put on the class path. Check the path");
            }
            urls.add(url(path));
        }
        return urls.toArray(URL[]::new);
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a path is always a URL", e);
        }
    }

    private static void close(PluginClassLoader loader) {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a class path", e);
        }
    }
}
