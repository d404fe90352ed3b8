package org.exampleservice.harness.golden;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a golden expects in one field: a plain value, or an operator where exactness would be wrong. */
sealed interface Expectation permits Expectation.Exactly, Expectation.Operator {

    boolean accepts(Value actual);

    /** Canonical JSON. */
    String json();

    /** Why the operator could not look at the value; empty if it could. */
    default String trouble(Value actual) {
        return "";
    }

    static Expectation exactly(String text) {
        return new Exactly(Value.of(text));
    }

    record Exactly(Value value) implements Expectation {
        public Exactly {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public boolean accepts(Value actual) {
            return value.equals(actual);
        }

        @Override
        public String json() {
            return value.json();
        }
    }

    /** Everything that is not a plain value. */
    sealed interface Operator extends Expectation permits AnyOf, Near, Between, Matches, OneOf, Ignore, Parts {

        /** Whether the value is the one that a plain value would have been written as. */
        default boolean isPlainly(Value actual, Value first) {
            return actual.equals(first);
        }
    }

    /** Any value of a type: {@code {"$any": "number"}}; a number is finite. */
    record AnyOf(String type) implements Operator {

        static final List<String> TYPES = List.of("number", "text");

        @Override
        public boolean accepts(Value actual) {
            return type.equals("number") ? actual instanceof Value.Amount : actual instanceof Value.Text;
        }

        @Override
        public String json() {
            return "{\"$any\": " + JsonText.quoted(type) + "}";
        }
    }

    /** No further away than that, on either side: {@code {"$near": 33.3, "within": 1e-6}}. */
    record Near(double number, double within) implements Operator {
        @Override
        public boolean accepts(Value actual) {
            return actual instanceof Value.Amount amount && Math.abs(amount.number() - number) <= within;
        }

        @Override
        public boolean isPlainly(Value actual, Value first) {
            return actual.equals(Value.of(number));
        }

        @Override
        public String json() {
            return "{\"$near\": " + Numbers.text(number) + ", \"within\": " + Numbers.text(within) + "}";
        }
    }

    /** A number in a range, ends included: {@code {"$between": [1, 1000]}}. */
    record Between(double low, double high) implements Operator {
        @Override
        public boolean accepts(Value actual) {
            return actual instanceof Value.Amount amount && low <= amount.number() && amount.number() <= high;
        }

        @Override
        public String json() {
            return "{\"$between\": [" + Numbers.text(low) + ", " + Numbers.text(high) + "]}";
        }
    }

    /** A text that the expression describes from its first to its last character: {@code {"$matches": "v[0-9]+"}}. */
    record Matches(BoundedRegex regex) implements Operator {
        @Override
        public boolean accepts(Value actual) {
            return actual instanceof Value.Text text && regex.matches(text.text());
        }

        @Override
        public String trouble(Value actual) {
            return actual instanceof Value.Text text ? regex.trouble(text.text()) : "";
        }

        @Override
        public String json() {
            return "{\"$matches\": " + JsonText.quoted(regex.expression()) + "}";
        }
    }

    /** One of several plain values: {@code {"$oneOf": ["OK", "WARNING"]}}. */
    record OneOf(List<Value> values) implements Operator {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean accepts(Value actual) {
            return values.contains(actual);
        }

        @Override
        public String json() {
            return "{\"$oneOf\": " + new Value.Items(values).json() + "}";
        }
    }

    /** Whatever it is, for a stated reason: {@code {"$ignore": "build number"}}. */
    record Ignore(String why) implements Operator {
        @Override
        public boolean accepts(Value actual) {
            return true;
        }

        @Override
        public String json() {
            return "{\"$ignore\": " + JsonText.quoted(why) + "}";
        }
    }

    /** An object with an operator somewhere inside. */
    record Parts(SortedMap<String, Expectation> parts) implements Operator {
        public Parts {
            SortedMap<String, Expectation> sorted = new TreeMap<>(Value.Members.ORDER);
            sorted.putAll(parts);
            parts = Collections.unmodifiableSortedMap(sorted);
        }

        @Override
        public boolean accepts(Value actual) {
            return actual instanceof Value.Members object
                    && object.members().keySet().equals(parts.keySet())
                    && parts.entrySet().stream()
                            .allMatch(part ->
                                    part.getValue().accepts(object.members().get(part.getKey())));
        }

        @Override
        public String json() {
            return parts.entrySet().stream().map(Parts::member).collect(Collectors.joining(", ", "{", "}"));
        }

        private static String member(Map.Entry<String, Expectation> part) {
            return JsonText.quoted(part.getKey()) + ": " + part.getValue().json();
        }
    }
}
