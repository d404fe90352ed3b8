package org.exampleservice.simulator.scenario;

/**
 * A straight line. Where it would leave the range of 64 bits it stays at the end of it.
 *
 * @param from the value at the start
 * @param perMinute what each later minute adds, which may be below zero
 */
public record Ramp(long from, long perMinute) implements Series {
    private static final long FAR_BELOW = -(1L << 62);

    @Override
    public long valueAt(long step, long word) {
        return Line.at(from, perMinute, step - 1);
    }

    @Override
    public long least() {
        return perMinute < 0 ? FAR_BELOW : from;
    }

    @Override
    public boolean isRandom() {
        return false;
    }
}
