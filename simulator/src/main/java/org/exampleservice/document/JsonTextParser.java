package org.exampleservice.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON text to tree, through Jackson's streaming parser. */
final class JsonTextParser {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String text;
    private final TreeBuilder tree;

    JsonTextParser(String text, TreeBuilder tree) {
        this.text = text;
        this.tree = tree;
    }

    DocumentNode parse() {
        try (JsonParser parser = FACTORY.createParser(text)) {
            int depth = 0;
            boolean done = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (done) {
                    throw secondValue(parser);
                }
                take(parser, token);
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                done = depth == 0;
            }
            return tree.finished();
        } catch (StreamConstraintsException e) {
            throw tree.fatal(
                    Position.START,
                    "a number or a name is too long",
                    "at most 1000 digits in a number and 50000 characters in a name",
                    "Shorten it.");
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(JsonParser parser, JsonToken token) throws IOException {
        Position position = position(parser.currentTokenLocation());
        switch (token) {
            case START_OBJECT -> tree.openObject(position);
            case START_ARRAY -> tree.openList(position);
            case END_OBJECT, END_ARRAY -> tree.close();
            case FIELD_NAME -> tree.name(position, parser.currentName());
            case VALUE_STRING -> tree.scalar(position, parser.getText(), parser.getText());
            case VALUE_NUMBER_INT -> wholeNumber(parser, position);
            case VALUE_NUMBER_FLOAT -> decimal(parser, position);
            case VALUE_NULL -> tree.scalar(position, null, "null");
            default -> tree.scalar(position, parser.getBooleanValue(), parser.getText());
        }
    }

    private void wholeNumber(JsonParser parser, Position position) throws IOException {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            tree.refuseNumber(position, parser.getText());
        } else {
            tree.scalar(position, parser.getLongValue(), parser.getText());
        }
    }

    private void decimal(JsonParser parser, Position position) throws IOException {
        double value = parser.getDoubleValue();
        if (Double.isFinite(value)) {
            tree.scalar(position, value, parser.getText());
        } else {
            tree.refuseNumber(position, parser.getText());
        }
    }

    private DocumentException secondValue(JsonParser parser) {
        return tree.fatal(
                position(parser.currentTokenLocation()),
                "a second value begins here",
                "a document holds one value",
                "Remove it.");
    }

    private DocumentException malformed(JsonProcessingException e) {
        Position position = position(e.getLocation());
        int offset = (int) e.getLocation().getCharOffset();
        if (e.getOriginalMessage().startsWith("Non-standard token")) {
            return tree.fatal(
                    position, "NaN or Infinity stands here", "JSON without extensions", "Write a number or null.");
        }
        if (e instanceof JsonEOFException || offset >= text.length()) {
            return tree.fatal(
                    position, "the text ends too early", "JSON closes what it opens", "Add the missing \" or ] or }.");
        }
        String given = tree.isAtRoot() ? character(offset) : word(offset);
        return tree.fatal(
                position, "JSON cannot go on with " + Shown.quoted(given), "JSON without extensions", hint(given));
    }

    private String word(int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end > start ? text.substring(start, end) : character(start);
    }

    private String character(int start) {
        return text.substring(start, text.offsetByCodePoints(start, 1));
    }

    private static String hint(String given) {
        return switch (given) {
            case "}", "]" -> "Remove a comma before it, or add the missing value.";
            case "'" -> "Use double quotes.";
            case "/", "#" -> "Remove the comment.";
            case "\n", "\r", "\t" -> "Write \\n, \\r or \\t inside a text.";
            default -> "Check the quotes, commas and colons around it.";
        };
    }

    private static Position position(JsonLocation location) {
        return new Position(location.getLineNr(), location.getColumnNr());
    }
}
