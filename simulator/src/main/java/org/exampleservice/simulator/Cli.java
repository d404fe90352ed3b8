package org.exampleservice.simulator;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.exampleservice.document.DocumentException;
import org.exampleservice.simulator.http.ListenException;
import org.exampleservice.simulator.record.ServiceException;
import org.exampleservice.simulator.stubs.StubException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command: reads its arguments, starts the app, and says in one line that it is ready or why not. */
final class Cli {
    private final Map<String, String> environment;
    private final LongSupplier nanoTime;
    private final PrintStream out;
    private final PrintStream err;

    Cli(Map<String, String> environment, LongSupplier nanoTime, PrintStream out, PrintStream err) {
        this.environment = Map.copyOf(environment);
        this.nanoTime = nanoTime;
        this.out = out;
        this.err = err;
    }

    Launch run(String... args) {
        try {
            Optional<Map<String, String>> plain = PlainArguments.read(args);
            return plain.isPresent() ? serve(plain.get()::get) : parsed(args);
        } catch (UsageException e) {
            return failed(e.getMessage(), Launch.usageError());
        } catch (DocumentException e) {
            e.problems().forEach(problem -> err.println(ScenarioVerbs.printable(problem.toString())));
            return Launch.environmentError();
        } catch (StubException | ServiceException e) {
            return failed(e.getMessage(), Launch.environmentError());
        } catch (ListenException e) {
            return failed(e.problem() + "; " + remedy(e.reason()), Launch.environmentError());
        } catch (OutOfMemoryError e) {
            return failed(
                    "there is too little memory for this; give more, such as java -Xmx512m", Launch.environmentError());
        }
    }

    private Launch serve(UnaryOperator<String> commandLine) {
        return ready(new Options(commandLine, environment).builder(nanoTime).start());
    }

    private Launch parsed(String... args) {
        try {
            return launch(args);
        } catch (ParameterException e) {
            return failed(UsageErrors.text(e), Launch.usageError());
        }
    }

    private Launch launch(String... args) {
        CommandLine commandLine = CommandLineSpec.create();
        ParseResult parsed = commandLine.parseArgs(args);
        if (parsed.isUsageHelpRequested()) {
            commandLine.usage(out);
            return Launch.done();
        }
        if (parsed.isVersionHelpRequested()) {
            out.println("EXAMPLE_SERVICE simulator " + Version.text());
            return Launch.done();
        }
        return parsed.hasSubcommand()
                ? verb(parsed.subcommand())
                : serve(option -> parsed.matchedOptionValue(option, (String) null));
    }

    private Launch verb(ParseResult verb) {
        if (verb.isUsageHelpRequested()) {
            verb.commandSpec().commandLine().usage(out);
            return Launch.done();
        }
        if (ManualVerbs.are(verb.commandSpec().name())) {
            ManualVerbs.print(verb, out);
            return Launch.done();
        }
        if (verb.commandSpec().name().equals(ExportVerb.NAME)) {
            ExportVerb.run(verb, environment, out);
            return Launch.done();
        }
        if (verb.commandSpec().name().equals(RecordVerb.NAME)) {
            RecordVerb.run(verb, nanoTime, out);
            return Launch.done();
        }
        if (verb.commandSpec().name().equals(WarmUpVerb.NAME)) {
            WarmUpVerb.run(nanoTime, out);
            return Launch.done();
        }
        return verb.commandSpec().name().equals(DiffVerb.NAME) ? diff(verb) : onScenarios(verb);
    }

    /** Status 1 means drift and nothing else. */
    private Launch diff(ParseResult verb) {
        try {
            return DiffVerb.run(verb, out) ? Launch.done() : Launch.environmentError();
        } catch (StubException | ServiceException e) {
            return failed(e.getMessage(), Launch.usageError());
        }
    }

    private Launch onScenarios(ParseResult verb) {
        ScenarioVerbs verbs = new ScenarioVerbs(out, err);
        if (verb.commandSpec().name().equals(CommandLineSpec.SCENARIOS)) {
            verbs.list();
            return Launch.done();
        }
        String[] files = verb.matchedPositionalValue(0, new String[0]);
        return verbs.validate(files) ? Launch.done() : Launch.environmentError();
    }

    private Launch ready(DemoApp app) {
        out.println("EXAMPLE_SERVICE ready at " + app.baseUri() + " (scenario " + app.scenario() + ", seed "
                + app.seed() + ")");
        out.flush();
        return Launch.running(app);
    }

    private Launch failed(String message, Launch launch) {
        err.println("simulator: " + message.replaceAll("\\p{Cntrl}", "?"));
        return launch;
    }

    private static String remedy(ListenException.Reason reason) {
        return switch (reason) {
            case PORT_TAKEN -> "choose another with --port, or --port 0 for any free one";
            case NOT_PERMITTED -> "choose one above 1023 with --port, or --port 0 for any free one";
            case UNKNOWN_HOST, OTHER_MACHINE -> "give an address of this machine with --host, such as 127.0.0.1";
        };
    }
}
