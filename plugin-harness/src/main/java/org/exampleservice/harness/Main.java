package org.exampleservice.harness;

import org.exampleservice.harness.cli.HarnessCommand;

/** {@code java -jar plugin-harness.jar}: the exit code is one of {@code cli.ExitCode}. */
public final class Main {

    private Main() {}

    /** Runs the command line and ends the process, whatever threads a plugin may have left behind. */
    public static void main(String[] args) {
        System.exit(HarnessCommand.run(System.getenv(), System.out, System.err, args));
    }
}
