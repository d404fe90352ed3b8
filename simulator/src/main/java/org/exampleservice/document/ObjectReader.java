package org.exampleservice.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentNode.Member;
import org.exampleservice.document.DocumentNode.ObjectNode;

/**
 * Takes typed fields out of an object and reports everything that does not fit, rather than stop at the first. Not
 * thread-safe.
 */
public final class ObjectReader {

    private final ObjectNode node;
    private final Problems problems;
    private final String source;
    private final Set<String> asked;

    private ObjectReader(ObjectNode node, Problems problems, String source, Set<String> asked) {
        this.node = Objects.requireNonNull(node, "node");
        this.problems = Objects.requireNonNull(problems, "problems");
        this.source = source;
        this.asked = asked;
    }

    /** Reads the root of a document; one that is no object is a problem. */
    public static ObjectReader of(Document document, Problems problems) {
        if (document.root() instanceof ObjectNode object) {
            return of(object, problems);
        }
        problems.add(
                document.root(),
                "the document is " + document.root().kind(),
                "it must be an object",
                "Write names with values.");
        return nothing();
    }

    /** Reads an object. */
    public static ObjectReader of(ObjectNode node, Problems problems) {
        return new ObjectReader(node, problems, "", new TreeSet<>());
    }

    /**
     * The same object; the rules it reports name their source.
     *
     * @param ruleSource {@code sdk.md 4.1}
     */
    public ObjectReader ruledBy(String ruleSource) {
        return new ObjectReader(node, problems, ", " + ruleSource, asked);
    }

    /** Text. A number is not text: YAML needs quotes around {@code "1.10"}. */
    public Value<String> text(String name) {
        return value(name, "text", "", Readings::text);
    }

    /** A whole number. */
    public Value<Long> integer(String name) {
        return value(name, "a whole number", 0L, Readings.scalar(Long.class));
    }

    /** A whole number within bounds, both included. */
    public Value<Integer> integer(String name, int min, int max) {
        String rule = min == max ? Integer.toString(min) : "a whole number from " + min + " to " + max;
        return value(
                name,
                rule,
                min,
                node -> Readings.scalar(Long.class)
                        .apply(node)
                        .filter(number -> min <= number && number <= max)
                        .map(Long::intValue));
    }

    /** A number, whole or not. */
    public Value<Double> number(String name) {
        return value(
                name,
                "a number",
                0.0,
                node -> Readings.scalar(Number.class).apply(node).map(Number::doubleValue));
    }

    /** True or false. */
    public Value<Boolean> bool(String name) {
        return value(name, "true or false", false, Readings.scalar(Boolean.class));
    }

    /**
     * One of several texts, each of which stands for something.
     *
     * @param choices by the text, at least one
     */
    public <T> Value<T> choice(String name, Map<String, T> choices) {
        String rule = "one of: " + String.join(", ", choices.keySet());
        Function<DocumentNode, Optional<T>> reading =
                found -> Readings.text(found).flatMap(text -> Optional.ofNullable(choices.get(text)));
        return value(
                name,
                rule,
                choices.values().iterator().next(),
                reading,
                found -> Readings.text(found)
                        .map(text -> Nearest.question(text, choices.keySet(), "Write one of them."))
                        .orElse("Write one of them."));
    }

    /** A list of anything. */
    public Value<List<DocumentNode>> list(String name) {
        return value(name, "a list", List.of(), Readings::items);
    }

    /** A list of texts; an item that is none is a problem and left out. */
    public Value<List<String>> texts(String name) {
        return value(
                name,
                "a list of texts",
                List.of(),
                found -> Readings.items(found)
                        .map(items -> items.stream().flatMap(this::textItem).toList()));
    }

    /** An object. */
    public Value<ObjectReader> object(String name) {
        return value(name, "an object", nothing(), this::objectOf);
    }

    /** A list of objects; an item that is none is a problem and left out. */
    public Value<List<ObjectReader>> objects(String name) {
        return value(
                name,
                "a list of objects",
                List.of(),
                found -> Readings.items(found)
                        .map(items -> items.stream().flatMap(this::objectItem).toList()));
    }

