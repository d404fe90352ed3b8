package org.exampleservice.harness.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command itself; says what there is when it is called without a verb. */
@Command(
        name = HarnessCommand.NAME,
        description = "Runs a monitoring plugin under the rules of the ActiveGate, in virtual time, and judges it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "An extension is a folder with plugin.json and the code it names, the plugin. A",
            "contract says what a plugin is run against and for how many simulated minutes;",
            "its golden is what must come out.",
            "",
            "Examples:",
            "  plugin-harness init my-service",
            "  plugin-harness test my-service",
            "  plugin-harness test --help"
        })
public final class HarnessCommand implements Runnable {

    static final String NAME = "plugin-harness";

    @Spec
    private CommandSpec spec;

    /** Read before all else by {@link Paint}; it stands here for the help and for what is no such word. */
    @Option(
            names = Paint.OPTION,
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            converter = Whens.class,
            completionCandidates = Whens.class,
            description = "Colours: auto (default: on a terminal, unless NO_COLOR is set), always, never.")
    @SuppressWarnings("UnusedVariable")
    private Paint.When color;

    private HarnessCommand() {}

    /** The words of {@code --color}. */
    static final class Whens extends Words<Paint.When> {
        Whens() {
            super("time for colours", List.of(Paint.When.values()), Paint.When::word);
        }
    }

    /**
     * Runs a command line to its end.
     *
     * @param environment variables that have a say: {@code CI}
     * @param out gets the result
     * @param err gets everything else
     * @return the exit code
     */
    public static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... args) {
        return run(environment, Asking::terminal, Asking::secret, out, err, args);
    }

    /** As above, with somebody to ask, and somebody who types unseen. */
    static int run(
            Map<String, String> environment,
            Supplier<Optional<BufferedReader>> terminal,
            Supplier<Optional<String>> secret,
            PrintStream out,
            PrintStream err,
            String... args) {
        PrintWriter result = new PrintWriter(out, true, StandardCharsets.UTF_8);
        PrintWriter other = new PrintWriter(err, true, StandardCharsets.UTF_8);
        Paint paint = Paint.of(environment, Paint.isTerminal(), args);
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
        CommandLine line = new CommandLine(new HarnessCommand());
        new Verbs(environment, terminal, secret, out, paint).addTo(line, args);
        line.setOut(result)
                .setErr(other)
                .setColorScheme(Help.defaultColorScheme(paint.on() ? Help.Ansi.ON : Help.Ansi.OFF))
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
        return e instanceof UncheckedIOException io ? FileTrouble.text(io) : e.getMessage();
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
