package org.exampleservice.simulator.http;

import java.time.Duration;
import java.util.Optional;

/** How an answer leaves, or how none does: one record for each manner. Immutable. */
sealed interface Sending {
    /** What the client is answered, as far as it gets; empty if there is no answer. */
    Optional<Answer> told();

    /** Does it. */
    void over(Wire wire);

    /** In order. */
    record Whole(Answer answer) implements Sending {
        @Override
        public Optional<Answer> told() {
            return Optional.of(answer);
        }

        @Override
        public void over(Wire wire) {
            wire.send(answer);
        }
    }

    /** In order, but late. */
    record Late(Answer answer, Duration delay) implements Sending {
        @Override
        public Optional<Answer> told() {
            return Optional.of(answer);
        }

        @Override
        public void over(Wire wire) {
            wire.after(delay, () -> wire.send(answer));
        }
    }

    /** The head of an answer and too few bytes. */
    record Partial(Answer answer, int bytes) implements Sending {
        @Override
        public Optional<Answer> told() {
            return Optional.of(new Answer(
                    answer.status(),
                    answer.contentType(),
                    answer.body().first(bytes),
                    answer.whole(),
                    answer.headers()));
        }

        @Override
        public void over(Wire wire) {
            wire.sendPart(answer, answer.body().first(bytes).bytes(), wire::close);
        }
    }

    /** Some bytes at a time. */
    record Dripping(Answer answer, int bytes, Duration every) implements Sending {
        @Override
        public Optional<Answer> told() {
            return Optional.of(answer);
        }

        @Override
        public void over(Wire wire) {
            new Drip(this, wire).next();
        }
    }

    /** Nothing at all, until the client or the limit ends it. */
    record Silence(Duration limit) implements Sending {
        @Override
        public Optional<Answer> told() {
            return Optional.empty();
        }

        @Override
        public void over(Wire wire) {
            wire.closeWithClient();
            wire.after(limit, wire::close);
        }
    }

    /** The connection breaks. */
    record Broken() implements Sending {
        @Override
        public Optional<Answer> told() {
            return Optional.empty();
        }

        @Override
        public void over(Wire wire) {
            wire.reset();
        }
    }

    /** The connection ends, after some bytes that are no HTTP or after none. */
    record Raw(Body bytes) implements Sending {
        @Override
        public Optional<Answer> told() {
            return Optional.empty();
        }

        @Override
        public void over(Wire wire) {
            wire.sendRaw(bytes.bytes());
        }
    }
}
