package org.exampleservice.harness.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help}: what {@code --help} prints, for those who ask the other way round. */
@Command(
        name = "help",
        description = "Shows the help of a command; without one, this list.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  plugin-harness help", "  plugin-harness help run"})
final class HelpVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "Command to show the help of.")
    private Optional<String> command = Optional.empty();

    @Override
    public Integer call() {
        CommandLine all = spec.root().commandLine();
        CommandLine one = command.map(name -> named(name, all)).orElse(all);
        one.usage(spec.commandLine().getOut());
        return ExitCode.OK.code();
    }

    private static CommandLine named(String name, CommandLine all) {
        return Optional.ofNullable(all.getSubcommands().get(name))
                .orElseThrow(() -> new ParameterException(
                        all, "there is no command " + name + "; there are " + UsageText.verbs(all)));
    }
}
