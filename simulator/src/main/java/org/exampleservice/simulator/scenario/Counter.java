package org.exampleservice.simulator.scenario;

import java.util.List;
import java.util.OptionalLong;

/**
 * A count that only grows, except where it is reset or wraps. At a reset it is 0, as after a restart.
 *
 * @param from the count at the start, 0 or more
 * @param perMinute what each later minute adds, 0 or more
 * @param resetSteps the steps at which it is 0 again, ascending; copied
 * @param wrapAt the number that it never reaches: 0 comes in its place; more than {@code from}
 */
public record Counter(long from, long perMinute, List<Long> resetSteps, OptionalLong wrapAt) implements Series {
    public Counter {
        resetSteps = resetSteps.stream().sorted().toList();
        if (from < 0 || perMinute < 0) {
            throw new IllegalArgumentException(
                    "a counter from " + from + " by " + perMinute + " goes below zero; give 0 or more, or use a ramp");
        }
        if (wrapAt.isPresent() && wrapAt.getAsLong() <= from) {
            throw new IllegalArgumentException("wrapAt " + wrapAt.getAsLong() + " is not more than from " + from
                    + "; give the number that the counter never reaches");
        }
    }

    @Override
    public long valueAt(long step, long word) {
        long reset = lastReset(step);
        return reset == 0 ? since(from, step - 1) : since(0, step - reset);
    }

    @Override
    public long least() {
        return 0;
    }

    @Override
    public boolean isRandom() {
        return false;
    }

    private long since(long first, long minutes) {
        return wrapAt.isPresent()
                ? Line.wrapped(first, perMinute, minutes, wrapAt.getAsLong())
                : Line.at(first, perMinute, minutes);
    }

    /** The last reset that is not after a step, or 0. */
    private long lastReset(long step) {
        long last = 0;
        for (long reset : resetSteps) {
            if (reset <= step) {
                last = reset;
            }
        }
        return last;
    }
}
