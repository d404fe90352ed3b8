package org.exampleservice.simulator;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.exampleservice.simulator.export.ExportPlan;
import org.exampleservice.simulator.export.ExportReport;
import org.exampleservice.simulator.export.WireMockExport;
import org.exampleservice.simulator.http.DemoConfig;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code export}: a span of simulated time as a WireMock folder. */
final class ExportVerb {
    static final String NAME = "export";
    private static final String TO = "--to";
    private static final String FROM = "--from";
    private static final String MINUTES = "--minutes";
    private static final String MAX_MB = "--max-mb";
    private static final String FORCE = "--force";
    private static final int MEGABYTE = 1_000_000;

    private ExportVerb() {}

    static CommandSpec spec() {
        CommandSpec spec = VerbOptions.spec("Write a span of simulated time as a WireMock folder.", "DIR")
                .addOption(CommandLineSpec.value(TO, "<kind>", "Which kind of folder: wiremock. Required."))
                .addOption(CommandLineSpec.value(
                        CommandLineSpec.SCENARIO, "<scenario>", "A YAML file, or a name that scenarios lists."))
                .addOption(CommandLineSpec.value(
                        CommandLineSpec.SEED,
                        "<seed>",
                        "Where all random values come from. Default: 42,",
                        "or the scenario's."))
                .addOption(CommandLineSpec.value(
                        CommandLineSpec.DIALECT, "<dialect>", "tutorial or sdk. Default: tutorial."))
                .addOption(CommandLineSpec.value(
                        FROM,
                        "<time>",
                        "The first minute: an instant, or a time after the",
                        "scenario's start such as PT15M. Default: PT0S."))
                .addOption(CommandLineSpec.value(MINUTES, "<n>", "How many minutes, 1 to 10080. Default: 15."))
                .addOption(CommandLineSpec.value(
                        CommandLineSpec.USER, "<user>", "User to ask for. With --password only: ruxit."))
                .addOption(CommandLineSpec.value(
                        CommandLineSpec.PASSWORD, "<password>", "Password to ask for. With --user only: ruxit."))
                .addOption(CommandLineSpec.flag(CommandLineSpec.UI, "Add chart demo values to / of the sdk dialect."))
                .addOption(CommandLineSpec.value(MAX_MB, "<n>", "Most megabytes of bodies, 1 to 100000. Default: 200."))
                .addOption(VerbOptions.action(FORCE, "Write over an earlier recording in DIR."))
                .addOption(VerbOptions.help());
        spec.usageMessage()
                .footer(
                        "",
                        "DIR gets mappings, __files and recording.json. Serve it with",
                        "  java -jar wiremock-standalone.jar --root-dir DIR --disable-gzip --port 8769",
                        "and choose the minute, counted from 0, with",
                        "  curl -X PUT http://localhost:8769/__admin/scenarios/simulated-time/state \\",
                        "    -d '{\"state\": \"minute-3\"}'",
                        "The harness chooses it by itself: run PLUGIN --wiremock DIR. With --user or",
                        "--password, DIR holds them, because WireMock has to know them.",
                        "",
                        "What WireMock cannot do as the simulator does is printed, a line each.",
                        "",
                        "Exit status: 0 done, 1 DIR cannot be written or would be too large, 2 wrong",
                        "usage.");
        return spec;
    }

    static void run(ParseResult parsed, Map<String, String> environment, PrintStream out) {
        VerbOptions given = new VerbOptions(parsed);
        String kind = given.text(TO).orElseThrow(() -> new UsageException("--to is missing; give --to wiremock"));
        if (!kind.equals("wiremock")) {
            throw new UsageException("--to " + kind + " is no kind of folder; give --to wiremock");
        }
        int minutes = given.integer(MINUTES, 15, 1, ExportPlan.MOST_MINUTES);
        long mostBytes = (long) MEGABYTE * given.integer(MAX_MB, 200, 1, 100_000);
        DemoConfig config = new Options(option -> parsed.matchedOptionValue(option, (String) null), environment)
                .builder(() -> 0)
                .config();
        if (config.compat()) {
            throw new UsageException(
                    "EXAMPLE_SERVICE_COMPAT=true counts requests, and an export needs minutes; unset it");
        }
        Instant from = given.text(FROM)
                .map(text -> from(text, config.simulation().start()))
                .orElse(config.simulation().start());
        ExportReport report = WireMockExport.run(new ExportPlan(
                config, from, minutes, given.folder("DIR", given.word(0)), given.isGiven(FORCE), mostBytes));
        out.println(ScenarioVerbs.printable(report.summary()));
        report.notes().forEach(note -> out.println(ScenarioVerbs.printable("  not the same: " + note)));
    }

    private static Instant from(String text, Instant start) {
        try {
            Instant from = text.startsWith("P") ? start.plus(Duration.parse(text)) : Instant.parse(text);
            if (!from.isBefore(start) && from.isBefore(Instant.parse("9000-01-01T00:00:00Z"))) {
                return from;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // told below, as are instants out of bounds
        }
        throw new UsageException("--from " + text + " is no instant from " + start
                + " on, where the scenario starts; give one, or a time after it such as PT15M");
    }
}
