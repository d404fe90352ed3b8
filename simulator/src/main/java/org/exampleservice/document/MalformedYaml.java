package org.exampleservice.document;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in our words what the library found wrong with a text. */
final class MalformedYaml {

    private record Explanation(String sign, String what, String rule, String next) {}

    private static final List<Explanation> EXPLANATIONS = List.of(
            new Explanation(
                    "stream end",
                    "the text ends too early",
                    "YAML closes what it opens",
                    "Add the missing quote or ] or }."),
            new Explanation(
                    "end of stream",
                    "the text ends too early",
                    "YAML closes what it opens",
                    "Add the missing quote or ] or }."),
            new Explanation(
                    "\\t(TAB)", "a tab stands at the start", "YAML is indented with spaces", "Replace it by spaces."),
            new Explanation(
                    "cannot start any token",
                    "a value begins with %s",
                    "this character has a meaning of its own",
                    "Put the value in quotes."),
            new Explanation(
                    "mapping values are not allowed",
                    "a colon stands where no name can be",
                    "one name and one value in a line, names below each other in one column",
                    "Check the indentation, or put the value in quotes."),
            new Explanation(
                    "sequence entries are not allowed",
                    "a list begins in the line of its name",
                    "the items of a list stand below its name",
                    "Begin a new line before the dash."),
            new Explanation(
                    "<block end>",
                    "the text does not go on with what was begun",
                    "what belongs together stands in one column",
                    "Check the indentation and the quotes."),
            new Explanation(
                    "unknown escape",
                    "an unknown escape stands in a text",
                    "\\n, \\t, \\\" and \\\\ among others",
                    "Write \\\\ for a backslash, or use single quotes."));

    private static final Explanation ANYTHING_ELSE = new Explanation(
            "", "YAML cannot go on with %s", "YAML 1.2", "Check the indentation, quotes and brackets around it.");

    private MalformedYaml() {}

    static DocumentException of(YamlEngineException e, String text, TreeBuilder tree) {
        if (e instanceof MarkedYamlEngineException marked) {
            return marked(marked, text, tree);
        }
        if (e instanceof ReaderException reader) {
            return unprintable(reader.getCodePoint(), text, tree);
        }
        return tree.fatal(
                Position.START, "the %YAML line names another version", "YAML 1.2", "Remove the line with %YAML.");
    }

    private static DocumentException marked(MarkedYamlEngineException e, String text, TreeBuilder tree) {
        Explanation explanation = EXPLANATIONS.stream()
                .filter(candidate -> e.getProblem().contains(candidate.sign()))
                .findFirst()
                .orElse(ANYTHING_ELSE);
        Position position = e.getProblemMark().map(YamlParser::position).orElse(Position.START);
        String given = e.getProblemMark().map(mark -> character(text, mark)).orElse("the text");
        return tree.fatal(position, explanation.what().replace("%s", given), explanation.rule(), explanation.next());
    }

    private static DocumentException unprintable(int codePoint, String text, TreeBuilder tree) {
        int offset = Math.max(0, text.indexOf(codePoint));
        return tree.fatal(
                Position.after(text.substring(0, offset)),
                String.format("the character U+%04X stands here", codePoint),
                "YAML is printable text",
                "Remove it, or write it as an escape in double quotes.");
    }

    private static String character(String text, Mark mark) {
        int offset = text.offsetByCodePoints(0, Math.min(mark.getIndex(), text.codePointCount(0, text.length())));
        return offset == text.length()
                ? "the end of the text"
                : Shown.quoted(text.substring(offset, text.offsetByCodePoints(offset, 1)));
    }
}
