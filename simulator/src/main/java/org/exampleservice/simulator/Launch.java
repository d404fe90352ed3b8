package org.exampleservice.simulator;

import java.util.Optional;

/**
 * What became of a command line.
 *
 * @param status the exit status when nothing runs: 0 done, 1 environment or a bad scenario, 2 usage
 * @param app what runs, if anything
 */
record Launch(int status, Optional<DemoApp> app) {
    static Launch done() {
        return new Launch(0, Optional.empty());
    }

    static Launch environmentError() {
        return new Launch(1, Optional.empty());
    }

    static Launch usageError() {
        return new Launch(2, Optional.empty());
    }

    static Launch running(DemoApp app) {
        return new Launch(0, Optional.of(app));
    }
}
