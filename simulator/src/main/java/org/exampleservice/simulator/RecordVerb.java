package org.exampleservice.simulator;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.exampleservice.simulator.record.Pause;
import org.exampleservice.simulator.record.RecordPlan;
import org.exampleservice.simulator.record.Recorder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code record}: the answers of a real service as a WireMock folder, without its secrets. */
final class RecordVerb {
    static final String NAME = "record";
    private static final String TO = "--to";
    private static final String MINUTES = "--minutes";
    private static final String EVERY = "--every";
    private static final String TIMES = "--times";
    private static final String SECRET = "--secret";
    private static final String FORCE = "--force";
    private static final int SHORTEST_SECRET = 4;

    private RecordVerb() {}

    static CommandSpec spec() {
        CommandSpec spec = VerbOptions.spec("Record the answers of a real service, without its secrets.", "URL")
                .addOption(CommandLineSpec.value(TO, "<dir>", "The folder to write. Required."))
                .addOption(VerbOptions.repeated(
                        ServiceOptions.ROUTE,
                        "<path>",
                        "A path to ask for, with a query where",
                        "needed; again for more. Default: /."))
                .addOption(CommandLineSpec.value(MINUTES, "<n>", "How many rounds, 1 to 1440. Default: 1."))
                .addOption(CommandLineSpec.value(EVERY, "<time>", "From one round to the next. Default: PT1M."))
                .addOption(CommandLineSpec.value(
                        TIMES, "<n>", "In place of --minutes: so many rounds, without", "waiting."));
        ServiceOptions.addTo(spec);
        spec.addOption(VerbOptions.repeated(
                        SECRET,
                        "<value>",
                        "A value that must not be in the folder, in",
                        "whatever form; again for more."))
                .addOption(VerbOptions.action(FORCE, "Write over an earlier recording in the folder."))
                .addOption(VerbOptions.help());
        spec.usageMessage()
                .footer(
                        "",
                        "Each round becomes a minute, served as export --help tells. Redirects within the",
                        "service are recorded and followed, others recorded only.",
                        "",
                        "Taken out: request headers; Set-Cookie and headers whose names promise a secret;",
                        "logins in URLs; values of parameters and JSON fields named like password, token",
                        "or api_key, there and wherever else they turn up; keys and tokens known by their",
                        "look; and each --secret: plain, escaped, URL-encoded, Base64, hexadecimal.",
                        "",
                        "Exit status: 0 done, 1 the service does not answer or the folder cannot be",
                        "written, 2 wrong usage.");
        return spec;
    }

    static void run(ParseResult parsed, LongSupplier nanoTime, PrintStream out) {
        VerbOptions given = new VerbOptions(parsed);
        if (given.isGiven(TIMES) && (given.isGiven(MINUTES) || given.isGiven(EVERY))) {
            throw new UsageException(
                    "--times does not wait, so --minutes and --every make no sense with it; leave one out");
        }
        String to = given.text(TO).orElseThrow(() -> new UsageException("--to is missing; give the folder to write"));
        int rounds = given.integer(given.isGiven(TIMES) ? TIMES : MINUTES, 1, 1, 1440);
        Duration every =
                given.isGiven(TIMES) ? Duration.ZERO : given.duration(EVERY, Duration.ofMinutes(1), Duration.ofDays(1));
        ServiceOptions options = new ServiceOptions(given);
        RecordPlan plan = new RecordPlan(
                options.routes(),
                rounds,
                every,
                secrets(given.texts(SECRET)),
                given.folder(TO, to),
                given.isGiven(FORCE));
        try {
            Recorder.Report report = new Recorder(options.service(), plan, nanoTime, Pause.real()).run();
            out.println(ScenarioVerbs.printable(report.summary()));
            report.notes().forEach(note -> out.println(ScenarioVerbs.printable("  note: " + note)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<String> secrets(List<String> given) {
        if (given.stream().anyMatch(secret -> secret.length() < SHORTEST_SECRET)) {
            throw new UsageException("a --secret has less than " + SHORTEST_SECRET
                    + " characters, and would be taken out of everything; leave it out");
        }
        return new TreeSet<>(given);
    }
}
