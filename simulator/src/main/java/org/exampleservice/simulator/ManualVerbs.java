package org.exampleservice.simulator;

import java.io.PrintStream;
import java.util.List;
import org.exampleservice.manual.Completion;
import org.exampleservice.manual.ManPage;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What the command tells of itself beside its help. */
final class ManualVerbs {
    static final String COMPLETION = "completion";
    static final String MAN = "man";

    private static final String NAME = "simulator";

    private ManualVerbs() {}

    static CommandSpec completion() {
        CommandSpec spec = CommandSpec.create()
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("SHELL")
                        .type(String.class)
                        .arity("0..1")
                        .defaultValue(Completion.SHELLS.get(0))
                        .description("bash or zsh. Default: bash.")
                        .build())
                .addOption(VerbOptions.help());
        spec.usageMessage().description("Print a completion script for bash and zsh.");
        return spec;
    }

    static CommandSpec man() {
        CommandSpec spec = CommandSpec.create().addOption(VerbOptions.help());
        spec.usageMessage().description("Print a man page: the help of all commands.");
        return spec;
    }

    static void print(ParseResult verb, PrintStream out) {
        CommandLine line = verb.commandSpec().root().commandLine();
        if (verb.commandSpec().name().equals(MAN)) {
            out.print(
                    ManPage.of(line.setCommandName(NAME), NAME, "a cluster that behaves, on request", Version.text()));
            return;
        }
        String shell = verb.matchedPositionalValue(0, Completion.SHELLS.get(0));
        if (!Completion.SHELLS.contains(shell)) {
            throw new UsageException("completion " + shell + " is for no shell that is known; there are "
                    + String.join(", ", Completion.SHELLS));
        }
        out.print(Completion.script(line, NAME));
    }

    static boolean are(String name) {
        return List.of(COMPLETION, MAN).contains(name);
    }
}
