package org.exampleservice.harness.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.exampleservice.document.DocumentException;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.testkit.PluginFolder;
import org.exampleservice.harness.testkit.Plugins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLoaderTest {

    @TempDir
    private Path temp;

    @Test
    void a_folder_names_the_class_in_its_plugin_json() throws Throwable {
        Path folder = PluginFolder.of(temp, Plugins.Fine.class);

        try (LoadedPlugin plugin = PluginLoader.load(PluginReference.at(folder))) {
            assertThat(plugin.definition().name()).isEqualTo("custom.remote.python.test");
            assertThat(plugin.factory().create()).isExactlyInstanceOf(Plugins.Fine.class);
        }
    }

    @Test
    void plugin_json_itself_may_be_named() throws Throwable {
        Path folder = PluginFolder.of(temp, Plugins.Fine.class);

        try (LoadedPlugin plugin = PluginLoader.load(PluginReference.at(folder.resolve("plugin.json")))) {
            assertThat(plugin.factory().create()).isExactlyInstanceOf(Plugins.Fine.class);
        }
    }

    @Test
    void a_class_that_is_asked_for_wins_over_the_one_of_plugin_json() throws Throwable {
        Path folder = PluginFolder.of(temp, "no.such", "Plugin");

        try (LoadedPlugin plugin = PluginLoader.load(reference(folder, Plugins.Silent.class.getName()))) {
            assertThat(plugin.factory().create()).isExactlyInstanceOf(Plugins.Silent.class);
        }
    }

    @Test
    void a_class_that_cannot_be_initialised_is_found_out_by_its_query() {
        Path folder = PluginFolder.of(temp, Plugins.Unborn.class);

        try (LoadedPlugin plugin = PluginLoader.load(PluginReference.at(folder))) {
            assertThatThrownBy(() -> plugin.factory().create())
                    .isInstanceOf(ExceptionInInitializerError.class)
                    .hasRootCauseMessage("For input string: \"none\"");
        }
    }

    @Test
    void a_missing_folder_is_told() {
        Path missing = temp.resolve("nothing");

        assertRefused(
                PluginReference.at(missing),
                "there is no " + missing + "; a plugin is a folder with plugin.json in it. Check the path");
    }

    @Test
    void a_link_to_itself_is_told() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("round"), Path.of("round"));

        assertRefused(
                PluginReference.at(link),
                link + " is a link that leads to itself or to nothing; a plugin is a folder with plugin.json in it."
                        + " Check the path");
    }

    @Test
    void a_folder_without_plugin_json_is_told() {
        assertRefused(
                PluginReference.at(temp),
                "the folder " + temp + " has no plugin.json (sdk.md 4.1). Name the folder that has it, or write one");
    }

    @Test
    void a_plugin_json_that_cannot_be_used_is_told_with_its_place() {
        Path folder = PluginFolder.write(temp, "{");

        assertThatThrownBy(() -> PluginLoader.load(PluginReference.at(folder)))
                .isInstanceOf(DocumentException.class)
                .hasMessage(temp + "/plugin.json:1:2: the text ends too early (JSON closes what it opens)."
                        + " Add the missing \" or ] or }.");
    }

    @Test
    void a_class_that_is_not_there_is_told_with_where_it_is_looked_for() {
        Path folder = PluginFolder.of(temp, "no.such", "Plugin");

        assertRefused(
                PluginReference.at(folder),
                "the plugin class no.such.Plugin is not on the class path; it is what --class names, or else"
                        + " source.package and source.className of plugin.json (sdk.md 4.2). Put its jar beside"
                        + " plugin.json or name it with --class-path");
    }

    @Test
    void a_class_that_is_no_plugin_is_told() {
        Path folder = PluginFolder.of(temp, String.class);

        assertRefused(
                PluginReference.at(folder),
                "the class java.lang.String does not implement org.exampleservice.harness.plugin.MonitoringPlugin, by"
                        + " which plugins are run. Name the plugin's class");
    }

    @Test
    void a_class_without_a_public_constructor_is_told() {
        assertRefused(
                reference(PluginFolder.of(temp, Closed.class), Closed.class.getName()),
                Closed.class.getName()
                        + " has no public constructor without arguments, by which plugins are made. Add one");
    }

    @Test
    void a_class_that_is_not_public_is_told() {
        assertRefused(
                PluginReference.at(PluginFolder.of(temp, Hidden.class)),
                "the plugin class " + Hidden.class.getName()
                        + " is not public, so no instance of it can be made. Make it public");
    }

    @Test
    void an_interface_is_told() {
        assertRefused(
                PluginReference.at(PluginFolder.of(temp, MonitoringPlugin.class)),
                "the plugin class org.exampleservice.harness.plugin.MonitoringPlugin is abstract, so no instance of it"
                        + " can be made. Name the class that completes it");
    }

    @Test
    void a_class_that_brings_no_plugin_json_is_told() {
        String name = Plugins.Fine.class.getName();

        assertRefused(
                new PluginReference(Optional.empty(), Optional.of(name), List.of()),
                "no plugin.json lies beside the class " + name
                        + " on the class path (sdk.md 4.1). Name the folder that has it before --class");
    }

    @Test
    void a_class_path_that_is_not_there_is_told() {
        Path missing = temp.resolve("missing.jar");
        Path folder = PluginFolder.of(temp, Plugins.Fine.class);

        assertRefused(
                new PluginReference(Optional.of(folder), Optional.empty(), List.of(missing)),
                "there is no " + missing + " to put on the class path. Check the path");
    }

    @Test
    void a_file_that_is_no_class_is_told() throws Exception {
        Path folder = PluginFolder.of(temp, "my", "Plugin");
        Files.writeString(Files.createDirectories(temp.resolve("classes/my")).resolve("Plugin.class"), "no class");

        assertThatThrownBy(() -> PluginLoader.load(
                        new PluginReference(Optional.of(folder), Optional.empty(), List.of(temp.resolve("classes")))))
                .isInstanceOf(PluginLoadException.class)
                .hasMessageStartingWith("the plugin class my.Plugin cannot be loaded: java.lang.ClassFormatError: ")
                .hasMessageEndingWith(". Put every class it needs on the class path, built for Java "
                        + Runtime.version().feature() + " or older");
    }

    @Test
    void a_reference_is_called_by_its_class_else_by_its_place() {
        assertThat(reference(temp, "my.Plugin")).hasToString("my.Plugin");
        assertThat(PluginReference.at(temp)).hasToString(temp.toString());
    }

    /** Has only a constructor that nobody may call. */
    public static final class Closed implements MonitoringPlugin {
        private Closed() {}

        @Override
        public void query(PluginContext context) {}
    }

    static final class Hidden implements MonitoringPlugin {
        @Override
        public void query(PluginContext context) {}
    }

    private static PluginReference reference(Path folder, String className) {
        return new PluginReference(Optional.of(folder), Optional.of(className), List.of());
    }

    private static void assertRefused(PluginReference reference, String message) {
        assertThatThrownBy(() -> PluginLoader.load(reference))
                .isExactlyInstanceOf(PluginLoadException.class)
                .hasMessage(message);
    }
}
