package org.exampleservice.harness.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which fields two facts of the same identity differ.
 *
 * @param fields golden and actual side of each, in canonical order
 */
record FieldDifferences(List<Sides> fields) {

    private static final Set<String> BARE = Set.of("value", "name", "title", "port");
    private static final Set<String> WORDS = Set.of("kind", "withheld", "dropped");

    /** Either side may be empty, never both. */
    record Sides(String name, Optional<Expectation> expected, Optional<Value> actual) {

        String expectedText(boolean bare) {
            return expected.map(it -> field(name, it, bare)).orElse("no " + JsonText.visible(name));
        }

        String actualText(boolean bare) {
            return actual.map(it -> field(name, new Expectation.Exactly(it), bare))
                    .orElse("no " + JsonText.visible(name));
        }
    }

    /** Asks the operators too, each with what it is asked. */
    static FieldDifferences of(Fact golden, Fact actual, OperatorUse use) {
        List<Sides> fields = new ArrayList<>(2);
        if (!golden.fields().equals(actual.fields())) {
            Set<Field> names = new TreeSet<>(Field.ORDER);
            names.addAll(golden.fields());
            names.addAll(actual.fields());
            names.forEach(field -> compare(field.name(), golden, actual, use).ifPresent(fields::add));
        }
        return new FieldDifferences(fields);
    }

    private static Optional<Sides> compare(String name, Fact golden, Fact actual, OperatorUse use) {
        Optional<Expectation> expected = golden.field(name);
        Optional<Value> found = actual.field(name).map(it -> ((Expectation.Exactly) it).value());
        if (expected.isPresent() && found.isPresent() && expected.get().accepts(found.get())) {
            use.accepted(golden, name, expected.get(), found.get());
            return Optional.empty();
        }
        return Optional.of(new Sides(name, expected, found));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    String expected() {
        return String.join(
                ", ", fields.stream().map(it -> it.expectedText(isBare())).toList());
    }

    String actual() {
        return String.join(
                ", ", fields.stream().map(it -> it.actualText(isBare())).toList());
    }

    /** The distance if one plain number became another. */
    OptionalDouble delta() {
        if (fields.size() == 1
                && fields.get(0).expected().orElse(null) instanceof Expectation.Exactly exactly
                && exactly.value() instanceof Value.Amount from
                && fields.get(0).actual().orElse(null) instanceof Value.Amount to) {
            return OptionalDouble.of(to.number() - from.number());
        }
        return OptionalDouble.empty();
    }

    /** Why an operator could not look; empty if each could. */
    String trouble() {
        for (Sides sides : fields) {
            if (sides.expected().isPresent() && sides.actual().isPresent()) {
                String trouble = sides.expected().get().trouble(sides.actual().get());
                if (!trouble.isEmpty()) {
                    return trouble;
                }
            }
        }
        return "";
    }

    /** All fields of a fact: {@code kind absolute, value 100}. */
    static String text(Fact fact) {
        return String.join(
                ", ",
                fact.fields().stream()
                        .map(field -> field(field.name(), field.expected(), false))
                        .toList());
    }

    private boolean isBare() {
        return fields.size() == 1
                && BARE.contains(fields.get(0).name())
                && fields.get(0).expected().isPresent()
                && fields.get(0).actual().isPresent();
    }

    private static String field(String name, Expectation it, boolean bare) {
        if (bare) {
            return it.json();
        }
        boolean word = WORDS.contains(name) && it instanceof Expectation.Exactly;
        String text = word ? ((Value.Text) ((Expectation.Exactly) it).value()).text() : it.json();
        return JsonText.visible(name) + " " + text;
    }
}
