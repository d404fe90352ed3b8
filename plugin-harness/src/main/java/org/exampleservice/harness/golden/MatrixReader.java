package org.exampleservice.harness.golden;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the text of a matrix strictly, one cell at a time. */
final class MatrixReader {

    private static final List<String> MEMBERS = List.of("format", "plugin", "cells");
    private static final List<String> CELL =
            List.of("endpoint", "request", "fault", "status", "topology", "emitted", "recovered");
    private static final List<String> TOPOLOGIES = List.of("whole", "partial", "none");

    private final String name;
    private final JsonParser parser;
    private final Map<String, Object> header = new HashMap<>();
    private final List<MatrixCell> cells = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private MatrixReader(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    static MatrixGolden read(byte[] text, String name) {
        try (JsonParser parser = RawJson.parser(text)) {
            return new MatrixReader(name, parser).matrix();
        } catch (JsonProcessingException e) {
            throw GoldenReader.unreadable(name, e);
        } catch (IOException e) {
            throw new GoldenException(name, 0, "this is no UTF-8: " + e.getMessage());
        }
    }

    private MatrixGolden matrix() throws IOException {
        expect(parser.nextToken(), JsonToken.START_OBJECT, "a matrix is one JSON object: {\"format\": 1, …");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            member(parser.currentName());
        }
        expect(parser.nextToken(), null, "the matrix ends with its closing brace; take out what follows");
        if (!(header.get("plugin") instanceof String plugin)) {
            throw new GoldenException(name, 1, "\"plugin\" is missing or no text; it is the name of the plugin");
        }
        if (!header.containsKey("cells")) {
            throw new GoldenException(
                    name, 1, "the matrix has no \"cells\"; write it anew with test --matrix --update");
        }
        return new MatrixGolden(plugin, cells);
    }

    private void member(String member) throws IOException {
        if (!MEMBERS.contains(member)) {
            throw place().problem(
                            "a matrix has no member " + Place.shown(member) + "; it has " + String.join(", ", MEMBERS));
        }
        Place place = place();
        JsonToken token = parser.nextToken();
        if (member.equals("cells")) {
            expect(token, JsonToken.START_ARRAY, "\"cells\" is a list with one object a line");
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                expect(parser.currentToken(), JsonToken.START_OBJECT, "a cell is an object");
                cell();
            }
            header.put(member, true);
        } else {
            header.put(member, RawJson.value(parser));
        }
        if (member.equals("format")) {
            GoldenReader.checkFormat(header.get(member), MatrixGolden.FORMAT, place);
        }
    }

    private void cell() throws IOException {
        Place place = place();
        Map<String, Object> raw = Expectations.asObject(RawJson.value(parser));
        raw.keySet().stream()
                .filter(member -> !CELL.contains(member))
                .findFirst()
                .ifPresent(member -> {
                    throw place.problem("a cell has no member " + Place.shown(member) + "; the nearest is "
                            + JsonText.quoted(Nearest.to(member, CELL).orElseThrow()) + ", all are "
                            + String.join(", ", CELL));
                });
        MatrixCell cell = new MatrixCell(
                raw.containsKey("endpoint") ? text(raw, "endpoint", place) : "",
                text(raw, "request", place),
                text(raw, "fault", place),
                text(raw, "status", place),
                FieldReader.word("topology", text(raw, "topology", place), TOPOLOGIES, place),
                whole(raw, "emitted", place),
                whole(raw, "recovered", place));
        if (!names.add(cell.name())) {
            throw place.problem("the cell " + cell.name() + " stands twice; take one out");
        }
        cells.add(cell);
    }

    private static String text(Map<String, Object> raw, String member, Place place) {
        if (raw.get(member) instanceof String text) {
            return text;
        }
        throw place.problem("\"" + member + "\" of a cell is missing or no text");
    }

    private static int whole(Map<String, Object> raw, String member, Place place) {
        if (raw.get(member) instanceof Double number && number >= 0 && number == Math.rint(number)) {
            return number.intValue();
        }
        throw place.problem("\"" + member + "\" of a cell is missing or no whole number from 0");
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
