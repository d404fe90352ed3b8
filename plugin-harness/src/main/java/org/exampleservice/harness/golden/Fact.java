package org.exampleservice.harness.golden;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of a golden.
 *
 * @param fields in canonical order
 * @param line in the file, from 1; 0 if it comes from no file
 */
record Fact(FactId id, List<Field> fields, int line) implements Comparable<Fact> {

    Fact {
        Objects.requireNonNull(id, "id");
        fields = List.copyOf(fields);
    }

    /** Whether both say the same about the same thing, wherever they stand. */
    boolean says(Fact other) {
        return id.equals(other.id) && fields.equals(other.fields);
    }

    Fact withId(FactId other) {
        return new Fact(other, fields, line);
    }

    Fact withFields(List<Field> others) {
        return new Fact(id, others, line);
    }

    Optional<Expectation> field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::expected)
                .findFirst();
    }

    @Override
    public int compareTo(Fact other) {
        return id.compareTo(other.id);
    }

    /** As one line of JSON. */
    String json() {
        StringBuilder out = new StringBuilder(160);
        writeIdTo(out);
        for (Field field : fields) {
            if (!isTitle(field)) {
                JsonText.quote(field.name(), out.append(", "));
                out.append(": ").append(field.expected().json());
            }
        }
        return out.append('}').toString();
    }

    /** As one line of JSON that says that it is not there any more. */
    String goneJson() {
        StringBuilder out = new StringBuilder(120);
        writeIdTo(out);
        return out.append(", \"gone\": true}").toString();
    }

    private boolean isTitle(Field field) {
        return id.kind() == FactKind.EVENT && field.name().equals("title");
    }

    private void writeIdTo(StringBuilder out) {
        Subject subject = id.subject();
        JsonText.quote(subject.group(), out.append("{\"").append(subject.word()).append("\": "));
        if (subject.level() == Subject.Level.DEVICE) {
            JsonText.quote(subject.device(), out.append(", \"device\": "));
        }
        if (id.kind().isIdentified()) {
            JsonText.quote(id.kind().wireName(), out.append(", "));
            JsonText.quote(id.key(), out.append(": "));
        }
        writeRestOfIdTo(out, id.dimensions());
    }

    private void writeRestOfIdTo(StringBuilder out, Map<String, String> dimensions) {
        if (!id.title().isEmpty()) {
            out.append(", \"title\": ").append(id.title());
        }
        if (!dimensions.isEmpty()) {
            JsonText.object(dimensions, out.append(", \"dimensions\": "));
        }
        if (id.nth() > 1) {
            out.append(", \"nth\": ").append(id.nth());
        }
    }
}
