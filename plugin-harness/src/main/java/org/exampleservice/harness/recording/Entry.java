package org.exampleservice.harness.recording;

import java.util.Objects;

/**
 * One thing that the plugin reported, and what became of it.
 *
 * @param emission what was reported
 * @param fate what became of it
 * @param reportedIn number of the cycle in which the plugin reported it; less than the cycle it stands in when it was
 *     left over from a failed query (sdk.md 5.8)
 */
public record Entry(Emission emission, Fate fate, int reportedIn) {

    public Entry {
        Objects.requireNonNull(emission, "emission");
        Objects.requireNonNull(fate, "fate");
    }
}
