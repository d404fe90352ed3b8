package org.exampleservice.harness.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exampleservice.harness.backend.Answer;

/**
 * Keeps what a backend answered, by minute of the run, up to a bound; later answers are not kept then, which
 * {@link #isWhole} tells. Thread-safe.
 */
public final class Answers {

    private static final long MOST_CHARACTERS = 32L << 20;

    private final Map<Integer, List<Answer>> minutes = new TreeMap<>();
    private long characters;
    private boolean whole = true;

    /** Keeps an answer. */
    public synchronized void add(Answer answer) {
        characters += answer.body().length();
        if (characters > MOST_CHARACTERS) {
            whole = false;
        } else {
            minutes.computeIfAbsent(answer.minute(), minute -> new ArrayList<>())
                    .add(answer);
        }
    }

    /** What was answered in a minute, from 0. */
    synchronized List<Answer> in(int minute) {
        return List.copyOf(minutes.getOrDefault(minute, List.of()));
    }

    /** The minutes in which something was answered. */
    synchronized List<Integer> minutes() {
        return List.copyOf(minutes.keySet());
    }

    /** Whether every answer was kept. */
    synchronized boolean isWhole() {
        return whole;
    }
}
