package org.exampleservice.harness.golden;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Turns frames into steps, holding no more than one frame and one run of equal cycles. */
final class StepEncoder {

    /** Before the first cycle: nothing is known. */
    static final Frame BEGINNING = new Frame(0, "", "", Expectation.exactly(""), List.of(), 0);

    private final Consumer<Step> sink;
    private Frame before = BEGINNING;
    private Step run;

    private StepEncoder(Consumer<Step> sink) {
        this.sink = sink;
    }

    static void encode(Iterator<Frame> frames, Consumer<Step> sink) {
        StepEncoder encoder = new StepEncoder(sink);
        while (frames.hasNext()) {
            encoder.add(frames.next());
        }
        encoder.endRun();
    }

    private void add(Frame frame) {
        if (before.says(frame)) {
            run = Step.same(run == null ? frame.cycle() : run.cycle(), frame.cycle(), 0);
        } else {
            endRun();
            sink.accept(Step.between(before, frame));
        }
        before = frame;
    }

    private void endRun() {
        if (run != null) {
            sink.accept(run);
            run = null;
        }
    }
}
