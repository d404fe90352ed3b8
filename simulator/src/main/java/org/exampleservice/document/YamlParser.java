package org.exampleservice.document;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML text to tree, through the library's events: nothing is composed, so nothing can be expanded. */
final class YamlParser {

    private static final int LEAST_BUFFER = 1024;

    private final String text;
    private final TreeBuilder tree;
    private int documents;
    private Position last = Position.START;

    YamlParser(String text, TreeBuilder tree) {
        this.text = text;
        this.tree = tree;
    }

    DocumentNode parse() {
        try {
            new Parse(settings()).parseString(text).forEach(this::take);
        } catch (YamlEngineException e) {
            throw MalformedYaml.of(e, text, tree);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw brokenEscape(); // the library lets these through when a text ends inside an escape
        }
        return tree.finished();
    }

    private void take(Event event) {
        Position position = event.getStartMark().map(YamlParser::position).orElse(Position.START);
        last = position;
        switch (event.getEventId()) {
            case DocumentStart -> countDocument(position);
            case Alias -> throw reference(position, '*');
            case Scalar -> scalar((ScalarEvent) event, position);
            case MappingStart -> collection((CollectionStartEvent) event, position, true);
            case SequenceStart -> collection((CollectionStartEvent) event, position, false);
            case MappingEnd, SequenceEnd -> tree.close();
            default -> {} // the frame of the stream and of the document
        }
    }

    private DocumentException brokenEscape() {
        return tree.fatal(
                last,
                "the text cannot be read behind this place",
                "\\x, \\u and \\U are followed by 2, 4 and 8 hexadecimal digits",
                "Complete the escape, or use single quotes.");
    }

    private void countDocument(Position position) {
        documents++;
        if (documents > 1) {
            throw tree.fatal(
                    position, "a second document begins here", "a file holds one document", "Put it in its own file.");
        }
    }

    private void scalar(ScalarEvent event, Position position) {
        refuseExtras(event, position, event.getTag().isPresent());
        if (tree.expectsName()) {
            tree.name(position, event.getValue());
        } else {
            YamlScalar.add(event, position, tree);
        }
    }

    private void collection(CollectionStartEvent event, Position position, boolean object) {
        refuseExtras(event, position, event.getTag().isPresent());
        if (tree.expectsName()) {
            throw tree.fatal(
                    position,
                    "an object or a list stands as a name",
                    "names are text",
                    "Write text before the colon, or quote a value that begins with { or [.");
        }
        if (object) {
            tree.openObject(position);
        } else {
            tree.openList(position);
        }
    }

    private void refuseExtras(NodeEvent event, Position position, boolean tagged) {
        if (event.getAnchor().isPresent()) {
            throw reference(position, '&');
        }
        if (tagged) {
            throw tree.fatal(
                    position,
                    "a tag stands here",
                    "types are told by the value alone",
                    "Remove what begins with !, or quote the text.");
        }
    }

    /** Without its name, which may be a password that nobody has put in quotes. */
    private DocumentException reference(Position position, char sign) {
        return tree.fatal(
                position,
                "a reference with " + sign + " stands here",
                "anchors and aliases are not allowed",
                "Write the value out, or quote a text that begins with & or *.");
    }

    static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The parser takes long texts of characters beyond 16 bits for broken ones where its buffer ends within them. */
    private LoadSettings settings() {
        return LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.max(LEAST_BUFFER, text.length() + 1))
                .build();
    }
}
