package org.exampleservice.simulator.scenario;

/**
 * How a whole number goes over time, as data. Immutable.
 *
 * <p>A value is a whole number or one of {@link org.exampleservice.simulator.model.Figure}.
 */
public sealed interface Series permits Constant, Counter, Gaps, Noise, Ramp, Sine, Stale, Steps, Uniform {
    /**
     * The value at a step; the same arguments give the same value.
     *
     * @param step 1 at the scenario's start, one more for each whole simulated minute
     * @param word 64 random bits that belong to this series and this step alone
     */
    long valueAt(long step, long word);

    /** The step whose value, with the random bits of that step, is shown at this one; the step itself unless stale. */
    default long sourceOf(long step) {
        return step;
    }

    /** The least value it can ever show, figures that are no numbers not counted. */
    long least();

    /** Whether it looks at the random bits. */
    boolean isRandom();
}
