package org.exampleservice.harness.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.exampleservice.manual.ManPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code man}: all of the help on one page. */
@Command(
        name = "man",
        description = "Prints a man page: the help of all commands at once.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  java -jar plugin-harness.jar man | man -l -"})
final class ManCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        spec.commandLine()
                .getOut()
                .print(ManPage.of(
                        spec.root().commandLine(),
                        HarnessCommand.NAME,
                        "runs monitoring plugins under the rules of the ActiveGate, and judges them",
                        Version.number()));
        return ExitCode.OK.code();
    }
}
