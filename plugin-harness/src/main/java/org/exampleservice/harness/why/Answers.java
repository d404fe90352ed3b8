package org.exampleservice.harness.why;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.exampleservice.harness.backend.Answer;
import org.exampleservice.harness.plugin.FieldRead;

/**
 * Keeps what a backend answered, by minute of the run, up to a bound; later answers are not kept then, which
 * {@link #isWhole} tells. Thread-safe.
 */
public final class Answers {

    private static final long MOST_CHARACTERS = 32L << 20;
    private static final long MOST_READS = 1_000_000;

    private final Map<Integer, List<Answer>> minutes = new TreeMap<>();
    private final Map<String, Set<String>> read = new HashMap<>();
    private long characters;
    private long reads;
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

    /** Keeps what the plugin looked at, up to a bound. */
    public synchronized void read(FieldRead one) {
        if (reads < MOST_READS
                && read.computeIfAbsent(one.answer(), answer -> new HashSet<>()).add(one.path())) {
            reads++;
        }
    }

    /** Whether it is known what the plugin looked at. */
    public synchronized boolean isTraced() {
        return !read.isEmpty() && reads < MOST_READS;
    }

    /** The paths in an answer that the plugin looked at. */
    synchronized Set<String> readOf(Answer answer) {
        return read.isEmpty() ? Set.of() : Set.copyOf(read.getOrDefault(FieldRead.digest(answer.body()), Set.of()));
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
