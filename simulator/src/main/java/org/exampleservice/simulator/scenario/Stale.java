package org.exampleservice.simulator.scenario;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Another series that hangs at times: it goes on showing the value that it had when that began.
 *
 * @param windows when it hangs; copied
 * @param of the series
 */
public record Stale(List<Window> windows, Series of) implements Series {
    public Stale {
        windows = List.copyOf(windows);
        requireNonNull(of, "of");
    }

    @Override
    public long valueAt(long step, long word) {
        return of.valueAt(sourceOf(step), word);
    }

    @Override
    public long sourceOf(long step) {
        return of.sourceOf(windows.stream()
                .filter(window -> window.holds(step))
                .mapToLong(Window::fromStep)
                .min()
                .orElse(step));
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
