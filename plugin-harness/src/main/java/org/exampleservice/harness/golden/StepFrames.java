package org.exampleservice.harness.golden;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Expands steps to frames, one at a time. */
final class StepFrames implements Iterator<Frame> {

    private final Iterator<Step> steps;
    private Step step;
    private Frame before = StepEncoder.BEGINNING;

    StepFrames(List<Step> steps) {
        this.steps = steps.iterator();
    }

    @Override
    public boolean hasNext() {
        return steps.hasNext() || isWithinRun();
    }

    @Override
    public Frame next() {
        if (!hasNext()) {
            throw new NoSuchElementException("cycle " + before.cycle() + " is the last");
        }
        if (!isWithinRun()) {
            step = steps.next();
        }
        before = step.apply(before, before.cycle() + 1);
        return before;
    }

    private boolean isWithinRun() {
        return step != null && before.cycle() < step.through();
    }
}
