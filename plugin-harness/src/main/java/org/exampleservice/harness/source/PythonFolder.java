package org.exampleservice.harness.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.definition.Configuration;
import org.exampleservice.harness.definition.ConfigurationBuilder;
import org.exampleservice.harness.definition.ConfigurationException;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.PluginFactory;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.python.PythonExtension;
import org.exampleservice.harness.python.PythonOptions;
import org.exampleservice.harness.python.PythonRun;
import org.exampleservice.harness.python.PythonSetupException;

/** A folder with the plugin.json and the modules of a Python extension. */
final class PythonFolder {

    private static final String PROPERTIES = "properties.json";

    /** One process per run; those that were started early have the environment that most runs have. */
    private record Factory(PythonExtension extension, Queue<PythonRun> early) implements PluginFactory {

        Factory(PythonExtension extension) {
            this(extension, new ConcurrentLinkedQueue<>());
        }

        @Override
        public MonitoringPlugin create() {
            throw new IllegalStateException("instances are made by the factory of a run");
        }

        @Override
        public Expected expectRun() {
            PythonRun run = extension.startEarly();
            early.add(run);
            return () -> {
                if (early.remove(run)) {
                    run.close();
                }
            };
        }

        @Override
        public PluginFactory forRun(Map<String, String> environment) {
            PythonRun begun = environment.isEmpty() ? early.poll() : null;
            return new RunFactory(begun == null ? extension.start(environment) : begun);
        }
    }

    private record RunFactory(PythonRun run) implements PluginFactory {
        @Override
        public MonitoringPlugin create() {
            return run.newInstance();
        }

        @Override
        public void endRun() {
            run.close();
        }
    }

    private PythonFolder() {}

    /** Whether the folder has the module that plugin.json names. */
    static boolean isOne(Path folder, PluginDefinition definition) {
        return PythonExtension.isIn(folder, definition.source().packageName());
    }

    /**
     * Makes it ready to run.
     *
     * @param resources to close after its last run
     */
    static LoadedPlugin load(Path folder, PluginDefinition definition, PythonOptions options, Closeable resources) {
        PluginDefinition.Source source = definition.source();
        try {
            PythonExtension extension = PythonExtension.of(
                    folder, source.packageName(), source.className(), source.installRequires(), options);
            return new LoadedPlugin(definition, new Factory(extension), resources, properties(folder, definition));
        } catch (PythonSetupException e) {
            throw new PluginLoadException(e.getMessage(), e);
        }
    }

    /** Refuses a folder of Python modules none of which is the one that plugin.json names. */
    static void rejectOthers(Path folder, PluginDefinition definition) {
        List<String> modules = names(folder, ".py");
        if (!modules.isEmpty() && names(folder, ".jar").isEmpty()) {
            throw new PluginLoadException(without(folder, definition) + "; it has " + String.join(", ", modules)
                    + foreign(definition) + ". Name the module of the plugin's class");
        }
    }

    /** Refuses a folder without any code, whose class is nowhere else either; a Java class is in a package. */
    static void rejectEmpty(Path folder, PluginDefinition definition) {
        if (!definition.source().packageName().contains(".")
                && names(folder, ".jar").isEmpty()) {
            throw new PluginLoadException(without(folder, definition) + ", nor any other module, jar or Java source"
                    + foreign(definition) + ". Put the extension's modules beside plugin.json");
        }
    }

    private static String without(Path folder, PluginDefinition definition) {
        return "source.package of " + folder.resolve("plugin.json") + " is "
                + definition.source().packageName() + ", and the folder has no "
                + definition.source().packageName() + ".py (sdk.md 4.2)";
    }

    /** What is written in something else cannot be run; the type alone is believed by nobody (sdk.md 4.1). */
    private static String foreign(PluginDefinition definition) {
        Object type = definition.json().get("type");
        return type instanceof String text && !text.equalsIgnoreCase("python") && !text.equalsIgnoreCase("java")
                ? "; its type is " + text + ", and what can be run is python (sdk.md 4.1), or a Java plugin"
                : "";
    }

    /**
     * The values of properties.json, as the SDK's simulator reads them; null means not set (sdk.md 5.3), and so does an
     * empty text where no text is due (real-plugins.md 3.2).
     */
    private static Map<String, Object> properties(Path folder, PluginDefinition definition) {
        Path file = folder.resolve(PROPERTIES);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        if (!(DocumentReader.json(file).root() instanceof ObjectNode object)) {
            throw new PluginLoadException(file
                    + " is no object; it has the endpoint's values by their keys (sdk.md 7). Write {\"key\": \"value\"},"
                    + " or remove it");
        }
        Map<String, Object> values = new LinkedHashMap<>(object.toJava());
        values.values().removeIf(Objects::isNull);
        definition.properties().stream()
                .filter(property -> !property.type().isText())
                .forEach(property -> values.remove(property.key(), ""));
        check(file, definition, values);
        return values;
    }

    /** Tells the file of a value that its property cannot take, which later would be one of many given values. */
    private static void check(Path file, PluginDefinition definition, Map<String, Object> values) {
        try {
            Configuration unused =
                    ConfigurationBuilder.of(definition).given(values).build();
        } catch (ConfigurationException wrong) {
            throw new PluginLoadException(wrong.problems().stream()
                    .map(problem -> file + ": " + problem)
                    .collect(Collectors.joining("\n")));
        }
    }

    private static List<String> names(Path folder, String end) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end) && Files.isRegularFile(folder.resolve(name)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
