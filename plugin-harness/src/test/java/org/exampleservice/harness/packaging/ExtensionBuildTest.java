package org.exampleservice.harness.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.exampleservice.harness.lint.Examples;
import org.exampleservice.harness.testkit.PluginFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtensionBuildTest {

    @TempDir
    private Path temp;

    private Path source;
    private Path out;
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void extension() throws IOException {
        source = PluginFolder.write(temp.resolve("my-extension"), Examples.FINE);
        out = temp.resolve("out");
        file("example.py", "class ExamplePlugin(RemoteBasePlugin): pass");
    }

    @Test
    void a_package_is_built_as_folder_and_zip_with_the_messages_of_the_sdk() {
        Path zip = build();

        Path folder = out.resolve(Zips.NAME);
        assertThat(zip).isEqualTo(out.resolve(Zips.NAME + ".zip"));
        assertThat(UploadedPackage.read(zip, PackageLimits.DEFAULT).files())
                .containsExactly(Zips.NAME + "/example.py", Zips.NAME + "/plugin.json");
        assertThat(folder.resolve("plugin.json")).hasContent(Examples.FINE);
        assertThat(progress)
                .containsExactly(
                        "Starting oneagent_build_plugin",
                        "Plugin data: Plugin name=custom.remote.python.example, version=1.0",
                        "Installing plugin to temporary location",
                        "Cleaning up previous build information",
                        "Copying plugin to target_directory: " + folder,
                        "Creating plugin archive",
                        "========================================",
                        "Plugin deployed successfully into " + folder,
                        "Plugin archive available at " + zip,
                        "========================================");
    }

    @Test
    void what_is_on_the_block_list_is_left_out() throws IOException {
        file("token.conf", "secret");
        file("properties.json", "{}");
        file("simulator_snapshot.json", "{}");
        file("debug.log", "x");
        file(".git/config", "x");
        file("__pycache__/example.pyc", "x");
        file("docs/a.md", "x");
        file("data/kept.csv", "x");
        file("data/lost.csv", "x");
        file("file_blocklist.txt", "docs   # for people\ndata/lost*\n");

        build();

        assertThat(UploadedPackage.read(out.resolve(Zips.NAME + ".zip"), PackageLimits.DEFAULT)
                        .files())
                .containsExactly(Zips.NAME + "/data/kept.csv", Zips.NAME + "/example.py", Zips.NAME + "/plugin.json");
    }

    @Test
    void the_same_input_gives_the_same_bytes_anywhere_and_again() throws IOException {
        byte[] first = Files.readAllBytes(build());
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Files.setLastModifiedTime(source.resolve("example.py"), FileTime.fromMillis(0));

            assertThat(Files.readAllBytes(build())).isEqualTo(first);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void modes_are_those_of_the_sdk() throws IOException {
        file("tool.sh", "#!/bin/sh");
        Files.setPosixFilePermissions(source.resolve("tool.sh"), PosixFilePermissions.fromString("rwx------"));

        Path zip = build();

        ZipBytes bytes = new ZipBytes(Files.readAllBytes(zip), PackageLimits.DEFAULT);
        assertThat(bytes.items()).extracting(ZipItem::mode).containsExactly(0040775, 0100664, 0100664, 0100775);
        assertThat(mode("tool.sh")).isEqualTo("rwxrwxr-x");
        assertThat(mode("plugin.json")).isEqualTo("rw-rw-r--");
    }

    @Test
    void what_the_runtime_refuses_is_not_built() {
        PluginFolder.write(source, Examples.document("{\"version\": \"1\", \"entity\": \"X\"}"));

        assertThatThrownBy(this::build)
                .isInstanceOfSatisfying(
                        BuildException.class, e -> assertThat(e.kind()).isEqualTo(BuildException.Kind.EXTENSION))
                .message()
                .satisfies(text -> assertThat(text.lines()).hasSize(2))
                .contains("rule version-pattern", "rule entity-word");
        assertThat(out).doesNotExist();
    }

    @Test
    void an_extension_without_its_module_is_not_built() throws IOException {
        Files.delete(source.resolve("example.py"));

        assertThatThrownBy(this::build)
                .hasMessage("source.package is \"example\", and " + source + " has no such Python module, so there is"
                        + " nothing to build (sdk.md 4.2). Name the module's file without .py; an extension in Java runs in"
                        + " this kit only and has no package");
    }

    @Test
    void source_and_target_are_two_folders() throws IOException {
        Path same = temp.resolve(Zips.NAME);
        Files.move(source, same);

        assertThatThrownBy(() -> new ExtensionBuild(same, temp, Optional.empty(), true, progress::add).build())
                .hasMessage("Source and target dir are the same, aborting: " + same
                        + " would be replaced (sdk.md 2.3). Name another folder with --out");
        assertThat(same.resolve("example.py")).isRegularFile();
    }

    @Test
    void only_what_a_build_made_is_replaced() throws IOException {
        Files.createDirectories(out.resolve(Zips.NAME));
        Files.writeString(out.resolve(Zips.NAME).resolve("diary.txt"), "dear");

        assertThatThrownBy(this::build)
                .hasMessage("the target " + out.resolve(Zips.NAME)
                        + " is there and has no plugin.json, so it was not made by a build and is not replaced. Remove it,"
                        + " or name another folder with --out");
        assertThat(out.resolve(Zips.NAME).resolve("diary.txt")).hasContent("dear");
    }

    @Test
    void a_target_within_the_extension_is_not_packed_again() {
        out = source.resolve("plugin_deployment");
        build();
        build();

        assertThat(UploadedPackage.read(out.resolve(Zips.NAME + ".zip"), PackageLimits.DEFAULT)
                        .files())
                .containsExactly(Zips.NAME + "/example.py", Zips.NAME + "/plugin.json");
    }

    @Test
    void a_link_is_not_packed() throws IOException {
        Files.createSymbolicLink(source.resolve("keys.py"), Path.of("/etc/passwd"));

        assertThatThrownBy(this::build)
                .hasMessage(source.resolve("keys.py")
                        + " is a link or no file, and a package has files only (sdk.md 2.4). Copy what it stands for, or"
                        + " name it in file_blocklist.txt");
    }

    @Test
    void what_cannot_be_had_offline_is_told_with_the_way_out() {
        requires("requests>=2.6.0");

        assertThatThrownBy(this::build)
                .hasMessage(
                        "the extension needs requests>=2.6.0 (source.install_requires, sdk.md 4.2), and the extension's"
                                + " folder has no such package; nothing is fetched from the network. Where there is one: python3 -m"
                                + " pip download --only-binary=:all: -d wheels 'requests>=2.6.0', then build with --wheels wheels;"
                                + " or --no-dependencies to do without");
    }

    @Test
    void wheels_are_unpacked_with_what_they_need_themselves() throws IOException {
        requires("Re_quests>=2.6,<3");
        wheel("re_quests-2.5.0", "");
        wheel("re_quests-2.10.0", "Requires-Dist: idna (>=2)\nRequires-Dist: pysocks; extra == 'socks'\n");
        wheel("re_quests-3.0.0", "");
        wheel("idna-3.1", "");

        assertThat(UploadedPackage.read(built(Optional.of(temp.resolve("wheels"))), PackageLimits.DEFAULT)
                        .files())
                .contains(
                        Zips.NAME + "/re_quests/__init__.py",
                        Zips.NAME + "/re_quests-2.10.0.dist-info/METADATA",
                        Zips.NAME + "/idna/__init__.py")
                .hasSize(6);
    }

    @Test
    void what_a_wheel_needs_must_be_there_too() throws IOException {
        requires("requests");
        wheel("requests-2.10.0", "Requires-Dist: idna<3\n");
        wheel("idna-3.1", "");

        assertThatThrownBy(() -> built(Optional.of(temp.resolve("wheels"))))
                .isInstanceOfSatisfying(
                        BuildException.class, e -> assertThat(e.kind()).isEqualTo(BuildException.Kind.MISSING))
                .hasMessageStartingWith("the extension needs idna<3 (source.install_requires, sdk.md 4.2), and the"
                        + " extension's folder and the wheels in " + temp.resolve("wheels") + " have no such package;");
    }

    @Test
    void what_the_extension_carries_is_enough() throws IOException {
        requires("requests>=2.6.0");
        file("requests/__init__.py", "");

        assertThat(build()).isRegularFile();
    }

    private void requires(String requirement) {
        PluginFolder.write(
                source, Examples.document("{\"source\": {\"install_requires\": [\"" + requirement + "\"]}}"));
    }

    private void wheel(String nameAndVersion, String metadata) throws IOException {
        String name = nameAndVersion.substring(0, nameAndVersion.indexOf('-'));
        Files.createDirectories(temp.resolve("wheels"));
        Files.write(
                temp.resolve("wheels").resolve(nameAndVersion + "-py3-none-any.whl"),
                Zips.of(
                        name + "/__init__.py",
                        "",
                        nameAndVersion + ".dist-info/METADATA",
                        "Metadata-Version: 2.1\n" + metadata + "\nRequires-Dist: nothing\n",
                        nameAndVersion + ".data/scripts/tool",
                        "x"));
    }

    private Path build() {
        return built(Optional.empty());
    }

    private Path built(Optional<Path> wheels) {
        return new ExtensionBuild(source, out, wheels, true, progress::add).build();
    }

    private void file(String name, String text) throws IOException {
        Files.createDirectories(source.resolve(name).getParent());
        Files.writeString(source.resolve(name), text);
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(out.resolve(Zips.NAME).resolve(name)));
    }
}
