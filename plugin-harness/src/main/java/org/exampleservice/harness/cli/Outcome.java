package org.exampleservice.harness.cli;

import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.recording.Tally;

/** What a run as a whole comes to. */
final class Outcome {

    private Tally tally = Tally.NONE;
    private boolean raised;
    private boolean limited;

    void see(Cycle cycle) {
        boolean hung =
                cycle.findings().stream().anyMatch(finding -> finding.code().equals("never-returned"));
        tally = tally.plus(cycle.tally());
        limited |= hung || cycle.status().state() == State.LIMIT_REACHED;
        raised |= cycle.status().state().isError() && !hung;
    }

    Tally tally() {
        return tally;
    }

    ExitCode exitCode() {
        return limited ? ExitCode.LIMIT : raised ? ExitCode.PLUGIN : ExitCode.OK;
    }
}
