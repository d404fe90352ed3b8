package org.exampleservice.harness.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The verbs. Each is made only when it is needed: what is handed to picocli has its annotations read, and that of all
 * verbs takes longer than most of them take to run.
 *
 * @param environment variables that have a say
 * @param terminal somebody to ask
 * @param secret somebody who types unseen
 * @param out gets results that are bytes
 * @param paint for text
 */
record Verbs(
        Map<String, String> environment,
        Supplier<Optional<BufferedReader>> terminal,
        Supplier<Optional<String>> secret,
        PrintStream out,
        Paint paint) {

    /** In the order of the help. */
    private static final List<String> NAMES = List.of(
            "init",
            "run",
            "test",
            "repro",
            "validate",
            "explain",
            "build",
            "upload",
            "activegate",
            "preview",
            "demo",
            "review",
            "pending",
            "diff",
            "accept",
            "reject",
            "doctor",
            "completion",
            "man",
            "help");

    private static final Set<String> ABOUT_ALL = Set.of("completion", "man", "help");

    /** Adds the verb that a command line begins with; all of them where it begins otherwise, or that one is about all. */
    void addTo(CommandLine line, String... args) {
        String first = args.length == 0 ? "" : args[0];
        boolean alone = NAMES.contains(first) && !ABOUT_ALL.contains(first);
        for (String name : alone ? List.of(first) : NAMES) {
            line.addSubcommand(name, verb(name));
        }
    }

    private Object verb(String name) {
        return switch (name) {
            case "init" -> new InitCommand(environment);
            case "run" -> new RunCommand(out, paint);
            case "test" -> new TestCommand(environment, out, paint);
            case "repro" -> new ReproCommand(paint);
            case "validate" -> new ValidateCommand(paint);
            case "explain" -> new ExplainCommand();
            case "build" -> new BuildCommand();
            case "upload" -> new UploadCommand(environment, secret, paint);
            case "activegate" -> new ActiveGateCommand();
            case "preview" -> new PreviewCommand();
            case "demo" -> new DemoCommand();
            case "review" -> new ReviewCommand(terminal);
            case "pending" -> new PendingCommands.Pending();
            case "diff" -> new PendingCommands.Diff();
            case "accept" -> new PendingCommands.Accept();
            case "reject" -> new PendingCommands.Reject();
            case "doctor" -> new DoctorCommand(environment, paint);
            case "completion" -> new CompletionCommand();
            case "man" -> new ManCommand();
            case "help" -> new HelpVerb();
            default -> throw new IllegalArgumentException("there is no verb " + name);
        };
    }
}
