package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.exampleservice.harness.lint.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors, tools and hands do to a plugin.json. */
class SpoiltDefinitionTest {

    private static final String END = ". What a rule means: plugin-harness explain RULE\n";

    @TempDir
    private Path temp;

    @Test
    void a_byte_order_mark_and_line_ends_of_windows_do_no_harm() throws IOException {
        Files.writeString(temp.resolve("example.py"), "class ExamplePlugin(X): pass\n");
        write("\uFEFF" + Examples.FINE.replace("\n", "\r\n"));

        assertThat(validate().code()).isZero();
        assertThat(Console.run("build", temp.toString(), "--no-dependencies", "--out", temp + "/out")
                        .code())
                .isZero();
    }

    @Test
    void what_is_no_strict_json_is_told_with_its_place() throws IOException {
        write("// mine\n" + Examples.FINE);
        assertTold("1:1: error: JSON cannot go on with \"/\" (JSON without extensions; rule json-syntax, sdk.md 4.9)."
                + " Remove the comment.");
        write("{\"name\": \"a\",}");
        assertTold("1:14: error: JSON cannot go on with \"}\" (JSON without extensions; rule json-syntax, sdk.md 4.9)."
                + " Remove a comma before it, or add the missing value.");
        write("{\"name\": \"a\",\n \"name\": \"b\"}");
        assertTold(
                "2:2: error: /name is there twice, first on line 1 (a name stands once in an object; rule json-syntax,"
                        + " sdk.md 4.9). Remove one of them.");
        write("");
        assertTold("1:1: error: the document is empty (it must hold one value; rule json-syntax, sdk.md 4.9). Write the"
                + " document.");
    }

    @Test
    void one_that_cannot_be_read_is_told_with_what_is_true_of_it() throws IOException {
        Files.write(file(), Examples.FINE.getBytes(StandardCharsets.UTF_16));
        assertTold("1:1: error: these bytes are not text (a document is UTF-8; rule json-syntax, sdk.md 4.9). Save the"
                + " file in the encoding UTF-8.");
        byte[] blanks = new byte[11 << 20];
        Arrays.fill(blanks, (byte) ' ');
        Files.write(file(), blanks);
        assertTold(
                "1:1: error: the document is too large (at most 10485760 bytes; rule json-syntax, sdk.md 4.9). Split it,"
                        + " or take out what is not needed.");
        Files.delete(file());
        assertTold("1:1: error: there is no " + file()
                + " (an extension is declared by plugin.json in its folder; rule"
                + " json-syntax, sdk.md 4.1). Name the folder that has plugin.json, or write one.");
        Files.createSymbolicLink(file(), Path.of("plugin.json"));
        assertTold("1:1: error: this is a link that leads to itself or to nothing (a readable file is needed; rule"
                + " json-syntax, sdk.md 4.9). Let it lead to the file.");
        Files.delete(file());
        Files.createDirectory(file());
        assertTold(
                "1:1: error: this is a folder (a readable file is needed; rule json-syntax, sdk.md 4.9). Name the file"
                        + " in it.");
    }

    private void assertTold(String text) {
        assertThat(validate())
                .isEqualTo(
                        new Console(3, file() + ":" + text + "\n1 extension: 1 error, 0 warnings, 0 notes" + END, ""));
    }

    private Console validate() {
        return Console.run("validate", temp.toString());
    }

    private Path file() {
        return temp.resolve("plugin.json");
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }
}
