package org.exampleservice.harness.engine;

import java.time.Duration;
import java.time.Instant;
import org.exampleservice.harness.recording.Status;

/**
 * A query that outlasts its minute: its next turns are skipped, and after 120 s the endpoint shows an error until it ends
 * (sdk.md 5.1).
 *
 * @param begun when the query began
 * @param ended when it ended; {@link Instant#MAX} if it never does
 * @param before the status that the endpoint had when it began
 */
record QueryTimeout(Instant begun, Instant ended, Status before) {

    static final Status STATUS = Status.of(Status.State.ERROR_UNKNOWN, "Extension execution timeout");

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Whether the query still runs when the turn comes. */
    boolean covers(Instant turn) {
        return turn.isBefore(ended);
    }

    /** The status when the minute of a skipped turn is over, or when the query ends in it. */
    Status during(Instant turn) {
        Instant alarm = begun.plus(LIMIT);
        boolean alarmed = alarm.isBefore(ended) && alarm.isBefore(turn.plus(Schedule.INTERVAL));
        return alarmed ? STATUS : before;
    }
}
