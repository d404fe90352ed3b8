package org.exampleservice.harness.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.exampleservice.harness.lint.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UploadedPackageTest {

    private static final String ANEW = " Build the package anew: plugin-harness build DIR.";
    private static final String PLUGIN = Zips.NAME + "/plugin.json";

    @Test
    void a_package_in_order_is_taken() {
        UploadedPackage taken = Zips.read(Zips.plugin("{}"));

        assertThat(taken.name()).isEqualTo(Zips.NAME);
        assertThat(taken.version()).isEqualTo("1.0");
        assertThat(taken.files()).containsExactly(PLUGIN, Zips.NAME + "/example.py");
        assertThat(taken.findings()).isEmpty();
    }

    static Stream<Arguments> refused() {
        String safe =
                "a name is a path of at most 240 characters within the folder, on any system, sdk.md 2.4)." + ANEW;
        return Stream.of(
                Arguments.of(
                        Zips.of(),
                        "the package has no plugin.json (it has one folder with plugin.json in it, sdk.md 2.4)."
                                + ANEW),
                Arguments.of(
                        Zips.of("plugin.json", Examples.FINE),
                        "the package has plugin.json at its top (plugin.json is in one folder that is named after the"
                                + " plugin, sdk.md 2.4)." + ANEW),
                Arguments.of(
                        Zips.of(PLUGIN, Examples.FINE, "b/plugin.json", Examples.FINE),
                        "the package has the plugins " + PLUGIN + " and b/plugin.json (Multiple plugins import is not"
                                + " allowed. To store all plugins import them separately, sdk.md 2.6). Upload each in a"
                                + " package of its own."),
                Arguments.of(
                        Zips.of(PLUGIN, Examples.FINE, "other.zip", "x"),
                        "the package has the package other.zip in it (Multiple plugins import is not allowed. To store"
                                + " all plugins import them separately, sdk.md 2.6). Upload each package by itself.\n"
                                + "the package has other.zip beside the folder " + Zips.NAME
                                + " (everything is in one folder, sdk.md 2.4)." + ANEW),
                Arguments.of(
                        Zips.pluginWith("../evil", "x"),
                        "the package has ../evil (" + safe + "\nthe package has .. beside the folder " + Zips.NAME
                                + " (everything is in one folder, sdk.md 2.4)." + ANEW),
                Arguments.of(
                        Zips.pluginWith(Zips.NAME + "/../../evil", "x"),
                        "the package has " + Zips.NAME + "/../../evil (" + safe),
                Arguments.of(
                        Zips.pluginWith(Zips.NAME + "/a\\..\\b", "x"),
                        "the package has " + Zips.NAME + "/a\\..\\b (" + safe),
                Arguments.of(
                        Zips.pluginWith(Zips.NAME + "/a\u001b[2J", "x"),
                        "the package has " + Zips.NAME + "/a?[2J (" + safe),
                Arguments.of(
                        Zips.pluginWith(Zips.NAME + "/EXAMPLE.py", "x"),
                        "the package has " + Zips.NAME + "/EXAMPLE.py twice (each file is there once, sdk.md 2.4)."
                                + ANEW),
                Arguments.of(
                        Zips.pluginWith(Zips.NAME + "/example.py/x", "x"),
                        "the package has " + Zips.NAME + "/example.py as file and as folder (it is one of the two,"
                                + " sdk.md 2.4)." + ANEW),
                Arguments.of(
                        Zips.of("other/plugin.json", Examples.FINE),
                        "the folder is other and the plugin " + Zips.NAME
                                + " (the folder is named after the plugin, sdk.md 2.4)." + ANEW),
                Arguments.of(
                        Zips.plugin("{\"metricGroup\": null}"),
                        PLUGIN
                                + ":1:1: /metricGroup is missing (The metricGroup field is missing. Since version 1.172, the"
                                + " metric group is an obligatory field, sdk.md 2.6). Add one like \"tech.Example\"; it can"
                                + " never be changed."),
                Arguments.of(
                        Zips.of(PLUGIN, "{"),
                        PLUGIN
                                + ":1:2: the text ends too early (JSON closes what it opens, sdk.md 4.9). Add the missing \" or ] or }."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_package_that_breaks_a_rule_is_refused_with_every_reason(byte[] zip, String message) {
        assertThatThrownBy(() -> Zips.read(zip))
                .isInstanceOf(PackageRefusedException.class)
                .hasMessage(message);
    }

    @Test
    void a_package_under_another_name_is_refused() {
        assertThatThrownBy(() -> UploadedPackage.read(
                        Zips.stream(Zips.plugin("{}")), Optional.of("plugin.zip"), PackageLimits.DEFAULT))
                .hasMessage("the package is plugin.zip and the plugin " + Zips.NAME
                        + " (the file is named after the plugin, sdk.md 2.4). Name it " + Zips.NAME + ".zip.");
    }

    @Test
    void a_link_is_refused() {
        byte[] zip = Zips.pluginWith(Zips.NAME + "/link", "/etc/passwd");
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int entry = lastEntry(bytes);
        bytes.put(entry + 5, (byte) 3).putInt(entry + 38, 0120777 << 16);

        assertThatThrownBy(() -> Zips.read(zip))
                .hasMessage("the package has the link " + Zips.NAME
                        + "/link (a package has files and folders only, sdk.md 2.4)." + ANEW);
    }

    @Test
    void a_bomb_is_refused_before_it_has_gone_off() {
        byte[] zip = Zips.pluginWith(Zips.NAME + "/zeros", "0".repeat(3_000_000));
        PackageLimits limits = new PackageLimits(1_000_000, 2_000_000, 10);

        assertThatThrownBy(() -> UploadedPackage.read(Zips.stream(zip), Optional.empty(), limits))
                .hasMessage("the package unpacks to too much, " + Zips.NAME
                        + "/zeros being one file too many (there is a most of unpacked bytes, sdk.md 2.4)." + ANEW);
    }

    @Test
    void a_package_is_read_no_further_than_the_limit() {
        assertThatThrownBy(() -> UploadedPackage.read(
                        Zips.stream(Zips.plugin("{}")), Optional.empty(), new PackageLimits(100, 1000, 10)))
                .hasMessage("the package is larger than 100 bytes (that is the most that the server takes, sdk.md 6.1)."
                        + " Leave out what the extension does not need, or list it in file_blocklist.txt.");
        assertThatThrownBy(() -> UploadedPackage.read(
                        Zips.stream(Zips.plugin("{}")), Optional.empty(), new PackageLimits(10_000, 10_000, 1)))
                .hasMessage("the package has more than 1 files (that is the most, sdk.md 2.4)." + ANEW);
    }

    /** Whatever bytes there are, they are taken or refused, and nothing else is thrown. */
    @Test
    void a_damaged_package_is_refused_and_nothing_worse() {
        byte[] fine = Zips.plugin("{}");
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            byte[] zip = fine.clone();
            for (int i = 0; i < 1 + round % 4; i++) {
                zip[random.nextInt(zip.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Zips.read(zip).name()).isEqualTo(Zips.NAME);
            } catch (PackageRefusedException e) {
                assertThat(e.refusals()).isNotEmpty();
            }
        }
    }

    private static int lastEntry(ByteBuffer zip) {
        byte[] name = "link".getBytes(StandardCharsets.UTF_8);
        for (int at = zip.limit() - 46; at >= 0; at--) {
            if (zip.getInt(at) == 0x02014b50 && zip.get(at + 46 + zip.getShort(at + 28) - 1) == name[3]) {
                return at;
            }
        }
        throw new IllegalStateException("no entry");
    }
}
