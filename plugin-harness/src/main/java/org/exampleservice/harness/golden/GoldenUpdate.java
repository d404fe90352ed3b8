package org.exampleservice.harness.golden;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.exampleservice.harness.recording.Recording;

/** The golden of a new recording, in which the operators of the old golden stay wherever they accept what was recorded. */
final class GoldenUpdate implements Iterator<Frame> {

    private final Iterator<Frame> golden;
    private final Iterator<Frame> actual;
    private final Set<String> unneeded;
    private final FramePairs pairs = new FramePairs();
    private Frame last;

    private GoldenUpdate(Iterator<Frame> golden, Iterator<Frame> actual, Set<String> unneeded) {
        this.golden = golden;
        this.actual = actual;
        this.unneeded = unneeded;
    }

    static Golden merge(Golden golden, Recording recording) {
        return merge(golden, recording, List.of());
    }

    /** Without the operators that are not needed. */
    static Golden merge(Golden golden, Recording recording, Collection<UnneededOperator> unneeded) {
        Set<String> places = unneeded.stream()
                .map(operator -> operator.goldenLine() + operator.operator())
                .collect(Collectors.toSet());
        return Golden.of(recording, new GoldenUpdate(golden.frames(), new RecordedFrames(recording), places));
    }

    @Override
    public boolean hasNext() {
        return actual.hasNext();
    }

    /** Beyond the end of the golden its last cycle goes on. */
    @Override
    public Frame next() {
        last = golden.hasNext() ? golden.next() : last;
        Frame frame = actual.next();
        return last == null ? frame : merge(last, frame);
    }

    private Frame merge(Frame old, Frame now) {
        List<Fact> facts = new ArrayList<>(now.facts().size());
        pairs.visit(old, now, new FramePairs.Visitor() {
            @Override
            public void both(Subject subject, List<Fact> expected, Subject other, List<Fact> found) {
                FactPairs matched = FactPairs.of(expected, found);
                matched.both().forEach(pair -> facts.add(merge(pair.golden(), pair.actual())));
                facts.addAll(matched.actual());
            }

            @Override
            public void missing(Map<Subject, List<Fact>> expected, Set<Subject> present, Set<String> groups) {}

            @Override
            public void unexpected(Map<Subject, List<Fact>> found, Set<String> groups) {
                found.values().forEach(facts::addAll);
            }
        });
        facts.sort(null);
        Value description = ((Expectation.Exactly) now.description()).value();
        boolean kept = old.status().equals(now.status()) && isKept(old.description(), description);
        return now.withFacts(facts).withDescription(kept ? old.description() : now.description());
    }

    private Fact merge(Fact old, Fact now) {
        List<Field> fields = now.fields().stream()
                .map(field -> merge(old, old.field(field.name()), field))
                .toList();
        FactId id = old.id().of(now.id().subject());
        return new Fact(id, fields, 0);
    }

    private Field merge(Fact fact, Optional<Expectation> old, Field now) {
        return old.filter(expectation ->
                        isKept(expectation, now.value()) && !unneeded.contains(fact.line() + expectation.json()))
                .map(expectation -> new Field(now.name(), expectation))
                .orElse(now);
    }

    private static boolean isKept(Expectation old, Value now) {
        return old instanceof Expectation.Operator && old.accepts(now);
    }
}
