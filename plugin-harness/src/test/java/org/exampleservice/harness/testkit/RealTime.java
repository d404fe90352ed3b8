package org.exampleservice.harness.testkit;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/** For what is limited in real time, by a limit that must be short where it is reached and long enough where it is not. */
public final class RealTime {

    private static final Duration FIRST = Duration.ofMillis(400);
    private static final Duration MOST = Duration.ofMinutes(1);

    private RealTime() {}

    /**
     * What comes of a limit under which the rest was in time, on whatever machine this is: the first that is tried is short,
     * and each further one twice as long. After a minute's limit it is what it is, and for the test to judge.
     */
    public static <T> T limit(Function<Duration, T> attempt, Predicate<T> wasInTime) {
        Duration limit = FIRST;
        T outcome = attempt.apply(limit);
        while (!wasInTime.test(outcome) && limit.compareTo(MOST) < 0) {
            limit = limit.multipliedBy(2);
            outcome = attempt.apply(limit);
        }
        return outcome;
    }
}
