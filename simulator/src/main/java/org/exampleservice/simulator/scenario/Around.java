package org.exampleservice.simulator.scenario;

import org.exampleservice.simulator.model.StatsCounter;

/**
 * A distribution around a fixed middle: its low end is 1 to {@code spread} below, its high end as much above, each
 * drawn on its own at every step.
 *
 * @param centre the middle value
 * @param spread the greatest distance, 1 or more
 */
public record Around(long centre, long spread) {
    public Around {
        if (spread < 1) {
            throw new IllegalArgumentException("spread " + spread + " is too small; give 1 or more");
        }
    }

    /** The distribution that two words of 64 random bits choose. */
    public StatsCounter valueAt(long step, long lowWord, long highWord) {
        Uniform distance = distance();
        return new StatsCounter(
                centre - distance.valueAt(step, lowWord), centre, centre + distance.valueAt(step, highWord));
    }

    /** How far either end is from the middle. */
    public Uniform distance() {
        return new Uniform(1, spread);
    }
}
