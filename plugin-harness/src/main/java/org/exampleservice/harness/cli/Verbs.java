package org.exampleservice.harness.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The verbs, in the order of the help. Each is made only when it is needed: what is handed to picocli has its annotations
 * read, and that of all verbs takes longer than most of them take to run.
 */
final class Verbs {

    private static final Set<String> ABOUT_ALL = Set.of("completion", "man");

    private final Map<String, Supplier<Object>> all = new LinkedHashMap<>();

    Verbs(Map<String, String> environment, Supplier<Optional<BufferedReader>> terminal, PrintStream out, Paint paint) {
        all.put("init", () -> new InitCommand(environment));
        all.put("run", () -> new RunCommand(out, paint));
        all.put("test", () -> new TestCommand(environment, out, paint));
        all.put("repro", () -> new ReproCommand(paint));
        all.put("validate", () -> new ValidateCommand(paint));
        all.put("explain", ExplainCommand::new);
        all.put("build", BuildCommand::new);
        all.put("upload", () -> new UploadCommand(environment));
        all.put("activegate", ActiveGateCommand::new);
        all.put("preview", PreviewCommand::new);
        all.put("review", () -> new ReviewCommand(terminal));
        all.put("pending", PendingCommands.Pending::new);
        all.put("diff", PendingCommands.Diff::new);
        all.put("accept", PendingCommands.Accept::new);
        all.put("reject", PendingCommands.Reject::new);
        all.put("doctor", () -> new DoctorCommand(environment, paint));
        all.put("completion", CompletionCommand::new);
        all.put("man", ManCommand::new);
    }

    /** Adds the verb that a command line begins with; all of them where it begins otherwise, or that one is about all. */
    void addTo(CommandLine line, String... args) {
        String first = args.length == 0 ? "" : args[0];
        if (all.containsKey(first) && !ABOUT_ALL.contains(first)) {
            line.addSubcommand(first, all.get(first).get());
        } else {
            all.forEach((name, verb) -> line.addSubcommand(name, verb.get()));
        }
    }
}
