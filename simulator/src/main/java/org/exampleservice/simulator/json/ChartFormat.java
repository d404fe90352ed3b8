package org.exampleservice.simulator.json;

import static org.exampleservice.simulator.json.JsonBuffer.ascii;

import org.exampleservice.simulator.model.ChartValues;

/** The members that {@code --ui} adds, in the order of the original (sdk.md 1.3). */
final class ChartFormat {
    private ChartFormat() {}

    static void members(ChartValues charts, JsonBuffer out) {
        out.raw(ascii(",\"randbar_red\":")).integer(charts.barRed());
        out.raw(ascii(",\"randbar_yellow\":")).integer(charts.barYellow());
        out.raw(ascii(",\"randbar_green\":")).integer(charts.barGreen());
        out.raw(ascii(",\"rand_stacked1\":")).integer(charts.stacked1());
        out.raw(ascii(",\"rand_stacked2\":")).integer(charts.stacked2());
        out.raw(ascii(",\"rand_stacked3\":")).integer(charts.stacked3());
        out.raw(ascii(",\"sin_small_noise\":")).decimal(charts.sineSmallNoise());
        out.raw(ascii(",\"sin_big_noise\":")).decimal(charts.sineBigNoise());
        out.raw(ascii(",\"sin_rounded\":")).integer(charts.sineRounded());
    }
}
