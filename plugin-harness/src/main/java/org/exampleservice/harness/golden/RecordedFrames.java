package org.exampleservice.harness.golden;

import java.util.Iterator;
import java.util.Locale;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Turn;

/** The frames of a recording, one at a time; a frame that repeats the one before shares its facts. */
final class RecordedFrames implements Iterator<Frame> {

    private final Iterator<Cycle> cycles;
    private Frame previous;
    private int number;

    RecordedFrames(Recording recording) {
        cycles = recording.cycles().iterator();
    }

    @Override
    public boolean hasNext() {
        return cycles.hasNext();
    }

    @Override
    public Frame next() {
        Frame frame = frame(cycles.next());
        previous = previous != null && previous.says(frame) ? frame.withFacts(previous.facts()) : frame;
        return previous;
    }

    static String wireName(Turn turn) {
        return turn == Turn.QUERIED ? "" : turn.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Frame frame(Cycle cycle) {
        number++;
        return new Frame(
                number,
                wireName(cycle.turn()),
                cycle.status().state().name(),
                Expectation.exactly(cycle.status().description()),
                Facts.of(cycle),
                0);
    }
}
