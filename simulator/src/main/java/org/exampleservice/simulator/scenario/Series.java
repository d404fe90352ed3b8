package org.exampleservice.simulator.scenario;

/** How a whole number goes over time, as data. Immutable. */
public sealed interface Series permits Ramp, Uniform {
    /**
     * The value at a step; the same arguments give the same value.
     *
     * @param step 1 at the scenario's start, one more for each whole simulated minute
     * @param word 64 random bits that belong to this series and this step alone
     */
    long valueAt(long step, long word);
}
