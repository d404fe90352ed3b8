package org.exampleservice.harness.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.exampleservice.harness.golden.GoldenException;
import org.exampleservice.harness.golden.PendingFile;
import org.exampleservice.harness.golden.Plural;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code pending}, {@code diff}, {@code accept} and {@code reject}: what {@code review} does, for scripts. */
final class PendingCommands {

    private PendingCommands() {}

    /** What the four have in common: each golden that waits, one after the other. */
    abstract static class Each implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private PendingFiles files;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            PrintWriter err = spec.commandLine().getErr();
            List<PendingFile> all = files.find(err);
            int refused = 0;
            for (PendingFile pending : all) {
                try {
                    handle(pending, out);
                } catch (GoldenException e) {
                    err.println(HarnessCommand.NAME + ": not accepted: " + Plain.text(e.getMessage()));
                    refused++;
                }
            }
            out.println(foot(all.size() - refused));
            return refused > 0 ? ExitCode.USAGE.code() : ExitCode.OK.code();
        }

        abstract void handle(PendingFile pending, PrintWriter out);

        String foot(int count) {
            return Plural.of(count, "golden") + (count == 1 ? " waits" : " wait");
        }
    }

    /** Lists what waits. */
    @Command(
            name = "pending",
            description = "Lists goldens that a test has left for a review.",
            mixinStandardHelpOptions = true,
            footer = {"", "Examples:", "  plugin-harness pending fixtures/contracts"})
    static final class Pending extends Each {
        @Override
        void handle(PendingFile pending, PrintWriter out) {
            out.println(Plain.text(PendingFiles.path(pending)));
        }
    }

    /** Shows what would change. */
    @Command(
            name = "diff",
            description = "Shows what accepting the goldens that wait would change.",
            mixinStandardHelpOptions = true,
            footer = {"", "Examples:", "  plugin-harness diff fixtures/contracts --only example-stats"})
    static final class Diff extends Each {
        @Override
        void handle(PendingFile pending, PrintWriter out) {
            out.println(Plain.text(PendingFiles.path(pending)));
            pending.diff().lines().forEach(line -> out.println(Plain.text(line)));
        }
    }

    /** Stores what waits. */
    @Command(
            name = "accept",
            description = "Stores the goldens that wait, byte for byte.",
            mixinStandardHelpOptions = true,
            footer = {"", "Examples:", "  plugin-harness accept fixtures/contracts --only example-stats"})
    static final class Accept extends Each {
        @Override
        void handle(PendingFile pending, PrintWriter out) {
            pending.accept();
            out.println("accepted " + Plain.text(PendingFiles.path(pending)));
        }

        @Override
        String foot(int count) {
            return Plural.of(count, "golden") + " accepted";
        }
    }

    /** Throws away what waits. */
    @Command(
            name = "reject",
            description = "Throws away the goldens that wait; those that stand stay.",
            mixinStandardHelpOptions = true,
            footer = {"", "Examples:", "  plugin-harness reject fixtures/contracts --only example-stats"})
    static final class Reject extends Each {
        @Override
        void handle(PendingFile pending, PrintWriter out) {
            pending.reject();
            out.println("rejected " + Plain.text(PendingFiles.path(pending)));
        }

        @Override
        String foot(int count) {
            return Plural.of(count, "golden") + " rejected";
        }
    }
}
