package org.exampleservice.harness.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one line of a golden. */
final class FactReader {

    /** An event may have texts of any name, so it is asked for first. */
    private static final List<FactKind> ASKED = List.of(
            FactKind.EVENT,
            FactKind.METRIC,
            FactKind.PROPERTY,
            FactKind.ENDPOINT,
            FactKind.CALL,
            FactKind.LINE,
            FactKind.BODY,
            FactKind.SENT,
            FactKind.NAME);

    private final Map<String, Object> raw;
    private final Place place;
    private final FactKind kind;

    private FactReader(Map<String, Object> raw, Place place) {
        this.raw = raw;
        this.place = place;
        this.kind = kind();
    }

    static Step.Change read(Map<String, Object> raw, Place place) {
        return new FactReader(raw, place).change();
    }

    private Step.Change change() {
        FactId id = id();
        boolean gone = gone();
        List<Field> fields = new ArrayList<>();
        raw.forEach((name, value) -> {
            if (!isPartOfId(name)) {
                checkName(name);
                fields.add(FieldReader.read(kind, name, value, place));
            }
        });
        fields.sort(Field.ORDER);
        check(fields, gone);
        return new Step.Change(new Fact(id, gone ? List.of() : fields, place.line()), gone);
    }

    private void check(List<Field> fields, boolean gone) {
        if (gone && fields.stream().anyMatch(field -> !field.name().equals("title"))) {
            throw place.problem("the fact is gone and still has "
                    + Place.shown(fields.get(0).name()) + "; a fact that is gone has only what identifies it");
        }
        if (!gone
                && kind == FactKind.METRIC
                && fields.stream().noneMatch(f -> f.name().equals("kind"))) {
            throw place.problem("the metric has no \"kind\"; write how it is reported, for example \"absolute\"");
        }
    }

    private FactKind kind() {
        for (FactKind candidate : ASKED) {
            if (raw.containsKey(candidate.wireName())) {
                return candidate;
            }
        }
        if (raw.containsKey("gone")) {
            return raw.containsKey("request") ? FactKind.SENT : FactKind.NAME;
        }
        throw place.problem("the fact does not tell what it is; it needs one of "
                + String.join(
                        ", ",
                        Arrays.stream(FactKind.values()).map(FactKind::wireName).toList())
                + misspelt());
    }

    /** The first name that no fact has, and the one that was probably meant. */
    private String misspelt() {
        List<String> known =
                new ArrayList<>(List.of("group", "device", "entity", "request", "dimensions", "nth", "gone"));
        known.addAll(Field.COMMON);
        for (FactKind each : FactKind.values()) {
            known.add(each.wireName());
            known.addAll(each.fields());
        }
        return raw.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> "; " + Place.shown(name) + " is no field, the nearest is "
                        + JsonText.quoted(Nearest.to(name, known).orElseThrow()))
                .orElse("");
    }

    private FactId id() {
        String key = kind.isIdentified() ? text(kind.wireName()) : "";
        int nth = raw.containsKey("nth") ? FieldReader.whole("nth", raw.get("nth"), place) : 1;
        if (nth < 1) {
            throw place.problem("\"nth\" is 0; facts of the same identity are counted from 1");
        }
        return new FactId(subject(), kind, key, title(), dimensions(), nth);
    }

    private Subject subject() {
        if (isOfRequest()) {
            return Subject.request(text("request"));
        }
        if (raw.containsKey("entity")) {
            return Subject.mereId(text("entity"));
        }
        if (!raw.containsKey("group")) {
            throw place.problem(
                    "the fact does not tell what it is about; it needs \"group\", or \"entity\" for a mere id"
                            + ", or \"request\"");
        }
        return raw.containsKey("device") ? Subject.device(text("group"), text("device")) : Subject.group(text("group"));
    }

    private String title() {
        if (kind != FactKind.EVENT || !raw.containsKey("title")) {
            return "";
        }
        return FieldReader.text("title", raw.get("title"), place).json();
    }

    private SortedMap<String, String> dimensions() {
        if (kind != FactKind.METRIC || !raw.containsKey("dimensions")) {
            return FactId.NO_DIMENSIONS;
        }
        SortedMap<String, String> dimensions = new TreeMap<>();
        FieldReader.object("dimensions", raw.get("dimensions"), place)
                .forEach((name, value) -> dimensions.put((String) name, dimension((String) name, value)));
        return dimensions;
    }

    private String dimension(String name, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw place.problem("dimension " + Place.shown(name) + " is " + Place.shown(value)
                + "; it must be a text, because it is part of what identifies the metric");
    }

    private String text(String name) {
        if (raw.get(name) instanceof String text) {
            return text;
        }
        throw place.problem(JsonText.quoted(name) + " is " + Place.shown(raw.get(name))
                + "; it must be a text, because it is part of what identifies the fact");
    }

    private boolean gone() {
        if (!raw.containsKey("gone") || Boolean.TRUE.equals(raw.get("gone"))) {
            return raw.containsKey("gone");
        }
        throw place.problem("\"gone\" is " + Place.shown(raw.get("gone")) + "; it can only be true: leave it out");
    }

    private boolean isOfRequest() {
        return raw.containsKey("request") && kind.topic() == Difference.Topic.REQUEST;
    }

    private boolean isPartOfId(String name) {
        boolean ofKind = kind == FactKind.METRIC && name.equals("dimensions");
        boolean ofSubject = isOfRequest()
                ? name.equals("request")
                : raw.containsKey("entity") ? name.equals("entity") : name.equals("group") || name.equals("device");
        boolean tellsKind = kind.isIdentified() && name.equals(kind.wireName());
        return ofKind || ofSubject || tellsKind || name.equals("nth") || name.equals("gone");
    }

    private void checkName(String name) {
        List<String> known = new ArrayList<>(kind.fields());
        known.addAll(Field.COMMON);
        boolean textOfEvent = kind == FactKind.EVENT && !EventTexts.isReserved(name);
        if (!textOfEvent && !known.contains(name)) {
            known.addAll(List.of("nth", "gone"));
            throw place.problem("a fact of kind " + kind.wireName() + " has no field " + Place.shown(name)
                    + "; the nearest is "
                    + JsonText.quoted(Nearest.to(name, known).orElseThrow()) + ", all are "
                    + String.join(", ", known));
        }
    }
}
