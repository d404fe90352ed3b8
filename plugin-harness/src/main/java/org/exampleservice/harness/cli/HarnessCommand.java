package org.exampleservice.harness.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.exampleservice.document.DocumentException;
import org.exampleservice.harness.activegate.GateProblem;
import org.exampleservice.harness.activegate.http.ListenException;
import org.exampleservice.harness.backend.BackendException;
import org.exampleservice.harness.definition.ConfigurationException;
import org.exampleservice.harness.engine.RunInterruptedException;
import org.exampleservice.harness.golden.GoldenException;
import org.exampleservice.harness.packaging.BuildException;
import org.exampleservice.harness.packaging.PackageRefusedException;
import org.exampleservice.harness.packaging.upload.UploadException;
import org.exampleservice.harness.report.BundleException;
import org.exampleservice.harness.source.PluginLoadException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself; says what there is when it is called without a verb. */
@Command(
        name = HarnessCommand.NAME,
        description = "Runs a monitoring plugin under the rules of the ActiveGate, in virtual time, and judges it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class HarnessCommand implements Runnable {

    static final String NAME = "plugin-harness";

    @Spec
    private CommandSpec spec;

    private HarnessCommand() {}

    /**
     * Runs a command line to its end.
     *
     * @param environment variables that have a say: {@code CI}
     * @param out gets the result
     * @param err gets everything else
     * @return the exit code
     */
    public static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... args) {
        return run(environment, HarnessCommand::terminal, out, err, args);
    }

    private static Optional<BufferedReader> terminal() {
        return Optional.ofNullable(System.console()).map(console -> new BufferedReader(console.reader()));
    }

    /** As above, with somebody to ask. */
    static int run(
            Map<String, String> environment,
            Supplier<Optional<BufferedReader>> terminal,
            PrintStream out,
            PrintStream err,
            String... args) {
        PrintWriter result = new PrintWriter(out, true, StandardCharsets.UTF_8);
        PrintWriter other = new PrintWriter(err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new HarnessCommand())
                .addSubcommand(new InitCommand(environment))
                .addSubcommand(new RunCommand(out))
                .addSubcommand(new TestCommand(environment, out))
                .addSubcommand(new ReproCommand())
                .addSubcommand(new ValidateCommand())
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new BuildCommand())
                .addSubcommand(new UploadCommand(environment))
                .addSubcommand(new ActiveGateCommand())
                .addSubcommand(new PreviewCommand())
                .addSubcommand(new ReviewCommand(terminal))
                .addSubcommand(new PendingCommands.Pending())
                .addSubcommand(new PendingCommands.Diff())
                .addSubcommand(new PendingCommands.Accept())
                .addSubcommand(new PendingCommands.Reject())
                .setOut(result)
                .setErr(other)
                .setParameterExceptionHandler((e, given) -> refuse(e, other))
                .setExecutionExceptionHandler((e, command, parsed) -> fail(e, other));
        complete(line);
        line.getSubcommands().values().forEach(HarnessCommand::complete);
        int code = line.execute(args);
        result.flush();
        other.flush();
        return code;
    }

    /** What every verb has in its help: the exit codes, and the version. */
    private static void complete(CommandLine line) {
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values()).forEach(code -> codes.put(" " + code.code(), code.meaning()));
        line.getCommandSpec()
                .versionProvider(new Version())
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(codes)
                .longOptionsMaxWidth(24);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "no command given; there are " + UsageText.verbs(spec.commandLine()));
    }

    private static int refuse(ParameterException e, PrintWriter err) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName(" ");
        err.println(NAME + ": " + Plain.text(UsageText.of(e)) + " See " + command + " --help");
        return ExitCode.USAGE.code();
    }

    private static int fail(Exception e, PrintWriter err) {
        ExitCode code = code(e);
        if (code == ExitCode.BUG) {
            err.println(NAME + ": internal error, please report it with what follows");
            e.printStackTrace(err);
        } else {
            text(e).lines().forEach(text -> err.println(NAME + ": " + Plain.text(text)));
        }
        return code.code();
    }

    private static String text(Exception e) {
        return e instanceof UncheckedIOException ? e.getMessage() + ": " + e.getCause() : e.getMessage();
    }

    private static ExitCode code(BuildException.Kind kind) {
        return switch (kind) {
            case USAGE -> ExitCode.USAGE;
            case EXTENSION -> ExitCode.DEFINITION;
            case MISSING -> ExitCode.ENVIRONMENT;
        };
    }

    private static ExitCode code(Exception e) {
        if (e instanceof DocumentException || e instanceof PackageRefusedException) {
            return ExitCode.DEFINITION;
        }
        if (e instanceof BuildException build) {
            return code(build.kind());
        }
        if (e instanceof GoldenException
                || e instanceof PluginLoadException
                || e instanceof ConfigurationException
                || e instanceof UploadException
                || e instanceof BundleException) {
            return ExitCode.USAGE;
        }
        if (e instanceof BackendException
                || e instanceof UncheckedIOException
                || e instanceof GateProblem
                || e instanceof ListenException) {
            return ExitCode.ENVIRONMENT;
        }
        return e instanceof RunInterruptedException ? ExitCode.INTERRUPTED : ExitCode.BUG;
    }
}
