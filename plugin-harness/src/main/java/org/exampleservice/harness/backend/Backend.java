package org.exampleservice.harness.backend;

import java.net.URI;
import java.time.Instant;
import org.exampleservice.harness.engine.RunPlan;
import org.exampleservice.harness.engine.Surroundings;

/** A service that runs for the length of one plugin run. Not for sharing between runs that go on side by side. */
public interface Backend extends Surroundings, AutoCloseable {

    /** Where it is: {@code http://127.0.0.1:8769}, without a slash at the end. */
    URI url();

    /** The simulated instant at which its story begins, to be asked before it is moved. */
    default Instant start() {
        return RunPlan.DEFAULT_START;
    }

    /** Stops it; closing again does nothing. */
    @Override
    void close();
}
