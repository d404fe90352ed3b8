package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.exampleservice.simulator.model.Figure;

/**
 * Another series that was not measured at times.
 *
 * @param windows when there is no value; copied
 * @param of the series
 */
public record Gaps(List<Window> windows, Series of) implements Series {
    public Gaps {
        windows = List.copyOf(windows);
        requireNonNull(of, "of");
    }

    @Override
    public long valueAt(long step, long word) {
        return windows.stream().anyMatch(window -> window.holds(step)) ? Figure.MISSING : of.valueAt(step, word);
    }

    @Override
    public long sourceOf(long step) {
        return of.sourceOf(step);
    }

    @Override
    public long least() {
        return of.least();
    }

    @Override
    public boolean isRandom() {
        return of.isRandom();
    }
}
