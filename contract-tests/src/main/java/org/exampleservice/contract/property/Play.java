package org.exampleservice.contract.property;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A chain being played by a plugin: which minute it is, and what the instances saw. */
final class Play {

    private final Chain chain;
    private final List<Minute> minutes;
    private final List<String> diary = new ArrayList<>();
    private int minute = 1;

    Play(Chain chain) {
        this.chain = chain;
        this.minutes = chain.minutes();
    }

    boolean isForgiving() {
        return chain.forgiving();
    }

    Minute now() {
        return minutes.get(minute - 1);
    }

    /** The minute whose query begins at an instant; a query that goes on has skipped the turns in between (sdk.md 5.1). */
    void turnTo(Instant now) {
        long index = Duration.between(chain.start().truncatedTo(ChronoUnit.MINUTES), now)
                .toMinutes();
        minute = (int) Math.min(index + 1, minutes.size());
    }

    synchronized void note(String line) {
        diary.add(line);
    }

    /** The minute is over. */
    synchronized List<String> turnPage() {
        List<String> page = List.copyOf(diary);
        diary.clear();
        minute = Math.min(minute + 1, minutes.size());
        return page;
    }
}
