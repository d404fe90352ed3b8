package org.exampleservice.harness.engine;

import java.util.Map;
import java.util.Objects;
import org.exampleservice.harness.plugin.AuthException;
import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.NothingToReportException;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Status.State;

/** Which status an exception becomes: by its exact class, so a subclass is unknown (sdk.md 8.1). */
final class StatusMapping {

    private static final Map<Class<? extends RuntimeException>, State> STATES = Map.of(
            AuthException.class, State.ERROR_AUTH,
            ConfigException.class, State.ERROR_CONFIG,
            NothingToReportException.class, State.NOTHING_TO_REPORT);

    private StatusMapping() {}

    static State state(Throwable thrown) {
        return STATES.getOrDefault(thrown.getClass(), State.ERROR_UNKNOWN);
    }

    static Status status(Throwable thrown, Secrets secrets) {
        State state = state(thrown);
        String description = secrets.mask(Objects.requireNonNullElse(thrown.getMessage(), ""));
        return state.isError()
                ? new Status(
                        state,
                        description,
                        secrets.mask(StackTraces.folded(thrown)),
                        secrets.mask(StackTraces.place(thrown)))
                : Status.of(state, description);
    }

    /** Explains the quirk where it bites. */
    static void explain(Throwable thrown, CycleDraft draft) {
        STATES.forEach((type, state) -> {
            if (type.isInstance(thrown) && thrown.getClass() != type) {
                draft.find(
                        "exception-subclass",
                        StackTraces.className(thrown) + " is a subclass of " + type.getSimpleName()
                                + "; the runtime looks at the exact class only, so the status is ERROR_UNKNOWN and not "
                                + state + " (sdk.md 8.1). Throw " + type.getSimpleName() + " itself");
            }
        });
    }
}
