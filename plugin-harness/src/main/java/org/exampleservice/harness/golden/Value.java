package org.exampleservice.harness.golden;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a field of a fact holds; equal values have equal texts. */
sealed interface Value {

    /** Appends canonical JSON. */
    void writeTo(StringBuilder out);

    /** A number, or the text that stands for one that JSON cannot say. */
    static Value of(double number) {
        return Double.isFinite(number) ? new Amount(number) : new Text(Numbers.text(number));
    }

    static Value of(String text) {
        return new Text(text);
    }

    /** Canonical JSON. */
    default String json() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }

    record Text(String text) implements Value {
        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public void writeTo(StringBuilder out) {
            JsonText.quote(text, out);
        }
    }

    /** A finite number; minus zero is zero. */
    record Amount(double number) implements Value {
        public Amount {
            number = number == 0 ? 0 : number;
        }

        @Override
        public void writeTo(StringBuilder out) {
            out.append(Numbers.text(number));
        }
    }

    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public void writeTo(StringBuilder out) {
            String separator = "[";
            for (Value item : items) {
                item.writeTo(out.append(separator));
                separator = ", ";
            }
            out.append(items.isEmpty() ? "[]" : "]");
        }
    }

    /** An object; min, max, sum and count lead in this order, the rest follows by name. */
    record Members(SortedMap<String, Value> members) implements Value {

        static final List<String> STAT_COUNTER = List.of("min", "max", "sum", "count");

        static final Comparator<String> ORDER = Comparator.<String>comparingInt(
                        name -> STAT_COUNTER.contains(name) ? STAT_COUNTER.indexOf(name) : STAT_COUNTER.size())
                .thenComparing(Comparator.naturalOrder());

        public Members {
            SortedMap<String, Value> sorted = new TreeMap<>(ORDER);
            sorted.putAll(members);
            members = Collections.unmodifiableSortedMap(sorted);
        }

        @Override
        public void writeTo(StringBuilder out) {
            String separator = "{";
            for (Map.Entry<String, Value> member : members.entrySet()) {
                JsonText.quote(member.getKey(), out.append(separator));
                member.getValue().writeTo(out.append(": "));
                separator = ", ";
            }
            out.append(members.isEmpty() ? "{}" : "}");
        }
    }
}
