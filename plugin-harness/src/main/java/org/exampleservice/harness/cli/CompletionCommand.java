package org.exampleservice.harness.cli;

import java.util.concurrent.Callable;
import org.exampleservice.manual.Completion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion}: the script that completes commands and options in a shell. */
@Command(
        name = "completion",
        description = "Prints a script that completes commands and options in bash and zsh; its first lines say how to"
                + " use it.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  source <(java -jar plugin-harness.jar completion)"})
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "SHELL",
            defaultValue = "bash",
            description = "bash or zsh; default: bash.")
    private String shell;

    @Override
    public Integer call() {
        if (!Completion.SHELLS.contains(shell)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + shell + "' is no shell that is known; there are " + String.join(", ", Completion.SHELLS));
        }
        spec.commandLine().getOut().print(Completion.script(spec.root().commandLine(), HarnessCommand.NAME));
        return ExitCode.OK.code();
    }
}
