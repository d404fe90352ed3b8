package org.exampleservice.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.exampleservice.contract.House;

/** A plugin made at test time: plugin.json, and beside it a jar with the one class. */
final class PluginFolder {

    private static final String PLUGIN_JSON = """
            {
              "name": "custom.remote.python.sample",
              "version": "1.0",
              "type": "python",
              "entity": "CUSTOM_DEVICE",
              "metricGroup": "tech.Sample",
              "technologies": ["SAMPLE"],
              "source": {"package": "sample", "className": "Sample", "activation": "Remote"},
              "metrics": [
                {"entity": "CUSTOM_DEVICE", "timeseries": {"key": "a", "unit": "Count", "displayname": "A"}}
              ]
            }
            """;

    private static final String SOURCE = """
            package sample;

            import org.exampleservice.harness.plugin.*;

            public final class Sample implements MonitoringPlugin {
                @Override
                public void query(PluginContext context) throws Exception {
                    Device device = context.topologyBuilder().createGroup("g", "G").createDevice("d", "D");
                    device.absolute("a", 1);
                    %s
                }
            }
            """;

    private PluginFolder() {}

    /** A plugin that reports a value in each query and then does what these statements say. */
    static Path thatDoes(String statements, Path folder) throws IOException {
        Path plugin = Files.createDirectories(folder.resolve("plugin"));
        Files.writeString(plugin.resolve("plugin.json"), PLUGIN_JSON);
        Path source = Files.writeString(folder.resolve("Sample.java"), SOURCE.formatted(statements));
        jar(compile(source, folder.resolve("classes")), plugin.resolve("sample.jar"));
        return plugin;
    }

    private static Path compile(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-proc:none",
                "-d",
                Files.createDirectories(classes).toString(),
                "-cp",
                House.at("plugin-harness/target/plugin-harness.jar").toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).isTrue();
        }
        return classes.resolve("sample/Sample.class");
    }

    private static void jar(Path compiled, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("sample/Sample.class"));
            Files.copy(compiled, out);
        }
    }
}
