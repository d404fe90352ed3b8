package org.exampleservice.harness.golden;

import java.util.Iterator;
import org.exampleservice.harness.golden.Difference.Kind;
import org.exampleservice.harness.golden.Difference.Topic;
import org.exampleservice.harness.recording.Recording;

/**
 * Compares a run with a golden, cycle by cycle: facts are matched by identity (entity, kind of fact, key, dimensions, and
 * for events type and title) before anything is compared, so that one missing fact is one difference.
 *
 * <p>Numbers are compared exactly, 1 and 1.0 and -0 and 0 being the same, and so are NaN and NaN; an operator in the
 * golden says otherwise. Stateless, hence thread-safe.
 */
public final class RecordingComparator {

    private final DifferenceSink sink = new DifferenceSink();
    private final OperatorUse use = new OperatorUse();
    private final FramePairs pairs = new FramePairs();
    private Frame lastGolden;
    private Frame lastActual;

    private RecordingComparator() {}

    /** Compares all cycles; never throws because of what a run contains. */
    public static Comparison compare(Golden golden, Recording actual) {
        RecordingComparator comparator = new RecordingComparator();
        comparator.compareHeader(golden, actual);
        comparator.compareCycles(golden.frames(), new RecordedFrames(actual));
        comparator.compareLength(golden.cycles(), actual.cycles().size());
        return new Comparison(golden.name(), comparator.sink.differences(), comparator.use.unneeded());
    }

    private void compareHeader(Golden golden, Recording actual) {
        if (!golden.plugin().equals(actual.plugin())) {
            whole(Topic.PLUGIN, "plugin", JsonText.quoted(golden.plugin()), JsonText.quoted(actual.plugin()));
        }
        if (!golden.interval().equals(actual.interval())) {
            whole(
                    Topic.INTERVAL,
                    "interval",
                    golden.interval().toString(),
                    actual.interval().toString());
        }
    }

    private void whole(Topic topic, String path, String expected, String found) {
        sink.add(Kind.DIFFERENT, topic, "", () -> Difference.of(Kind.DIFFERENT, topic, path, 0, expected, found, 1));
    }

    private void compareCycles(Iterator<Frame> golden, Iterator<Frame> actual) {
        while (golden.hasNext() && actual.hasNext()) {
            compare(golden.next(), actual.next());
        }
    }

    private void compare(Frame golden, Frame actual) {
        if (isOverAgain(golden, lastGolden) && isOverAgain(actual, lastActual)) {
            sink.repeatCycle();
            use.repeatCycle();
        } else {
            sink.beginCycle();
            use.beginCycle();
            new FrameComparison(golden, actual, sink, use).compare(pairs);
        }
        lastGolden = golden;
        lastActual = actual;
    }

    private static boolean isOverAgain(Frame now, Frame before) {
        return before != null && now.facts() == before.facts() && now.says(before);
    }

    private void compareLength(int expected, int found) {
        if (expected == found) {
            return;
        }
        Kind kind = found < expected ? Kind.MISSING : Kind.UNEXPECTED;
        int first = Math.min(expected, found) + 1;
        sink.add(
                kind,
                Topic.CYCLES,
                "",
                Math.abs(expected - found),
                () -> Difference.of(
                        kind,
                        Topic.CYCLES,
                        "cycles",
                        first,
                        Plural.of(expected, "cycle"),
                        Plural.of(found, "cycle"),
                        0));
    }
}
