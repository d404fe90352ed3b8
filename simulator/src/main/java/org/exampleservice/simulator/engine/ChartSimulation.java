package org.exampleservice.simulator.engine;

import org.exampleservice.simulator.model.ChartValues;
import org.exampleservice.simulator.scenario.Uniform;

/** The chart demo values (sdk.md 1.3). {@link StrictMath} because {@link Math} may differ between machines. */
final class ChartSimulation {
    private static final int COLOURS = 3;
    private static final Uniform PART = new Uniform(50, 150);
    private static final Uniform SMALL_NOISE = new Uniform(-5, 5);
    private static final Uniform BIG_NOISE = new Uniform(-50, 50);

    private final Chance bar;
    private final Chance part1;
    private final Chance part2;
    private final Chance part3;
    private final Chance smallNoise;
    private final Chance bigNoise;

    ChartSimulation(Chance place) {
        this.bar = place.in("randbar");
        this.part1 = place.in("rand_stacked1");
        this.part2 = place.in("rand_stacked2");
        this.part3 = place.in("rand_stacked3");
        this.smallNoise = place.in("sin_small_noise");
        this.bigNoise = place.in("sin_big_noise");
    }

    ChartValues at(long step, long counter) {
        long colour = Long.remainderUnsigned(bar.at(step), COLOURS);
        long a = PART.valueAt(step, part1.at(step));
        long b = PART.valueAt(step, part2.at(step));
        long c = PART.valueAt(step, part3.at(step));
        double sine = StrictMath.sin(counter * Math.PI / 12);
        double wave = 1000 + 500 * sine;
        return new ChartValues(
                colour == 0 ? 3 : 0,
                colour == 1 ? 2 : 0,
                colour == 2 ? 1 : 0,
                a,
                a + b,
                a + b + c,
                wave + SMALL_NOISE.valueAt(step, smallNoise.at(step)),
                wave + BIG_NOISE.valueAt(step, bigNoise.at(step)),
                (long) StrictMath.floor(10 * sine + 10.5));
    }
}
