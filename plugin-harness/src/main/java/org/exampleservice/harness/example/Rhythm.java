package org.exampleservice.harness.example;

/** A pause of some calls, then a beat, and again: with a pause of 3 every fourth call is a beat. */
final class Rhythm {

    private final long pause;
    private long sinceBeat;

    Rhythm(long pause) {
        this.pause = pause;
    }

    /** Whether this call is a beat. */
    boolean next() {
        boolean beat = sinceBeat == pause;
        sinceBeat = beat ? 0 : sinceBeat + 1;
        return beat;
    }
}
