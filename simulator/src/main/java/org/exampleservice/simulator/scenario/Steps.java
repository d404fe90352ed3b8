package org.exampleservice.simulator.scenario;

import java.util.List;

/**
 * A staircase: each value holds until the next one begins.
 *
 * @param stairs one or more, ascending by step, the first at step 1; copied
 */
public record Steps(List<Stair> stairs) implements Series {
    /**
     * One value.
     *
     * @param fromStep the step at which it begins, 1 or more
     * @param value what is shown from then on
     */
    public record Stair(long fromStep, long value) {}

    public Steps {
        stairs = List.copyOf(stairs);
        if (stairs.isEmpty() || stairs.get(0).fromStep() != 1) {
            throw new IllegalArgumentException("the steps do not begin at the start; give a first one at PT0S");
        }
        for (int i = 1; i < stairs.size(); i++) {
            if (stairs.get(i).fromStep() <= stairs.get(i - 1).fromStep()) {
                throw new IllegalArgumentException(
                        "a step does not come after the one before; give the steps in the order of time");
            }
        }
    }

    @Override
    public long valueAt(long step, long word) {
        long value = stairs.get(0).value();
        for (Stair stair : stairs) {
            if (stair.fromStep() <= step) {
                value = stair.value();
            }
        }
        return value;
    }

    @Override
    public long least() {
        return stairs.stream().mapToLong(Stair::value).min().orElseThrow();
    }

    @Override
    public boolean isRandom() {
        return false;
    }
}
