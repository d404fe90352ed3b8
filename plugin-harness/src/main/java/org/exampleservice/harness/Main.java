package org.exampleservice.harness;

import java.io.PrintStream;
import org.exampleservice.harness.cli.HarnessCommand;

/** {@code java -jar plugin-harness.jar}: the exit code is one of {@code cli.ExitCode}. */
public final class Main {

    private Main() {}

    /**
     * Runs the command line and ends the process, whatever threads a plugin may have left behind. What a plugin prints
     * goes to stderr, so that stdout has the result alone.
     */
    public static void main(String[] args) {
        PrintStream result = System.out;
        System.setOut(System.err);
        System.exit(HarnessCommand.run(System.getenv(), result, System.err, args));
    }
}
