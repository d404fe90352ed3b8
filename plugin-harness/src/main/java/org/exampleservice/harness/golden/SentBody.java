package org.exampleservice.harness.golden;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body as facts. JSON gives one for each leaf, told by its JSON Pointer; metric lines give one for each series, whatever
 * their order; any other text gives one for each line.
 */
final class SentBody {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST_DIGITS = 15;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    /** A metric key, its dimensions, and what is said about it. */
    private static final Pattern METRIC_LINE = Pattern.compile(
            "([A-Za-z_][^\\s,#]*+(?:,[^\\s,=]++=(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s,\"]*+))*+) ((?:gauge,|count,)?[-+.=,\\w]+(?: [0-9]+)?)");

    private SentBody() {}

    static void facts(String body, Subject subject, List<Fact> facts) {
        if (body.isBlank()) {
            return;
        }
        List<Fact> leaves = new ArrayList<>();
        if (isJson(body) && addLeaves(body, subject, leaves)) {
            facts.addAll(leaves);
        } else {
            body.lines().filter(line -> !line.isBlank()).forEach(line -> facts.add(line(line, subject)));
        }
    }

    private static Fact line(String line, Subject subject) {
        Matcher metric = METRIC_LINE.matcher(line.strip());
        if (!metric.matches()) {
            return new Fact(RequestFacts.id(subject, FactKind.LINE, line), List.of(), 0);
        }
        String said = metric.group(2);
        Value value = NUMBER.matcher(said).matches() ? Value.of(Double.parseDouble(said)) : Value.of(said);
        return new Fact(RequestFacts.id(subject, FactKind.LINE, metric.group(1)), List.of(Field.of("value", value)), 0);
    }

    private static boolean isJson(String body) {
        char first = body.stripLeading().charAt(0);
        return first == '{' || first == '[';
    }

    /** Whether it is JSON throughout. */
    private static boolean addLeaves(String body, Subject subject, List<Fact> facts) {
        try (JsonParser parser = FACTORY.createParser(body)) {
            JsonToken before = null;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean empty = before != null && before.isStructStart() && token.isStructEnd();
                if (token.isScalarValue() || empty) {
                    facts.add(leaf(parser, subject));
                }
                before = token;
            }
            return true;
        } catch (IOException noJson) {
            return false;
        }
    }

    private static Fact leaf(JsonParser parser, Subject subject) throws IOException {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return new Fact(RequestFacts.id(subject, FactKind.BODY, pointer), List.of(field(parser)), 0);
    }

    private static Field field(JsonParser parser) throws IOException {
        return switch (parser.currentTokenId()) {
            case JsonTokenId.ID_STRING -> Field.of("value", parser.getText());
            case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> number(parser.getText());
            case JsonTokenId.ID_END_OBJECT -> Field.of("literal", "{}");
            case JsonTokenId.ID_END_ARRAY -> Field.of("literal", "[]");
            default -> Field.of("literal", parser.getText());
        };
    }

    /** A number with more digits than are kept exactly stands as it was written. */
    private static Field number(String text) {
        boolean exact = text.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
        return exact ? Field.of("value", Double.parseDouble(text)) : Field.of("literal", text);
    }
}
