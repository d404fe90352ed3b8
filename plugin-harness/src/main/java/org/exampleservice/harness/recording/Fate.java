package org.exampleservice.harness.recording;

import java.util.Objects;

/** What became of something reported: exactly one of emitted, withheld, dropped. */
public sealed interface Fate {

    /**
     * It left the runtime.
     *
     * @param batch in which of the cycle's batches, from 1
     */
    record Emitted(int batch) implements Fate {}

    /** It was held back by a rule and nothing is lost by it. */
    record Withheld(WithholdingRule rule) implements Fate {
        public Withheld {
            Objects.requireNonNull(rule, "rule");
        }
    }

    /**
     * It was lost.
     *
     * @param reason which rule took it
     * @param detail what the runtime says, or would say, about it; may be empty
     */
    record Dropped(DropReason reason, String detail) implements Fate {
        public Dropped {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
        }
    }
}
