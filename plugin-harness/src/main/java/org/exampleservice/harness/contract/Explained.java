package org.exampleservice.harness.contract;

import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.golden.Comparison;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.why.Answers;
import org.exampleservice.harness.why.WhyChain;

/**
 * What is at hand to say where the values of a run came from.
 *
 * @param backend that it ran against, whose truth is looked up only if something differs
 * @param recording of the run
 * @param answers that the backend gave
 */
record Explained(BackendSpec backend, Recording recording, Answers answers) {

    /** The comparison with where its differences came from. */
    Comparison of(Comparison comparison) {
        return comparison.isEqual() ? comparison : WhyChain.explain(comparison, recording, answers, backend.truth());
    }
}
