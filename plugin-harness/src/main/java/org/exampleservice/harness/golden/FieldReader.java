package org.exampleservice.harness.golden;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.WithholdingRule;

/** Reads one field of a fact and checks what may stand there. */
final class FieldReader {

    private static final Set<String> STAT_COUNTER = Set.copyOf(Value.Members.STAT_COUNTER);
    private static final List<String> SPECIAL = List.of("NaN", "Infinity", "-Infinity");
    private static final List<String> KINDS =
            Arrays.stream(MetricKind.values()).map(MetricKind::wireName).toList();
    private static final List<String> RULES = Arrays.stream(WithholdingRule.values())
            .map(WithholdingRule::wireName)
            .toList();
    private static final List<String> REASONS =
            Arrays.stream(DropReason.values()).map(DropReason::wireName).toList();

    private FieldReader() {}

    static Field read(FactKind kind, String name, Object raw, Place place) {
        return switch (name) {
            case "kind" -> Field.of(name, word(name, raw, KINDS, place));
            case "withheld" -> Field.of(name, word(name, raw, RULES, place));
            case "dropped" -> Field.of(name, word(name, raw, REASONS, place));
            case "reportedIn", "port", "status" -> Field.of(name, whole(name, raw, place));
            case "ports", "dnsNames" -> Field.of(name, list(name, raw, place));
            case "properties", "headers" -> new Field(name, Expectations.readObject(object(name, raw, place), place));
            case "reported" -> new Field(name, Expectations.read(raw, place));
            default ->
                isOfBody(kind, name) ? new Field(name, Expectations.read(raw, place)) : plain(kind, name, raw, place);
        };
    }

    private static boolean isOfBody(FactKind kind, String name) {
        return (kind == FactKind.LINE || kind == FactKind.BODY) && name.equals("value");
    }

    private static Field plain(FactKind kind, String name, Object raw, Place place) {
        return new Field(name, isNumber(kind, name) ? amount(raw, place) : text(name, raw, place));
    }

    private static boolean isNumber(FactKind kind, String name) {
        return kind == FactKind.METRIC && name.equals("value");
    }

    /** A whole number that is not negative. */
    static int whole(String name, Object raw, Place place) {
        if (raw instanceof Double number && Numbers.isWhole(number) && number >= 0 && number <= 1_000_000_000) {
            return number.intValue();
        }
        throw place.problem(
                JsonText.quoted(name) + " is " + Place.shown(raw) + "; it must be a whole number from 0 to 1000000000");
    }

    /** One word of a closed list. */
    static String word(String name, Object raw, List<String> words, Place place) {
        if (raw instanceof String text && words.contains(text)) {
            return text;
        }
        String nearest = Nearest.to(String.valueOf(raw), words).orElseThrow();
        throw place.problem(JsonText.quoted(name) + " is " + Place.shown(raw) + "; the nearest that it may be is "
                + JsonText.quoted(nearest) + ", all are " + String.join(", ", words));
    }

    /** A text, or an operator. */
    static Expectation text(String name, Object raw, Place place) {
        if (raw instanceof String || Expectations.isOperator(raw)) {
            return Expectations.read(raw, place);
        }
        throw place.problem(JsonText.quoted(name) + " is " + Place.shown(raw) + "; it must be a text or an operator");
    }

    static Map<?, ?> object(String name, Object raw, Place place) {
        if (raw instanceof Map<?, ?> object) {
            return object;
        }
        throw place.problem(JsonText.quoted(name) + " is " + Place.shown(raw) + "; it must be an object");
    }

    private static Expectation amount(Object raw, Place place) {
        boolean special = raw instanceof String text && SPECIAL.contains(text);
        boolean counter = raw instanceof Map<?, ?> object && object.keySet().equals(STAT_COUNTER);
        if (raw instanceof Double || special || counter || Expectations.isOperator(raw)) {
            return Expectations.read(raw, place);
        }
        throw place.problem("\"value\" of a metric is " + Place.shown(raw) + "; it must be a number, \"NaN\","
                + " \"Infinity\", \"-Infinity\", an object of min, max, sum and count, or an operator");
    }

    private static Value list(String name, Object raw, Place place) {
        if (raw instanceof List<?>) {
            return Expectations.plain(raw, place);
        }
        throw place.problem(JsonText.quoted(name) + " is " + Place.shown(raw) + "; it must be a list");
    }
}
