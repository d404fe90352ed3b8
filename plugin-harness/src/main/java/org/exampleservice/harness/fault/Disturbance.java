package org.exampleservice.harness.fault;

import java.time.Duration;
import java.util.Objects;

/** What happens to answers. Immutable but for what a {@link Growth} has learnt before. */
public sealed interface Disturbance {

    /** Nothing. */
    Disturbance NONE = new Faulty(Fault.EXTRA_FIELD, "", -1, Duration.ofSeconds(1));

    /** The planted text that a careless service would send in answers that are refused; to be found nowhere. */
    String PLANTED = "planted-secret-4711";

    /** The answer to send in place of the right one, given how many minutes have passed since the first. */
    Delivery deliver(int minute, WireRequest request, WireAnswer right);

    /** The status that the plugin sees in place of the right one. */
    int status(int minute, String request, int right);

    /** How long silence lasts in real time. */
    Duration patience();

    /**
     * One fault in one minute.
     *
     * @param fault to apply
     * @param request method and target; empty for every one
     * @param minute from 0
     * @param patience how long silence lasts in real time before the connection is closed
     */
    record Faulty(Fault fault, String request, int minute, Duration patience) implements Disturbance {
        public Faulty {
            Objects.requireNonNull(fault, "fault");
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(patience, "patience");
        }

        @Override
        public Delivery deliver(int now, WireRequest asked, WireAnswer right) {
            return hits(now, asked.name())
                    ? fault.apply(right, (PLANTED + " " + asked.credentials()).strip())
                    : Delivery.of(right);
        }

        @Override
        public int status(int now, String asked, int right) {
            return hits(now, asked) && fault.status() != 200 ? fault.status() : right;
        }

        private boolean hits(int now, String asked) {
            return now == minute && (request.isEmpty() || request.equals(asked));
        }
    }

    /**
     * Counters that are reset, or run over, in one minute.
     *
     * @param minute from 0
     */
    record Counted(Growth growth, Growth.Kind kind, int minute) implements Disturbance {
        public Counted {
            Objects.requireNonNull(growth, "growth");
            Objects.requireNonNull(kind, "kind");
        }

        @Override
        public Delivery deliver(int now, WireRequest asked, WireAnswer right) {
            return Delivery.of(right.withBody(growth.changed(kind, minute, now, asked.name(), right.body())));
        }

        @Override
        public int status(int now, String asked, int right) {
            return right;
        }

        @Override
        public Duration patience() {
            return Duration.ZERO;
        }
    }
}
