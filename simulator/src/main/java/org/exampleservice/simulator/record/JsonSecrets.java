package org.exampleservice.simulator.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the scalar values of JSON that are secret, with their places, so that nothing else of the text changes. */
final class JsonSecrets {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /**
     * A value.
     *
     * @param text without quotes and escapes
     */
    record Found(int from, int to, boolean number, String text) {
        /** What stands in its place: of the same type. */
        String instead() {
            return number ? "0" : "\"" + Redactor.MASK + "\"";
        }
    }

    private JsonSecrets() {}

    /**
     * The secret values in order.
     *
     * @param secretNumber whether the digits of a number are a secret, wherever they stand
     * @return empty if the text is no JSON
     */
    static Optional<List<Found>> in(String text, Predicate<String> secretNumber) {
        List<Found> found = new ArrayList<>();
        Deque<Boolean> within = new ArrayDeque<>(List.of(false));
        try (JsonParser parser = JSON.createParser(text)) {
            boolean named = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    named = SecretNames.isSecret(parser.currentName());
                } else if (token.isStructStart()) {
                    within.push(within.peek() || named);
                    named = false;
                } else if (token.isStructEnd()) {
                    within.pop();
                } else {
                    boolean secret = named || within.peek();
                    if (isShown(token) && (secret || (token.isNumeric() && secretNumber.test(parser.getText())))) {
                        found.add(found(parser, token));
                    }
                    named = false;
                }
            }
            return Optional.of(found);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isShown(JsonToken token) {
        return token == JsonToken.VALUE_STRING || token.isNumeric();
    }

    private static Found found(JsonParser parser, JsonToken token) throws IOException {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        String value = parser.getText();
        int to = token.isNumeric()
                ? from + value.length()
                : (int) parser.currentLocation().getCharOffset();
        return new Found(from, to, token.isNumeric(), value);
    }
}
