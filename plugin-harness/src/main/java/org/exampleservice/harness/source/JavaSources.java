package org.exampleservice.harness.source;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.exampleservice.harness.plugin.MonitoringPlugin;

/**
 * The sources of a Java plugin, in {@code src} beside plugin.json: {@code src/my/Plugin.java} for the class
 * {@code my.Plugin}. They are compiled in memory when the plugin is loaded, so that no build tool is needed; nothing is
 * written. Annotation processors do not run.
 */
final class JavaSources {

    static final String FOLDER = "src";

    private static final int MOST_ERRORS = 10;
    private static final int MOST_NAMES = 5;

    private JavaSources() {}

    /** Whether the source of a class lies there. */
    static boolean have(Path folder, String className) {
        return SourceVersion.isName(className)
                && Files.isRegularFile(folder.resolve(FOLDER).resolve(file(className)));
    }

    /** Refuses sources none of which is that of a class which is nowhere else either. */
    static void rejectOthers(Path folder, String className) {
        List<String> names = names(folder);
        if (!names.isEmpty()) {
            throw new PluginLoadException("the plugin class is " + className + ", which is what --class names, or else"
                    + " source.package and source.className of plugin.json (sdk.md 4.2), and " + folder.resolve(FOLDER)
                    + " has no " + file(className) + "; it has "
                    + names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                    + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "")
                    + ". Name the plugin's class, or its source after it");
        }
    }

    private static String file(String className) {
        return className.replace('.', '/') + ".java";
    }

    private static List<String> names(Path folder) {
        Path sources = folder.resolve(FOLDER);
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        return in(sources).stream()
                .map(file -> sources.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private static List<Path> in(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + sources, e);
        }
    }

    /**
     * Compiles all of them.
     *
     * @param folder with plugin.json
     * @param classPath beside that of this program
     * @return class files by the names of their classes
     * @throws PluginLoadException if there is no compiler, or it refuses them
     */
    static Map<String, byte[]> compile(Path folder, List<Path> classPath) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new PluginLoadException(
                    "the plugin in " + folder + " has its Java sources in " + FOLDER
                            + ", and this Java (" + System.getProperty("java.home")
                            + ") has no compiler. Run with a JDK instead of a JRE, or put a jar of the classes beside plugin.json");
        }
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try (CompiledClasses classes =
                new CompiledClasses(compiler.getStandardFileManager(told, Locale.ROOT, StandardCharsets.UTF_8))) {
            List<String> options =
                    List.of("-proc:none", "-implicit:class", "-g", "-nowarn", "-cp", classPath(classPath));
            StringWriter rest = new StringWriter();
            boolean done = compiler.getTask(
                            rest,
                            classes,
                            told,
                            options,
                            null,
                            classes.standard().getJavaFileObjectsFromPaths(in(folder.resolve(FOLDER))))
                    .call();
            if (!done) {
                throw refused(folder, told.getDiagnostics(), rest.toString());
            }
            return classes.content();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compile the sources in " + folder, e);
        }
    }

    private static String classPath(List<Path> more) {
        Stream<String> own = Stream.of(place(MonitoringPlugin.class), System.getProperty("java.class.path", ""));
        return Stream.concat(more.stream().map(Path::toString), own)
                .filter(path -> !path.isEmpty())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of a class is a path", e);
        }
    }

    private static PluginLoadException refused(
            Path folder, List<Diagnostic<? extends JavaFileObject>> told, String rest) {
        List<String> errors = told.stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(JavaSources::text)
                .toList();
        Stream<String> lines = errors.isEmpty() ? rest.lines() : errors.stream();
        int more = Math.max(0, errors.size() - MOST_ERRORS);
        return new PluginLoadException("the Java sources in " + folder.resolve(FOLDER) + " do not compile:\n"
                + lines.limit(MOST_ERRORS).collect(Collectors.joining("\n"))
                + (more == 0 ? "" : "\nand " + more + " more")
                + "\nMend the first one and run again");
    }

    private static String text(Diagnostic<? extends JavaFileObject> one) {
        String where = one.getSource() == null
                ? ""
                : Path.of(one.getSource().toUri()) + ":" + one.getLineNumber() + ":" + one.getColumnNumber() + ": ";
        return where + one.getMessage(Locale.ROOT).lines().map(String::strip).collect(Collectors.joining(", "));
    }
}
