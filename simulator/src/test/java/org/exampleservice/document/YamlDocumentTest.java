package org.exampleservice.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlDocumentTest {

    @ParameterizedTest
    @MethodSource("refused")
    void text_that_is_not_plain_data_is_refused_with_its_place(String text, String message) {
        assertThatThrownBy(() -> DocumentReader.yaml("a.yaml", text))
                .isInstanceOf(DocumentException.class)
                .hasNoCause()
                .hasMessage(message);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                argumentSet(
                        "empty",
                        "# nothing\n",
                        "a.yaml:1:1: the document is empty (it must hold one value). Write the document."),
                argumentSet(
                        "anchor of a bomb",
                        "a: &a [x, x]\nb: [*a, *a]",
                        "a.yaml:1:4: a reference with & stands here (anchors and aliases are not allowed)."
                                + " Write the value out, or quote a text that begins with & or *."),
                argumentSet(
                        "alias",
                        "a: *b",
                        "a.yaml:1:4: a reference with * stands here (anchors and aliases are not allowed)."
                                + " Write the value out, or quote a text that begins with & or *."),
                argumentSet(
                        "password that begins with a star",
                        "password: *hunter2",
                        "a.yaml:1:11: a reference with * stands here (anchors and aliases are not allowed)."
                                + " Write the value out, or quote a text that begins with & or *."),
                argumentSet(
                        "tag",
                        "a: !!java.net.URL [x]",
                        "a.yaml:1:4: a tag stands here (types are told by the value alone)."
                                + " Remove what begins with !, or quote the text."),
                argumentSet(
                        "object as name",
                        "url: {{backend}}",
                        "a.yaml:1:7: an object or a list stands as a name (names are text)."
                                + " Write text before the colon, or quote a value that begins with { or [."),
                argumentSet(
                        "second document",
                        "a: 1\n---\nb: 1",
                        "a.yaml:2:1: a second document begins here (a file holds one document)."
                                + " Put it in its own file."),
                argumentSet(
                        "tab",
                        "a:\n\t- b",
                        "a.yaml:2:1: a tab stands at the start (YAML is indented with spaces). Replace it by spaces."),
                argumentSet(
                        "two colons",
                        "a: b: c",
                        "a.yaml:1:5: a colon stands where no name can be (one name and one value in a line, names"
                                + " below each other in one column). Check the indentation, or put the value in quotes."),
                argumentSet(
                        "unquoted special character",
                        "a: @x",
                        "a.yaml:1:4: a value begins with \"@\" (this character has a meaning of its own)."
                                + " Put the value in quotes."),
                argumentSet(
                        "unclosed list",
                        "a: [1, 2",
                        "a.yaml:1:9: the text ends too early (YAML closes what it opens)."
                                + " Add the missing quote or ] or }."),
                argumentSet(
                        "unclosed quote",
                        "a: 'x",
                        "a.yaml:1:6: the text ends too early (YAML closes what it opens)."
                                + " Add the missing quote or ] or }."),
                argumentSet(
                        "list in the line of its name",
                        "a: - b",
                        "a.yaml:1:4: a list begins in the line of its name (the items of a list stand below its name)."
                                + " Begin a new line before the dash."),
                argumentSet(
                        "name after list",
                        "- a\nb: 1",
                        "a.yaml:2:1: the text does not go on with what was begun (what belongs together stands in one"
                                + " column). Check the indentation and the quotes."),
                argumentSet(
                        "escape",
                        "a: \"\\q\"",
                        "a.yaml:1:6: an unknown escape stands in a text (\\n, \\t, \\\" and \\\\ among others)."
                                + " Write \\\\ for a backslash, or use single quotes."),
                argumentSet(
                        "escape that ends with the text",
                        "a: \"\\u",
                        "a.yaml:1:1: the text cannot be read behind this place (\\x, \\u and \\U are followed by 2, 4 and"
                                + " 8 hexadecimal digits). Complete the escape, or use single quotes."),
                argumentSet(
                        "escape of no character",
                        "a: 1\nb: \"\\UFFFFFFFF\"",
                        "a.yaml:2:1: the text cannot be read behind this place (\\x, \\u and \\U are followed by 2, 4 and"
                                + " 8 hexadecimal digits). Complete the escape, or use single quotes."),
                argumentSet(
                        "bell",
                        "a: 1\nb: \u0007",
                        "a.yaml:2:4: the character U+0007 stands here (YAML is printable text)."
                                + " Remove it, or write it as an escape in double quotes."),
                argumentSet(
                        "other version",
                        "%YAML 3.0\n---\na: 1",
                        "a.yaml:1:1: the %YAML line names another version (YAML 1.2). Remove the line with %YAML."),
                argumentSet(
                        "stray bracket",
                        "}",
                        "a.yaml:1:1: YAML cannot go on with \"}\" (YAML 1.2)."
                                + " Check the indentation, quotes and brackets around it."),
                argumentSet(
                        "duplicate name",
                        "a: 1\nb:\n  c: 1\n  c: 2",
                        "a.yaml:4:3: /b/c is there twice, first on line 3 (a name stands once in an object)."
                                + " Remove one of them."),
                argumentSet(
                        "infinite number",
                        "a: -.inf",
                        "a.yaml:1:4: /a is -.inf (a whole number has at most 64 bits, and no number is infinite)."
                                + " Write a smaller number, or put it in quotes."));
    }

    @Test
    void depth_is_bounded_in_every_style() {
        assertThatThrownBy(() -> DocumentReader.yaml("a.yaml", "[".repeat(1_000_000)))
                .hasMessage("a.yaml:1:101: objects and lists are nested too deeply (at most 100 levels)."
                        + " Make the document flatter.");
        assertThatThrownBy(() -> DocumentReader.yaml("a.yaml", "- ".repeat(1_000_000)))
                .hasMessage("a.yaml:1:201: objects and lists are nested too deeply (at most 100 levels)."
                        + " Make the document flatter.");
    }

    @Test
    void values_follow_the_core_schema_of_version_1_2() {
        String text = "{a: yes, b: on, c: True, d: 0o17, e: 0x1F, f: 1_000, g: ~, h: , i: 1.50, j: '1', k: 2026-01-01,"
                + " l: +7, m: PT5M, n: 1:30}";

        Object value = DocumentReader.yaml("a.yaml", text).root().toJava();

        assertThat(value.toString())
                .isEqualTo("{a=yes, b=on, c=true, d=15, e=31, f=1_000, g=null, h=null, i=1.5, j=1, k=2026-01-01, l=7,"
                        + " m=PT5M, n=1:30}");
    }

    @Test
    void every_node_knows_its_place_and_pointer() {
        ObjectNode root = (ObjectNode)
                DocumentReader.yaml("a.yaml", "a:\n  - b: 1\n    on: [x]\n").root();

        assertThat(root.find("a").orElseThrow().pointer()).isEqualTo("/a");
        assertThat(root.find("a").orElseThrow().position()).isEqualTo(new Position(2, 3));
        assertThat(root.toString())
                .contains("position=3:10, pointer=/a/0/on/0, value=x")
                .contains("on=Member[position=3:5");
    }
}