    /** The value under a name as it stands, for what can be written in several ways; empty if missing or null. */
    public Optional<DocumentNode> find(String name) {
        asked.add(name);
        return node.find(name).filter(found -> !Readings.isNull(found));
    }

    /** All values by name, for objects whose names are free; the order of the document. */
    public Map<String, DocumentNode> values() {
        Map<String, DocumentNode> values = new LinkedHashMap<>();
        node.members().forEach((name, member) -> values.put(name, member.value()));
        asked.addAll(values.keySet());
        return values;
    }

    /** A reader of another object of the same document, with the same rules and place for problems. */
    public ObjectReader at(ObjectNode other) {
        return new ObjectReader(other, problems, source, new TreeSet<>());
    }

    /** The object itself. */
    public ObjectNode node() {
        return node;
    }

    /**
     * Reports a problem of this object or of a value in it.
     *
     * @param rule a whole clause; the source of the rules is added
     */
    public void report(DocumentNode at, String what, String rule, String next) {
        problems.add(at, what, rule + source, next);
    }

    /** How many problems the document has so far. */
    public int problemCount() {
        return problems.count();
    }

    /** Reports every field that nobody asked this reader for. To be called after everything else. */
    public void rejectUnknown() {
        node.members().forEach((name, member) -> {
            if (!asked.contains(name)) {
                rejectUnknown(name, member);
            }
        });
    }

    private void rejectUnknown(String name, Member member) {
        if (problems.isFull()) {
            problems.skip();
            return;
        }
        List<String> free = new ArrayList<>(asked);
        free.removeAll(node.members().keySet());
        boolean shown = Shown.isPlain(name);
        problems.add(
                member.position(),
                shown ? member.value().pointer() : node.pointer(),
                (shown ? Shown.field(member.value().pointer()) : "a name that is not shown") + " is unknown",
                "known here: " + String.join(", ", asked) + source,
                Nearest.question(name, free, "Remove it."));
    }

    private <T> Value<T> value(String name, String rule, T standIn, Function<DocumentNode, Optional<T>> reading) {
        return value(name, rule, standIn, reading, found -> remedy(rule, found));
    }

    private <T> Value<T> value(
            String name,
            String rule,
            T standIn,
            Function<DocumentNode, Optional<T>> reading,
            Function<DocumentNode, String> remedy) {
        Optional<DocumentNode> found = find(name);
        Optional<T> value = found.flatMap(reading);
        if (found.isPresent() && value.isEmpty() && !Readings.isReported(found.get())) {
            wrong(found.get(), rule, remedy.apply(found.get()));
        }
        Value.Reporter reporter = new Value.Reporter(missed -> missing(name, missed), this::wrong);
        return new Value<>(found, value, standIn, rule, reporter);
    }

    private void wrong(DocumentNode found, String rule, String next) {
        report(found, Shown.field(found.pointer()) + " is " + Shown.value(found), "it must be " + rule, next);
    }

    private void missing(String name, String rule) {
        String field = Shown.field(node.pointer() + "/" + name);
        report(node, field + " is missing", "it must be " + rule, "Add it.");
    }

    private static String remedy(String rule, DocumentNode found) {
        return "Write " + (rule.equals("text") ? Shown.asText(found) : rule) + ".";
    }

    private Stream<String> textItem(DocumentNode item) {
        Optional<String> text = Readings.text(item);
        if (text.isEmpty()) {
            wrong(item, "text", remedy("text", item));
        }
        return text.stream();
    }

    private Stream<ObjectReader> objectItem(DocumentNode item) {
        Optional<ObjectReader> object = objectOf(item);
        if (object.isEmpty()) {
            wrong(item, "an object", remedy("an object", item));
        }
        return object.stream();
    }

    private Optional<ObjectReader> objectOf(DocumentNode found) {
        return found instanceof ObjectNode object
                ? Optional.of(new ObjectReader(object, problems, source, new TreeSet<>()))
                : Optional.empty();
    }

    /** Stands in for an object that is not there; its problems go nowhere. */
    private static ObjectReader nothing() {
        return of(new ObjectNode(Position.START, "", Map.of()), new Problems(""));
    }
}
