package org.exampleservice.harness.oracle;

import java.util.Optional;
import java.util.OptionalDouble;
import org.exampleservice.harness.recording.MetricValue.StatCounter;

/** Three samples of a node, which stand as three numbers beside its others. */
final class Samples {

    static final String LOW = OracleSpec.SAMPLES + ".low";
    static final String MIDDLE = OracleSpec.SAMPLES + ".middle";
    static final String HIGH = OracleSpec.SAMPLES + ".high";

    private Samples() {}

    /** What a stat counter of them is. */
    static Optional<StatCounter> of(TrueNode node) {
        OptionalDouble low = node.number(LOW);
        OptionalDouble middle = node.number(MIDDLE);
        OptionalDouble high = node.number(HIGH);
        return low.isPresent() && middle.isPresent() && high.isPresent()
                ? Optional.of(new StatCounter(
                        low.getAsDouble(),
                        high.getAsDouble(),
                        low.getAsDouble() + middle.getAsDouble() + high.getAsDouble(),
                        3))
                : Optional.empty();
    }
}
