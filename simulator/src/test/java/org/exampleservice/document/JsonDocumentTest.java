package org.exampleservice.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentNode.ListNode;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonDocumentTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("malformed")
    void malformed_text_is_refused_with_its_place(String text, String message) {
        assertThatThrownBy(() -> DocumentReader.json("a.json", text))
                .isInstanceOf(DocumentException.class)
                .hasNoCause()
                .hasMessage(message);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                argumentSet(
                        "empty",
                        " \n",
                        "a.json:1:1: the document is empty (it must hold one value). Write the document."),
                argumentSet(
                        "trailing comma",
                        "{\"a\":1,\n}",
                        "a.json:2:1: JSON cannot go on with \"}\" (JSON without extensions)."
                                + " Remove a comma before it, or add the missing value."),
                argumentSet(
                        "single quotes",
                        "{'a':1}",
                        "a.json:1:2: JSON cannot go on with \"'\" (JSON without extensions). Use double quotes."),
                argumentSet(
                        "comment",
                        "// x\n{}",
                        "a.json:1:1: JSON cannot go on with \"/\" (JSON without extensions). Remove the comment."),
                argumentSet(
                        "misspelt word",
                        "{\"a\": ture}",
                        "a.json:1:7: JSON cannot go on with \"ture\" (JSON without extensions)."
                                + " Check the quotes, commas and colons around it."),
                argumentSet(
                        "a file that holds something else, which is not shown",
                        "hunter2",
                        "a.json:1:1: JSON cannot go on with \"h\" (JSON without extensions)."
                                + " Check the quotes, commas and colons around it."),
                argumentSet(
                        "a number too large, which is all there is",
                        "123456789012345678901234567890",
                        "a.json:1:1: the document is a number (a whole number has at most 64 bits, and no number is"
                                + " infinite). Write a smaller number, or put it in quotes."),
                argumentSet(
                        "line break in text",
                        "{\"a\": \"x\ny\"}",
                        "a.json:1:9: JSON cannot go on with \"?\" (JSON without extensions)."
                                + " Write \\n, \\r or \\t inside a text."),
                argumentSet(
                        "not a number",
                        "[NaN]",
                        "a.json:1:5: NaN or Infinity stands here (JSON without extensions). Write a number or null."),
                argumentSet(
                        "unclosed",
                        "{\"a\": [1,",
                        "a.json:1:10: the text ends too early (JSON closes what it opens)."
                                + " Add the missing \" or ] or }."),
                argumentSet(
                        "second value",
                        "{}\n{}",
                        "a.json:2:1: a second value begins here (a document holds one value). Remove it."),
                argumentSet(
                        "endless number",
                        "[" + "1".repeat(1001) + "]",
                        "a.json:1:1: a number or a name is too long"
                                + " (at most 1000 digits in a number and 50000 characters in a name). Shorten it."));
    }

    @Test
    void every_duplicate_and_every_lost_number_is_reported_at_once() {
        String text = "{\"a\": 1,\n \"a\": 2,\n \"b\": {\"c\": 9223372036854775808, \"d\": 1e999, \"a\": 0}}";

        assertThatThrownBy(() -> DocumentReader.json("a.json", text)).hasMessage("""
                        a.json:2:2: /a is there twice, first on line 1 (a name stands once in an object). Remove one of them.
                        a.json:3:13: /b/c is 9223372036854775808 (a whole number has at most 64 bits, and no number is\
                         infinite). Write a smaller number, or put it in quotes.
                        a.json:3:39: /b/d is 1e999 (a whole number has at most 64 bits, and no number is infinite).\
                         Write a smaller number, or put it in quotes.""");
    }

    @Test
    void depth_is_bounded() {
        assertThat(DocumentReader.json("a.json", "[".repeat(100) + "]".repeat(100)))
                .isNotNull();
        assertThatThrownBy(() -> DocumentReader.json("a.json", "[".repeat(5_000_000)))
                .hasMessage("a.json:1:101: objects and lists are nested too deeply (at most 100 levels)."
                        + " Make the document flatter.");
    }

    @Test
    void size_is_bounded() throws IOException {
        Path file = Files.writeString(folder.resolve("big.json"), "[1, 2]");

        assertThat(DocumentReader.json(file, new Limits(6, 1)).root().toJava()).isEqualTo(List.of(1L, 2L));
        assertThatThrownBy(() -> DocumentReader.json(file, new Limits(5, 1)))
                .hasMessage(shown(file) + ":1:1: the document is too large (at most 5 bytes)."
                        + " Split it, or take out what is not needed.");
    }

    @Test
    void bytes_that_are_no_text_are_refused_where_they_stand() throws IOException {
        Path file =
                Files.write(folder.resolve("latin.json"), "{\n \"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> DocumentReader.json(file))
                .hasMessage(shown(file) + ":2:8: these bytes are not text (a document is UTF-8)."
                        + " Save the file in the encoding UTF-8.");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path file = folder.resolve("none.json");

        assertThatThrownBy(() -> DocumentReader.json(file))
                .hasMessage(shown(file) + ":1:1: there is no such file (a readable file is needed). Check the path.");
        assertThatThrownBy(() -> DocumentReader.json(folder))
                .hasMessage(shown(folder) + ":1:1: this is a folder (a readable file is needed). Name the file in it.");
    }

    @Test
    void every_node_knows_its_place_and_pointer() {
        ObjectNode root = (ObjectNode) DocumentReader.json("a.json", "{\"x/y~\": [\n  true, {\"b\": \"é\"}]}")
                .root();

        ListNode list = (ListNode) root.find("x/y~").orElseThrow();
        ObjectNode inner = (ObjectNode) list.items().get(1);
        assertThat(root.members().get("x/y~").position()).isEqualTo(new Position(1, 2));
        assertThat(list.position()).isEqualTo(new Position(1, 10));
        assertThat(list.pointer()).isEqualTo("/x~1y~0");
        assertThat(inner.find("b").orElseThrow().pointer()).isEqualTo("/x~1y~0/1/b");
        assertThat(inner.find("b").orElseThrow().position()).isEqualTo(new Position(2, 15));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_no_matter() {
        Document document = DocumentReader.json("a.json", "\uFEFF{\r\n \"a\": 1}");

        ObjectNode root = (ObjectNode) document.root();
        assertThat(root.find("a").orElseThrow().position()).isEqualTo(new Position(2, 7));
    }

    @Test
    void plain_values_keep_order_and_type_and_cannot_be_changed() {
        Object value = DocumentReader.json("a.json", "{\"z\": 1, \"a\": [1.0, 1e3, null, false, \"t\", {}]}")
                .root()
                .toJava();

        assertThat(value.toString()).isEqualTo("{z=1, a=[1.0, 1000.0, null, false, t, {}]}");
        Map<?, ?> map = (Map<?, ?>) value;
        assertThat(map.get("z")).isEqualTo(1L);
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(((List<?>) map.get("a"))::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }
}
