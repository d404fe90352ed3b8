package org.exampleservice.simulator.scenario;

/**
 * A straight line.
 *
 * @param from the value at the start
 * @param perMinute what each later minute adds
 */
public record Ramp(long from, long perMinute) implements Series {
    @Override
    public long valueAt(long step, long word) {
        return from + perMinute * (step - 1);
    }
}
