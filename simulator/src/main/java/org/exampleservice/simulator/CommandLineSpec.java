package org.exampleservice.simulator;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options, as picocli is to read and explain them. All values stay text here; {@link Options} reads them. */
final class CommandLineSpec {
    static final String HOST = "--host";
    static final String PORT = "--port";
    static final String DIALECT = "--dialect";
    static final String SEED = "--seed";
    static final String SCENARIO = "--scenario";
    static final String VALIDATE = "validate";
    static final String SCENARIOS = "scenarios";
    static final String USER = "--user";
    static final String PASSWORD = "--password";
    static final String COMPAT = "--compat";
    static final String UI = "--ui";
    static final String CLOCK = "--clock";
    static final String AT = "--at";
    static final String SCALE = "--scale";
    static final String MAX_SESSIONS = "--max-sessions";
    static final String SESSION_IDLE = "--session-idle";
    static final String OPEN_ADMIN = "--open-admin";
    static final String ADMIN_TOKEN = "--admin-token";
    static final String HELP = "--help";
    static final String VERSION = "--version";

    private CommandLineSpec() {}

    static CommandLine create() {
        CommandSpec spec = CommandSpec.create()
                .name("java -jar simulator.jar")
                .addOption(value(PORT, "<port>", "Port, 0 for any free one. Default: 8769."))
                .addOption(value(HOST, "<host>", "Name or address to listen on. Default: 127.0.0.1."))
                .addOption(value(DIALECT, "<dialect>", "tutorial or sdk. Default: tutorial."))
                .addOption(value(SCENARIO, "<scenario>", "A YAML file, or a name that scenarios lists."))
                .addOption(
                        value(SEED, "<seed>", "Where all random values come from. Default: 42,", "or the scenario's."))
                .addOption(value(CLOCK, "<clock>", "running or frozen. Default: running."))
                .addOption(value(AT, "<instant>", "Where simulated time begins. Default: the scenario's start."))
                .addOption(value(SCALE, "<factor>", "How many times as fast time runs. Default: 1."))
                .addOption(value(USER, "<user>", "User to ask for. With --password only: ruxit."))
                .addOption(value(PASSWORD, "<password>", "Password to ask for. With --user only: ruxit."))
                .addOption(flag(COMPAT, "Count requests instead of simulated minutes."))
                .addOption(flag(UI, "Add chart demo values to / of the sdk dialect."))
                .addOption(value(MAX_SESSIONS, "<count>", "Most sessions at a time. Default: 1000."))
                .addOption(value(SESSION_IDLE, "<duration>", "Drop a session unused for so long. Default: PT30M."))
                .addOption(value(ADMIN_TOKEN, "<token>", "Token that changes over /admin must send."))
                .addOption(flag(OPEN_ADMIN, "Let other machines use /admin too."))
                .addOption(action(VERSION, "Print the version and end.")
                        .versionHelp(true)
                        .build())
                .addOption(
                        action(HELP, "Print this help and end.").usageHelp(true).build());
        spec.addSubcommand(SCENARIOS, scenarios());
        spec.addSubcommand(VALIDATE, validate());
        spec.addSubcommand(ExportVerb.NAME, ExportVerb.spec());
        spec.addSubcommand(RecordVerb.NAME, RecordVerb.spec());
        spec.addSubcommand(DiffVerb.NAME, DiffVerb.spec());
        spec.addSubcommand(WarmUpVerb.NAME, WarmUpVerb.spec());
        spec.addSubcommand(ManualVerbs.COMPLETION, ManualVerbs.completion());
        spec.addSubcommand(ManualVerbs.MAN, ManualVerbs.man());
        spec.usageMessage()
                .header("EXAMPLE_SERVICE: a cluster that behaves, on request.", "")
                .description("")
                .abbreviateSynopsis(true)
                .commandListHeading("%nCommands:%n")
                .sortOptions(false)
                .footer(
                        "",
                        "Faults, time and the state of nodes are watched and changed in a browser at",
                        "/ui or over /admin, which /admin/openapi.json describes; both answer this",
                        "machine only. POST /admin/sessions opens a world of its own at /sessions/{id}/,",
                        "with /ui and /admin.",
                        "",
                        "Each option but --help and --version can be an environment variable too, such",
                        "as EXAMPLE_SERVICE_PORT=0 or EXAMPLE_SERVICE_OPEN_ADMIN=true; the command line",
                        "wins, and an empty variable counts as none.",
                        "",
                        "Exit status: 0 done, 1 the environment does not allow it or a scenario has",
                        "problems, 2 wrong usage.");
        return new CommandLine(spec)
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    }

    private static CommandSpec scenarios() {
        CommandSpec spec = CommandSpec.create().addOption(VerbOptions.help());
        spec.usageMessage().description("List the shipped scenarios.");
        return spec;
    }

    private static CommandSpec validate() {
        CommandSpec spec = CommandSpec.create()
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("FILE")
                        .description("A scenario in YAML.")
                        .type(String[].class)
                        .arity("1..*")
                        .required(true)
                        .build())
                .addOption(VerbOptions.help());
        spec.usageMessage().description("Say what is wrong with scenario files.");
        return spec;
    }

    static OptionSpec value(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .arity("0..1")
                .fallbackValue("true")
                .paramLabel("true|false")
                .description(description)
                .build();
    }

    private static OptionSpec.Builder action(String name, String description) {
        return OptionSpec.builder(name).type(boolean.class).arity("0").description(description);
    }
}
