package org.exampleservice.harness.preview;

/**
 * The minutes that a page has numbers of.
 *
 * @param from the first, counted from 0
 * @param until the minute after the last
 */
record Window(int from, int until) {

    int minutes() {
        return Math.max(0, until - from);
    }
}
