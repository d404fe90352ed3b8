package org.exampleservice.harness.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.testkit.PluginFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins whose classes this program does not have. */
class PluginJarTest {

    private static final String SOURCE = """
            package my;
            public class Packed implements org.exampleservice.harness.plugin.MonitoringPlugin {
                @Override
                public void query(org.exampleservice.harness.plugin.PluginContext context) {}
            }
            """;

    @TempDir
    private Path temp;

    private Path folder;
    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        folder = PluginFolder.of(temp.resolve("plugin"), "my", "Packed");
        classes = Files.createDirectories(temp.resolve("classes"));
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///my/Packed.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return SOURCE;
                    }
                };
        List<String> options =
                List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .getTask(null, null, null, options, null, List.of(source))
                        .call())
                .isTrue();
    }

    @Test
    void a_jar_beside_plugin_json_has_the_class() throws Throwable {
        jar(folder.resolve("packed.jar"), false);

        assertLoads(PluginReference.at(folder));
        assertLoads(PluginReference.at(folder.resolve("plugin.json")));
    }

    @Test
    void a_jar_on_the_class_path_has_the_class() throws Throwable {
        Path jar = jar(temp.resolve("packed.jar"), false);

        assertLoads(new PluginReference(Optional.of(folder), Optional.empty(), List.of(jar)));
    }

    @Test
    void a_folder_on_the_class_path_has_the_class() throws Throwable {
        assertLoads(new PluginReference(Optional.of(folder), Optional.empty(), List.of(classes)));
    }

    @Test
    void a_jar_may_bring_plugin_json_beside_the_class() throws Throwable {
        Path jar = jar(temp.resolve("packed.jar"), true);

        assertLoads(new PluginReference(Optional.empty(), Optional.of("my.Packed"), List.of(jar)));
    }

    @Test
    void closing_closes_the_jar() throws Exception {
        jar(folder.resolve("packed.jar"), false);
        LoadedPlugin plugin = PluginLoader.load(PluginReference.at(folder));

        plugin.close();

        ClassLoader loader = (ClassLoader) plugin.resources();
        assertThatThrownBy(() -> Class.forName("my.Other", true, loader)).isInstanceOf(ClassNotFoundException.class);
        assertThat(loader.getResource("my/Packed.class")).isNull();
    }

    private Path jar(Path jar, boolean withDeclaration) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            add("my/Packed.class", Files.readAllBytes(classes.resolve("my/Packed.class")), out);
            if (withDeclaration) {
                add("my/plugin.json", Files.readAllBytes(folder.resolve("plugin.json")), out);
            }
            add("README", "a plugin".getBytes(StandardCharsets.UTF_8), out);
        }
        return jar;
    }

    private static void add(String name, byte[] content, JarOutputStream out) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static void assertLoads(PluginReference reference) throws Throwable {
        try (LoadedPlugin plugin = PluginLoader.load(reference)) {
            MonitoringPlugin made = plugin.factory().create();
            assertThat(made.getClass().getName()).isEqualTo("my.Packed");
            assertThat(plugin.definition().name()).isEqualTo("custom.remote.python.test");
        }
    }
}
