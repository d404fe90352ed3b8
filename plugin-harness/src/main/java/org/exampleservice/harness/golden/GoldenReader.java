package org.exampleservice.harness.golden;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the text of a golden strictly, one step at a time. */
final class GoldenReader {

    private static final List<String> MEMBERS = List.of("format", "plugin", "interval", "timeline");

    private final String name;
    private final JsonParser parser;
    private final Map<String, Object> header = new TreeMap<>();
    private final List<Step> steps = new ArrayList<>();

    private GoldenReader(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    static Golden read(byte[] text, String name) {
        try (JsonParser parser = RawJson.parser(text)) {
            return new GoldenReader(name, parser).golden();
        } catch (JsonProcessingException e) {
            throw unreadable(name, e);
        } catch (IOException e) {
            throw new GoldenException(name, 0, "this is no UTF-8: " + e.getMessage());
        }
    }

    static GoldenException unreadable(String name, JsonProcessingException e) {
        return new GoldenException(
                name, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), problem(e));
    }

    /** The parser has several exceptions for a text that ends too early, which begin with the same words. */
    private static String problem(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        return message.startsWith("Unexpected end-of-input")
                ? "the text ends too early; restore the file, or delete it and write it anew with test --update"
                : "this is no JSON: " + message;
    }

    private Golden golden() throws IOException {
        expect(parser.nextToken(), JsonToken.START_OBJECT, "a golden is one JSON object: {\"format\": 1, …");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            member(parser.currentName());
        }
        if (!header.containsKey("timeline")) {
            throw place().problem("the golden has no \"timeline\"; write \"timeline\": [] if there is no cycle");
        }
        expect(parser.nextToken(), null, "the golden ends with its closing brace; take out what follows");
        return new Golden(name, plugin(), interval(), steps);
    }

    private void member(String member) throws IOException {
        if (!member.equals("format") && !header.containsKey("format")) {
            throw place().problem("\"format\" must come first, so that it is known how to read the rest");
        }
        if (!MEMBERS.contains(member)) {
            throw place().problem(
                            "a golden has no member " + Place.shown(member) + "; it has " + String.join(", ", MEMBERS));
        }
        Place place = place();
        JsonToken token = parser.nextToken();
        if (member.equals("timeline")) {
            expect(token, JsonToken.START_ARRAY, "\"timeline\" is a list of cycles");
            header.put(member, true);
            timeline();
        } else {
            header.put(member, RawJson.value(parser));
        }
        if (member.equals("format")) {
            checkFormat(header.get(member), GoldenWriter.FORMAT, place);
        }
    }

    private void timeline() throws IOException {
        StepReader reader = new StepReader(name, parser);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser.currentToken(), JsonToken.START_OBJECT, "an entry of the timeline is an object");
            steps.add(reader.next());
        }
    }

    static void checkFormat(Object format, int known, Place place) {
        if (Double.valueOf(known).equals(format)) {
            return;
        }
        boolean newer = format instanceof Double number && number > known;
        throw place.problem("format is " + Place.shown(format) + "; this version reads format " + known
                + (newer ? ": use a newer version of the kit" : ""));
    }

    private String plugin() {
        if (header.get("plugin") instanceof String plugin) {
            return plugin;
        }
        throw new GoldenException(name, 1, "\"plugin\" is missing or no text; it is the name of the plugin");
    }

    private Duration interval() {
        try {
            return Duration.parse(String.valueOf(header.get("interval")));
        } catch (DateTimeParseException e) {
            throw new GoldenException(
                    name, 1, "\"interval\" is missing or no ISO 8601 duration; one minute is \"PT1M\"");
        }
    }

    private void expect(JsonToken token, JsonToken wanted, String rule) {
        if (token != wanted) {
            throw place().problem(rule);
        }
    }

    private Place place() {
        return new Place(name, RawJson.line(parser));
    }
}
