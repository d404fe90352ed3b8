package org.exampleservice.harness.contract;

import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.coverage.ConfigReads;
import org.exampleservice.harness.golden.Comparison;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.why.Answers;
import org.exampleservice.harness.why.WhyChain;

/**
 * One endpoint's run of a case against one backend.
 *
 * @param endpoint its name
 * @param reads the configuration keys that the plugin asked for
 * @param answers that the backend gave
 */
record Ran(BackendSpec backend, String endpoint, Recording recording, ConfigReads reads, Answers answers) {

    /** A comparison of its recording with where the differences came from; the truth is looked up only if there are some. */
    Comparison explained(Comparison comparison) {
        return comparison.isEqual() ? comparison : WhyChain.explain(comparison, recording, answers, backend.truth());
    }

    static ConfigReads reads(PluginRun run) {
        return run.askedConfig().map(keys -> new ConfigReads(true, keys)).orElse(ConfigReads.UNTOLD);
    }
}
