package org.exampleservice.harness.plugin;

/**
 * An aggregate of several samples, the value of a stat counter (sdk.md 5.6).
 *
 * @param min smallest sample
 * @param max largest sample
 * @param sum of all samples
 * @param count number of samples
 */
public record StatCounterDataPoint(double min, double max, double sum, double count) {}
