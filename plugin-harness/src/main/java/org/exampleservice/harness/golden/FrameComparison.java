package org.exampleservice.harness.golden;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.exampleservice.harness.golden.Difference.Kind;
import org.exampleservice.harness.golden.Difference.Topic;

/** Compares one cycle and tells the sink. */
final class FrameComparison implements FramePairs.Visitor {

    private final Frame golden;
    private final Frame actual;
    private final DifferenceSink sink;
    private final OperatorUse use;

    FrameComparison(Frame golden, Frame actual, DifferenceSink sink, OperatorUse use) {
        this.golden = golden;
        this.actual = actual;
        this.sink = sink;
        this.use = use;
    }

    void compare(FramePairs pairs) {
        compareTurn();
        compareStatus();
        pairs.visit(golden, actual, this);
    }

    private void compareTurn() {
        if (!golden.turn().equals(actual.turn())) {
            sink.add(Kind.DIFFERENT, Topic.TURN, "", () -> cycle(Topic.TURN, "turn", turn(golden), turn(actual)));
        }
    }

    private static String turn(Frame frame) {
        return frame.turn().isEmpty() ? "queried" : frame.turn();
    }

    private void compareStatus() {
        Value found = ((Expectation.Exactly) actual.description()).value();
        if (!golden.status().equals(actual.status())) {
            sink.add(
                    Kind.DIFFERENT,
                    Topic.STATUS,
                    "",
                    () -> cycle(Topic.STATUS, "status", status(golden), status(actual)));
        } else if (!golden.description().accepts(found)) {
            String expected = golden.description().json();
            sink.add(
                    Kind.DIFFERENT,
                    Topic.DESCRIPTION,
                    "",
                    () -> cycle(Topic.DESCRIPTION, "description", expected, found.json())
                            .noting(golden.description().trouble(found)));
        } else if (golden.description() instanceof Expectation.Operator operator) {
            use.accepted(golden.line(), "description", operator, found);
        }
    }

    private static String status(Frame frame) {
        String description = frame.description().json();
        return description.equals("\"\"") ? frame.status() : frame.status() + " " + description;
    }

    private Difference cycle(Topic topic, String path, String expected, String found) {
        return Difference.of(Kind.DIFFERENT, topic, path, golden.cycle(), expected, found, golden.line());
    }

    @Override
    public void both(Subject subject, List<Fact> expected, Subject other, List<Fact> found) {
        if (!subject.equals(other)) {
            renamed(subject, other, expected.get(0).line());
        }
        FactPairs pairs = FactPairs.of(expected, found);
        for (FactPairs.Pair pair : pairs.both()) {
            if (!isNamedByIdentifier(pair)) {
                compare(pair.golden(), pair.actual());
            }
        }
        pairs.golden().forEach(fact -> missing(fact, pairs.actual().isEmpty() ? found : pairs.actual()));
        pairs.actual().forEach(this::unexpected);
    }

    /** A renamed group speaks for its devices. */
    private void renamed(Subject subject, Subject other, int line) {
        if (subject.level() == Subject.Level.DEVICE && subject.device().equals(other.device())) {
            return;
        }
        sink.add(
                Kind.RENAMED,
                subject.topic(),
                subject,
                () -> Difference.of(
                                Kind.RENAMED,
                                subject.topic(),
                                subject.toString(),
                                golden.cycle(),
                                subject.identifier(),
                                other.identifier(),
                                line)
                        .about(subject));
    }

    /** Where an entity without a name of its own is renamed, its name goes with its identifier. */
    private static boolean isNamedByIdentifier(FactPairs.Pair pair) {
        Subject subject = pair.golden().id().subject();
        Subject other = pair.actual().id().subject();
        return pair.golden().id().kind() == FactKind.NAME
                && !subject.identifier().equals(other.identifier())
                && pair.golden().fields().equals(List.of(Field.of("name", subject.identifier())))
                && pair.actual().fields().equals(List.of(Field.of("name", other.identifier())));
    }

    private void compare(Fact expected, Fact found) {
        FieldDifferences fields = FieldDifferences.of(expected, found, use);
        if (fields.isEmpty()) {
            return;
        }
        FactId id = expected.id();
        sink.add(
                Kind.DIFFERENT,
                id.kind().topic(),
                id,
                () -> fact(Kind.DIFFERENT, expected, fields.expected(), fields.actual())
                        .by(fields.delta())
                        .noting(fields.trouble()));
    }

    private void missing(Fact fact, List<Fact> candidates) {
        FactId id = fact.id();
        sink.add(
                Kind.MISSING,
                id.kind().topic(),
                id,
                () -> fact(Kind.MISSING, fact, FieldDifferences.text(fact), "")
                        .noting(sink.isLong() ? "" : nearest(fact, candidates)));
    }

    private static String nearest(Fact fact, List<Fact> candidates) {
        Set<String> paths = candidates.stream()
                .filter(other -> other.id().kind() == fact.id().kind())
                .map(other -> other.id().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        return Nearest.to(fact.id().toString(), paths)
                .map(path -> "nearest is " + path)
                .orElse("");
    }

    private void unexpected(Fact fact) {
        FactId id = fact.id();
        sink.add(
                Kind.UNEXPECTED,
                id.kind().topic(),
                id,
                () -> fact(Kind.UNEXPECTED, fact, "", FieldDifferences.text(fact)));
    }

    private Difference fact(Kind kind, Fact fact, String expected, String found) {
        FactId id = fact.id();
        return Difference.of(kind, id.kind().topic(), id.toString(), golden.cycle(), expected, found, fact.line())
                .about(id.subject());
    }

    @Override
    public void missing(Map<Subject, List<Fact>> expected, Set<Subject> present, Set<String> groups) {
        Entities.of(expected, groups)
                .forEach(entity -> sink.add(Kind.MISSING, entity.subject().topic(), entity.subject(), () -> {
                    String note = sink.isLong() ? "" : entity.nearest(present);
                    return entity(Kind.MISSING, entity, entity.text(), "").noting(note);
                }));
    }

    @Override
    public void unexpected(Map<Subject, List<Fact>> found, Set<String> groups) {
        Entities.of(found, groups)
                .forEach(entity -> sink.add(
                        Kind.UNEXPECTED,
                        entity.subject().topic(),
                        entity.subject(),
                        () -> entity(Kind.UNEXPECTED, entity, "", entity.text())));
    }

    private Difference entity(Kind kind, Entities.Entity entity, String expected, String found) {
        Subject subject = entity.subject();
        return Difference.of(kind, subject.topic(), subject.toString(), golden.cycle(), expected, found, entity.line())
                .about(subject);
    }
}
