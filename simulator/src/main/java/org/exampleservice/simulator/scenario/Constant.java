package org.exampleservice.simulator.scenario;

/** Always the same value. */
public record Constant(long value) implements Series {
    @Override
    public long valueAt(long step, long word) {
        return value;
    }

    @Override
    public long least() {
        return value;
    }

    @Override
    public boolean isRandom() {
        return false;
    }
}
