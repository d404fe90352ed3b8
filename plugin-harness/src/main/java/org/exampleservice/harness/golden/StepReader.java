package org.exampleservice.harness.golden;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;

/** Reads the entries of a timeline and checks that each fits to the ones before. */
final class StepReader {

    private static final List<String> MEMBERS =
            List.of("cycle", "through", "same", "status", "description", "turn", "facts");
    private static final List<String> STATES =
            Arrays.stream(Status.State.values()).map(Status.State::name).toList();
    private static final List<String> TURNS = Arrays.stream(Turn.values())
            .map(RecordedFrames::wireName)
            .filter(turn -> !turn.isEmpty())
            .toList();

    private final String name;
    private final JsonParser parser;
    private Frame before = StepEncoder.BEGINNING;
    private int last;

    StepReader(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    /** The entry at whose opening brace the parser stands. */
    Step next() throws IOException {
        Place place = place();
        Map<String, Object> raw = new LinkedHashMap<>();
        List<Step.Change> changes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = checked(parser.currentName());
            parser.nextToken();
            raw.put(member, member.equals("facts") ? facts(changes) : RawJson.value(parser));
        }
        Step step = raw.containsKey("same") ? same(raw, place) : changed(raw, changes, place);
        last = step.through();
        before = step.apply(before, last);
        return step;
    }

    private Step same(Map<String, Object> raw, Place place) {
        if (!Boolean.TRUE.equals(raw.get("same"))) {
            throw place.problem("\"same\" is " + Place.shown(raw.get("same")) + "; it can only be true: leave it out");
        }
        if (last == 0) {
            throw place.problem("the first cycle has no cycle before it that it could be the same as");
        }
        if (raw.keySet().stream().anyMatch(member -> MEMBERS.indexOf(member) > MEMBERS.indexOf("same"))) {
            throw place.problem("beside \"same\" may stand \"cycle\" and \"through\" only; take out one or the other");
        }
        int cycle = cycle(raw, place);
        int through = raw.containsKey("through") ? FieldReader.whole("through", raw.get("through"), place) : cycle;
        if (through < cycle) {
            throw place.problem("\"through\" is " + through + ", which is before cycle " + cycle);
        }
        return Step.same(cycle, through, place.line());
    }

    private Step changed(Map<String, Object> raw, List<Step.Change> changes, Place place) {
        int cycle = cycle(raw, place);
        if (raw.containsKey("through")) {
            throw place.problem("\"through\" stands without \"same\"; only cycles that are the same share a line");
        }
        if (!raw.containsKey("facts")) {
            throw place.problem("cycle " + cycle + " has no \"facts\"; write \"facts\": [] if none of them differs");
        }
        Optional<String> status =
                Optional.ofNullable(raw.get("status")).map(text -> FieldReader.word("status", text, STATES, place));
        if (last == 0 && status.isEmpty()) {
            throw place.problem("the first cycle has no \"status\"; write it, for example \"OK\"");
        }
        Optional<Expectation> description =
                Optional.ofNullable(raw.get("description")).map(text -> FieldReader.text("description", text, place));
        String turn = raw.containsKey("turn") ? FieldReader.word("turn", raw.get("turn"), TURNS, place) : "";
        changes.sort((left, right) -> left.fact().compareTo(right.fact()));
        check(changes);
        return new Step(cycle, cycle, false, status, description, turn, changes, place.line());
    }

    private int cycle(Map<String, Object> raw, Place place) {
        int cycle = raw.containsKey("cycle") ? FieldReader.whole("cycle", raw.get("cycle"), place) : 0;
        if (cycle != last + 1) {
            throw place.problem("here cycle " + (last + 1) + " must stand and not " + cycle
                    + "; cycles are numbered from 1 without a gap");
        }
        return cycle;
    }

    private Object facts(List<Step.Change> changes) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw place().problem("\"facts\" is a list with one object a line");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Place place = place();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw place.problem("a fact is an object");
            }
            changes.add(FactReader.read(Expectations.asObject(RawJson.value(parser)), place));
        }
        return true;
    }

    private void check(List<Step.Change> sorted) {
        FactId previous = null;
        for (Step.Change change : sorted) {
            FactId id = change.fact().id();
            Place place = new Place(name, change.fact().line());
            if (id.equals(previous)) {
                throw place.problem(id + " stands twice in this cycle; number the second one with \"nth\": "
                        + (id.nth() + 1) + " or take it out");
            }
            if (change.gone() && Collections.binarySearch(before.facts(), change.fact()) < 0) {
                throw place.problem(id + " is gone but was not there in the cycle before; take the line out");
            }
            previous = id;
        }
    }

    private String checked(String member) {
        if (MEMBERS.contains(member)) {
            return member;
        }
        throw place().problem("an entry of the timeline has no member " + Place.shown(member) + "; the nearest is "
                + JsonText.quoted(Nearest.to(member, MEMBERS).orElseThrow()) + ", all are "
                + String.join(", ", MEMBERS));
    }

    private Place place() {
        return new Place(name, RawJson.line(parser));
    }
}
