package org.exampleservice.harness.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A turn of events that every plugin has to stand (sdk.md 5.1, 5.6), in one word; it comes in the middle of the run. */
public enum Story {
    /** Nothing but the first cycle, in which what is relative has no base yet. */
    FIRST("first"),
    /** What the service counts begins anew at 0. */
    RESET("reset"),
    /** What the service counts runs over 2^32. */
    WRAP("wrap"),
    /** What runs the plugin ends and begins anew: baselines are lost. */
    RESTART("restart"),
    /** One turn does not come: the next one spans two minutes. */
    MISSED_CYCLE("missed-cycle"),
    /** One turn comes half a minute late, and the next one in time. */
    LATE_CYCLE("late-cycle"),
    /** Two turns within one minute. */
    TWO_POLLS("two-polls"),
    /** The form is saved again: the endpoint gets a new engine, and baselines are lost. */
    CONFIGURATION_CHANGED("configuration-changed");

    private final String word;

    Story(String word) {
        this.word = word;
    }

    /** As contracts write it. */
    public String word() {
        return word;
    }

    static Map<String, Story> byWord() {
        Map<String, Story> byWord = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(story -> byWord.put(story.word, story));
        return byWord;
    }
}
