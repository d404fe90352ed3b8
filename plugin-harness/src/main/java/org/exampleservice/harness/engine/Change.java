package org.exampleservice.harness.engine;

import java.util.Objects;
import org.exampleservice.harness.plugin.PluginConfig;

/** What may happen to an endpoint during a run, before the query of a cycle (sdk.md 5.1). */
public sealed interface Change {

    /** The form was saved: the engine of the endpoint is replaced, and baselines and left-overs go with it. */
    record Reconfigured(PluginConfig config) implements Change {
        public Reconfigured {
            Objects.requireNonNull(config, "config");
        }
    }

    /** The endpoint is switched off. */
    record SwitchedOff() implements Change {}

    /** The endpoint is switched on again, with a new engine. */
    record SwitchedOn() implements Change {}

    /** The module that runs all endpoints ended and began anew, with the same configuration: nothing is left of before. */
    record Restarted() implements Change {}
}
