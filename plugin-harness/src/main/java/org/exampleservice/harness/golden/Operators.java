package org.exampleservice.harness.golden;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;

/** Reads the operators, each of them strictly. */
final class Operators {

    static final List<String> NAMES = List.of("$any", "$near", "$between", "$matches", "$oneOf", "$ignore");

    private Operators() {}

    static Expectation read(Map<String, Object> object, Place place) {
        String name = name(object, place);
        checkMembers(name, object, place);
        Object operand = object.get(name);
        return switch (name) {
            case "$any" -> any(operand, place);
            case "$near" -> near(operand, object.get("within"), place);
            case "$between" -> between(operand, place);
            case "$matches" -> matches(operand, place);
            case "$oneOf" -> oneOf(operand, place);
            default -> ignore(operand, place);
        };
    }

    private static String name(Map<String, Object> object, Place place) {
        String name = object.keySet().stream()
                .filter(member -> member.startsWith("$"))
                .findFirst()
                .orElseThrow();
        if (!NAMES.contains(name)) {
            throw place.problem("unknown operator " + Place.shown(name) + "; the nearest is "
                    + Nearest.to(name, NAMES).orElseThrow() + ", all are " + String.join(", ", NAMES));
        }
        return name;
    }

    private static void checkMembers(String name, Map<String, Object> object, Place place) {
        Set<String> rest = new TreeSet<>(object.keySet());
        rest.remove(name);
        if (name.equals("$near")) {
            rest.remove("within");
        }
        if (!rest.isEmpty()) {
            throw place.problem("beside " + name + " stands "
                    + Place.shown(rest.iterator().next()) + ", which does not belong to this operator; take it out");
        }
    }

    private static Expectation any(Object operand, Place place) {
        if (operand instanceof String type && Expectation.AnyOf.TYPES.contains(type)) {
            return new Expectation.AnyOf(type);
        }
        throw place.problem("$any is " + Place.shown(operand) + "; it takes \"number\" or \"text\"");
    }

    private static Expectation near(Object operand, Object tolerance, Place place) {
        if (tolerance == null) {
            throw place.problem("$near has no \"within\"; write how far off is still right: "
                    + "{\"$near\": 33.3, \"within\": 1e-6}");
        }
        double within = Expectations.number(tolerance, "\"within\" of $near", place);
        if (within < 0) {
            throw place.problem("\"within\" of $near is " + Numbers.text(within) + "; it must not be negative");
        }
        return new Expectation.Near(Expectations.number(operand, "$near", place), within);
    }

    private static Expectation between(Object operand, Place place) {
        if (!(operand instanceof List<?> ends) || ends.size() != 2) {
            throw place.problem("$between is " + Place.shown(operand) + "; it takes two numbers: [1, 1000]");
        }
        double low = Expectations.number(ends.get(0), "the first number of $between", place);
        double high = Expectations.number(ends.get(1), "the second number of $between", place);
        if (low > high) {
            throw place.problem("$between is [" + Numbers.text(low) + ", " + Numbers.text(high)
                    + "], which nothing satisfies; write the smaller number first");
        }
        return new Expectation.Between(low, high);
    }

    private static Expectation matches(Object operand, Place place) {
        if (!(operand instanceof String expression)) {
            throw place.problem("$matches is " + Place.shown(operand) + "; it takes a regular expression as text");
        }
        try {
            return new Expectation.Matches(BoundedRegex.of(expression));
        } catch (PatternSyntaxException e) {
            throw place.problem("$matches is " + Place.shown(expression) + ", which is no regular expression: "
                    + e.getDescription() + " near position " + e.getIndex());
        }
    }

    private static Expectation oneOf(Object operand, Place place) {
        if (!(operand instanceof List<?> values) || values.isEmpty()) {
            throw place.problem("$oneOf is " + Place.shown(operand) + "; it takes a list with at least one value");
        }
        return new Expectation.OneOf(
                values.stream().map(value -> Expectations.plain(value, place)).toList());
    }

    private static Expectation ignore(Object operand, Place place) {
        if (operand instanceof String why && !why.isBlank()) {
            return new Expectation.Ignore(why);
        }
        throw place.problem("$ignore is " + Place.shown(operand) + "; it takes the reason as text: "
                + "{\"$ignore\": \"build number\"}");
    }
}
