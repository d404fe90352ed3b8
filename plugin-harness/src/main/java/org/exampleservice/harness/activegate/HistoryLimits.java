package org.exampleservice.harness.activegate;

/**
 * How much of the past is kept in memory. The oldest minutes go first; of each endpoint the latest minute always stays.
 * Immutable, hence thread-safe.
 *
 * @param minutesPerEndpoint most minutes of one endpoint, at least 1
 * @param entries most reported things of all endpoints together, at least 1; each takes about 200 bytes
 */
public record HistoryLimits(int minutesPerEndpoint, int entries) {

    /** A day, and at most 1,000,000 reported things. */
    public static final HistoryLimits DEFAULT = new HistoryLimits(1440, 1_000_000);

    public HistoryLimits {
        if (minutesPerEndpoint < 1 || entries < 1) {
            throw new IllegalArgumentException("The history is " + minutesPerEndpoint + " minutes and " + entries
                    + " entries; each is at least 1. Give larger numbers.");
        }
    }
}
