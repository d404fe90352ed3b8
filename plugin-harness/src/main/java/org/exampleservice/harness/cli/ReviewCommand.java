package org.exampleservice.harness.cli;

import java.io.BufferedReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.exampleservice.harness.golden.PendingFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code review}: walks the goldens that wait, on a terminal. */
@Command(
        name = "review",
        description = {
            "Walks the goldens that a test has left for a review, on a terminal.",
            "In scripts: pending, diff, accept and reject."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  plugin-harness review fixtures/contracts"})
final class ReviewCommand implements Callable<Integer> {

    private final Supplier<Optional<BufferedReader>> terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PendingFiles files;

    ReviewCommand(Supplier<Optional<BufferedReader>> terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<PendingFile> all = files.find(spec.commandLine().getErr());
        BufferedReader in = terminal.get()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "review asks on a terminal and there is none; use pending, diff, accept and reject"));
        ReviewDialogue dialogue = new ReviewDialogue(in, spec.commandLine().getOut());
        dialogue.walk(all);
        return ExitCode.OK.code();
    }
}
