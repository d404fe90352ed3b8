package org.exampleservice.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.exampleservice.harness.contract.GoldenFolders;
import org.exampleservice.harness.golden.PendingFile;
import org.exampleservice.harness.golden.Plural;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which of the goldens that wait are meant. */
final class PendingFiles {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders with goldens, or folders of such.")
    private List<Path> folders = List.of();

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "Only goldens whose path has this in it; may be repeated.")
    private List<String> only = List.of();

    /** Those that wait, sorted by path; a filter that matches nothing is told of. */
    List<PendingFile> find(PrintWriter err) {
        folders.stream().filter(folder -> !Files.exists(folder)).findFirst().ifPresent(this::refuse);
        List<PendingFile> all = GoldenFolders.pending(folders);
        List<PendingFile> found = new ArrayList<>(all);
        if (!only.isEmpty()) {
            found.removeIf(
                    pending -> only.stream().noneMatch(text -> path(pending).contains(text)));
            only.stream()
                    .filter(text ->
                            all.stream().noneMatch(pending -> path(pending).contains(text)))
                    .forEach(text -> err.println(HarnessCommand.NAME + ": --only " + Plain.text(text)
                            + " matches nothing; " + Plural.of(all.size(), "golden") + " "
                            + (all.size() == 1 ? "waits" : "wait")));
        }
        return found;
    }

    private void refuse(Path folder) {
        throw new ParameterException(
                spec.commandLine(), "there is no " + folder + "; name a folder with goldens, or one of such");
    }

    /** With the same separator on every system. */
    static String path(PendingFile pending) {
        return pending.golden().toString().replace('\\', '/');
    }
}
