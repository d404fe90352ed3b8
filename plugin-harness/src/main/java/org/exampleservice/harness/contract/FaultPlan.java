package org.exampleservice.harness.contract;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.exampleservice.harness.fault.Fault;

/**
 * How the failure matrix of a contract is judged. Immutable, hence thread-safe.
 *
 * @param cycle in which a request is broken; one that is not made then is broken where it is made first
 * @param patience how long a request goes without an answer in real time before its connection is closed
 * @param allowances rules that some cells may break
 */
public record FaultPlan(int cycle, Duration patience, List<Allowance> allowances) {

    /** The second cycle, half a second, and no rule may be broken. */
    public static final FaultPlan DEFAULT = new FaultPlan(2, Duration.ofMillis(500), List.of());

    public FaultPlan {
        Objects.requireNonNull(patience, "patience");
        if (cycle < 1) {
            throw new IllegalArgumentException("cycle is " + cycle + "; cycles are counted from 1");
        }
        allowances = List.copyOf(allowances);
    }

    /**
     * A rule that may be broken.
     *
     * @param rule that is
     * @param request method and target; empty for any
     * @param fault empty for any
     * @param because why it is all right
     */
    public record Allowance(FaultRule rule, Optional<String> request, Optional<Fault> fault, String because) {
        public Allowance {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(fault, "fault");
            Objects.requireNonNull(because, "because");
        }

        boolean covers(FaultRule broken, String asked, Fault by) {
            return rule == broken
                    && request.map(asked::equals).orElse(true)
                    && fault.map(wanted -> wanted == by).orElse(true);
        }

        @Override
        public String toString() {
            return rule.word()
                    + request.map(name -> " of " + name).orElse("")
                    + fault.map(name -> " by " + name.word()).orElse("");
        }
    }
}
