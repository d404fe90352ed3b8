package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

import org.exampleservice.simulator.model.Figure;

/**
 * Another series with a whole number added that is drawn anew at every step, each from {@code -reach} to {@code reach}
 * as likely as the others.
 *
 * @param reach the greatest distance, 1 or more
 * @param of the series without noise, which draws nothing itself
 */
public record Noise(long reach, Series of) implements Series {
    public Noise {
        requireNonNull(of, "of");
        if (reach < 1) {
            throw new IllegalArgumentException("noise " + reach + " is too small; give 1 or more");
        }
        if (of.isRandom()) {
            throw new IllegalArgumentException(
                    "noise on a series that draws is still chance; widen that series, or give noise to a steady one");
        }
    }

    @Override
    public long valueAt(long step, long word) {
        long base = of.valueAt(of.sourceOf(step), word);
        return Figure.isNumber(base) ? Line.at(base, 1, new Uniform(-reach, reach).valueAt(step, word)) : base;
    }

    @Override
    public long least() {
        return of.least() - reach;
    }

    @Override
    public boolean isRandom() {
        return true;
    }
}
