package org.exampleservice.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.exampleservice.harness.testkit.Plugins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {

    private static final String SECRET = "ge'heim/?42";
    private static final String CONTRACT = "format: 1\nplugin: ../plugin\ncycles: 1\n";

    @TempDir
    private Path temp;

    @Test
    void a_bundle_brings_the_failure_back_where_nothing_else_is() throws IOException {
        Judged red =
                Cases.changed(temp, "red", Plugins.Fine.class, Cases.ASKS_NOBODY, "\"value\": 1}", "\"value\": 2}");
        Path file = Bundles.write(red, temp.resolve("out")).orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        deleteAll("plugins");
        deleteAll("contracts");

        try (Bundle bundle = Bundle.open(file)) {
            Reproduction again = Reproduction.of(bundle, Optional.empty(), false);

            assertThat(again.isSame()).as(again.toString()).isTrue();
            assertThat(again.verdict().failures().get(0).text()).contains("expected: 2");
            assertThat(bundle.title()).isEqualTo("red, simulator tutorial, plugin custom.remote.python.test 1.0");
        }
        assertThat(bytes).hasSizeLessThan(100_000);
        assertThat(file).hasFileName("red-simulator-tutorial.zip");
    }

    @Test
    void the_same_failure_is_the_same_bundle() throws IOException {
        Judged red =
                Cases.changed(temp, "red", Plugins.Fine.class, Cases.ASKS_NOBODY, "\"value\": 1}", "\"value\": 2}");

        assertThat(Bundles.write(red, temp.resolve("a")).orElseThrow())
                .hasSameBinaryContentAs(Bundles.write(red, temp.resolve("b")).orElseThrow());
    }

    @Test
    void another_plugin_may_be_run_in_its_place_and_a_mended_one_brings_nothing_back() throws IOException {
        Judged red =
                Cases.changed(temp, "red", Plugins.Fine.class, Cases.ASKS_NOBODY, "\"value\": 1}", "\"value\": 2}");
        Path file = Bundles.write(red, temp).orElseThrow();
        Cases.contract(temp, "other", Plugins.Silent.class, "");

        try (Bundle bundle = Bundle.open(file)) {
            Reproduction again = Reproduction.of(bundle, Optional.of(temp.resolve("plugins/Silent")), false);

            assertThat(again.verdict().passed()).isFalse();
            assertThat(again.isSame()).isFalse();
        }
    }

    @Test
    void no_secret_is_in_a_bundle_in_any_form_and_the_failure_comes_back_all_the_same() throws IOException {
        String config =
                "config: {url: \"${backend.url}\", password: \"" + SECRET + "\", mode: \"/x?p=" + SECRET + "\"}\n";
        Judged red = Cases.green(
                temp,
                "leaks",
                Plugins.Leaking.class,
                config + "backend: {simulator: {login: {user: u, password: \"" + SECRET
                        + "\"}}}\nexpect: {status: OK}\n");
        assertThat(red.verdict().passed()).isFalse();

        Path file = Bundles.write(red, temp).orElseThrow();

        assertThat(texts(file)).isNotEmpty().noneMatch(text -> text.contains("heim"));
        assertThat(texts(file)).noneMatch(text -> text.contains("Z2UnaGVpbS8/NDI="));
        try (Bundle bundle = Bundle.open(file)) {
            assertThat(Reproduction.of(bundle, Optional.empty(), false).isSame())
                    .isTrue();
        }
    }

    @Test
    void a_secret_too_short_to_be_found_makes_no_bundle() {
        Judged red = Cases.green(
                temp,
                "short",
                Plugins.Fine.class,
                "config: {password: abc}\nexpect: {requests: none, status: ERROR_AUTH}\n");

        assertThat(Bundles.write(red, temp)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "/etc/evil",
                "case/../../evil.py",
                "plugin/lib/evil.jar",
                "plugin/..\\evil.py",
                "C:/evil.py",
                "case/wiremock-0/mappings/../../../x"
            })
    void no_file_leads_out_of_the_folder_or_has_another_name(String name) throws IOException {
        Path file = zip("bundle.json", "{\"format\": 1}", "case/contract.yaml", CONTRACT, name, "evil");

        assertThatThrownBy(() -> Bundle.open(file))
                .isInstanceOf(BundleException.class)
                .hasMessage("the bundle " + file + " has a file " + name
                        + "; no bundle has one of that name. Write it anew with test --bundles");
    }

    @Test
    void a_zip_that_unpacks_without_end_is_refused() throws IOException {
        Path file = temp.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("recording.json"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i <= Bundle.MOST_BYTES >> 20; i++) {
                zip.write(zeros);
            }
        }

        assertThatThrownBy(() -> Bundle.open(file)).hasMessageContaining("unpacks to more than 67108864 bytes");
    }

    @Test
    void what_is_no_bundle_is_told_so() throws IOException {
        Path text = Files.writeString(temp.resolve("x.zip"), "no zip");
        Path empty = zip("bundle.json", "{}");

        assertThatThrownBy(() -> Bundle.open(temp.resolve("none")))
                .hasMessageEndingWith("none. Name a file that test --bundles wrote");
        assertThatThrownBy(() -> Bundle.open(text)).hasMessageContaining("cannot be unpacked");
        assertThatThrownBy(() -> Bundle.open(empty)).hasMessageContaining("lacks bundle.json or a contract");
    }

    @Test
    void code_and_addresses_need_trust_and_paths_stay_inside_even_then() throws IOException {
        String manifest = "{\"format\": 1}";
        assertRefused(
                "brings the code of a plugin",
                "bundle.json",
                manifest,
                "case/contract.yaml",
                CONTRACT,
                "plugin/evil.py",
                "import os");
        assertRefused(
                "names an address",
                "bundle.json",
                manifest,
                "case/contract.yaml",
                CONTRACT + "config: {url: \"http://10.0.0.1/\"}\n");
        assertRefused(
                "would ask other machines",
                "bundle.json",
                manifest,
                "case/contract.yaml",
                CONTRACT + "backend: {wiremock: wiremock-0}\n",
                "case/wiremock-0/mappings/a.json",
                "{\"response\": {\"proxy\\u0042aseUrl\": \"http://10.0.0.1\"}}");
        Path outside = zip("bundle.json", manifest, "case/contract.yaml", CONTRACT.replace("../plugin", "/etc"));
        try (Bundle bundle = Bundle.open(outside)) {
            assertThatThrownBy(() -> Reproduction.of(bundle, Optional.empty(), true))
                    .hasMessageContaining("names /etc, which is none of its own files");
        }
    }

    private void assertRefused(String text, String... files) throws IOException {
        try (Bundle bundle = Bundle.open(zip(files))) {
            assertThatThrownBy(() -> Reproduction.of(bundle, Optional.empty(), false))
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining(text);
        }
    }

    private Path zip(String... files) throws IOException {
        Path file = temp.resolve("made.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry(files[i]));
                zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static List<String> texts(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return Collections.list(zip.entries()).stream()
                    .map(entry -> {
                        try (InputStream in = zip.getInputStream(entry)) {
                            return entry.getName() + new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private void deleteAll(String folder) throws IOException {
        Files.move(temp.resolve(folder), temp.resolve(folder + "-moved"));
    }
}
