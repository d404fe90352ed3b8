package org.exampleservice.simulator.scenario;

/**
 * A wave around a centre, rounded to whole numbers. It passes the centre upwards at the start.
 *
 * @param centre the middle value
 * @param amplitude the greatest distance from it, 0 or more
 * @param periodMinutes the length of one wave, 2 or more
 */
public record Sine(long centre, long amplitude, long periodMinutes) implements Series {
    public Sine {
        if (amplitude < 0) {
            throw new IllegalArgumentException("amplitude " + amplitude + " is below zero; give 0 or more");
        }
        if (periodMinutes < 2) {
            throw new IllegalArgumentException(
                    "a period of " + periodMinutes + " minutes has no wave; give 2 minutes or more");
        }
    }

    /** {@link StrictMath} because {@link Math} may differ between machines. */
    @Override
    public long valueAt(long step, long word) {
        double turn = (double) ((step - 1) % periodMinutes) / periodMinutes;
        return centre + Math.round(amplitude * StrictMath.sin(2 * Math.PI * turn));
    }

    @Override
    public long least() {
        return centre - amplitude;
    }

    @Override
    public boolean isRandom() {
        return false;
    }
}
