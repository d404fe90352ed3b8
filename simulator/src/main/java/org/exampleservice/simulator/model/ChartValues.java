package org.exampleservice.simulator.model;

/**
 * The demo values for charts that {@code --ui} adds to the service's own stats (sdk.md 1.3).
 *
 * @param barRed 3 when the bar is red, else 0
 * @param barYellow 2 when the bar is yellow, else 0
 * @param barGreen 1 when the bar is green, else 0
 * @param stacked1 the first part, 50 to 150
 * @param stacked2 the first two parts
 * @param stacked3 all three parts
 * @param sineSmallNoise 500 to 1500, give or take 5
 * @param sineBigNoise 500 to 1500, give or take 50
 * @param sineRounded 0 to 20
 */
public record ChartValues(
        long barRed,
        long barYellow,
        long barGreen,
        long stacked1,
        long stacked2,
        long stacked3,
        double sineSmallNoise,
        double sineBigNoise,
        long sineRounded) {}
