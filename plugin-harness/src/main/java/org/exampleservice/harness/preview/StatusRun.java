package org.exampleservice.harness.preview;

import java.util.Locale;
import java.util.Objects;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;

/**
 * Minutes in a row in which an endpoint had the same status.
 *
 * @param from the first of them, from 0
 * @param until the minute after the last of them
 * @param state as the API writes it: {@code ERROR_AUTH} (pages.md 1.2)
 * @param shown as the page writes it: {@code Ok}, {@code Error auth}
 * @param fine whether it counts as fine
 * @param turn what the minutes brought: {@code QUERIED}
 * @param description empty if there is nothing to say
 * @param trace of the exception behind it; empty if there is none
 */
public record StatusRun(
        int from, int until, String state, String shown, boolean fine, String turn, String description, String trace) {

    public StatusRun {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(shown, "shown");
        Objects.requireNonNull(turn, "turn");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(trace, "trace");
    }

    static StatusRun of(int minute, Status status, Turn turn) {
        String words = status.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new StatusRun(
                minute,
                minute + 1,
                status.state().name(),
                words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1),
                status.state().isFine(),
                turn.name(),
                status.description(),
                status.stackTrace());
    }

    boolean goesOnWith(StatusRun next) {
        return until == next.from
                && state.equals(next.state)
                && turn.equals(next.turn)
                && description.equals(next.description)
                && trace.equals(next.trace);
    }

    StatusRun until(int minute) {
        return new StatusRun(from, minute, state, shown, fine, turn, description, trace);
    }
}
