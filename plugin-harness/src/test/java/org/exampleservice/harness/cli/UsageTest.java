package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exampleservice.harness.testkit.PluginFolder;
import org.exampleservice.harness.testkit.Plugins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    private static final String EXIT_CODES = """

            Exit codes:
               0     all is well
               1     internal error, a bug in the kit
               2     wrong usage, or a contract that cannot be read
               3     plugin.json is invalid
               4     the plugin raised: a status of the endpoint is an error
               5     an expectation failed, or a golden differs or was rewritten
               6     something outside is missing: an address, a port, a file of answers
               7     a limit was reached, or a query did not return
               130   interrupted
            """;

    private static final Pattern TAKING = Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z-]+)=");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "init ",
                "doctor ",
                "completion ",
                "man ",
                "help ",
                "run ",
                "test ",
                "repro ",
                "validate ",
                "explain ",
                "build ",
                "upload ",
                "activegate ",
                "preview ",
                "demo ",
                "review ",
                "pending ",
                "diff ",
                "accept ",
                "reject "
            })
    void help_lists_the_exit_codes(String verb) {
        Console console = Console.run((verb + "--help").split(" ", -1));

        assertThat(console.code()).isZero();
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).startsWith("Usage: plugin-harness " + verb).contains(EXIT_CODES);
    }

    @Test
    void help_of_each_verb_ends_with_examples_to_copy() {
        assertThat(Console.run("run", "-h").out()).endsWith("""

                Examples:
                  plugin-harness run fixtures/plugins/example-multi --cycles 3
                  plugin-harness run fixtures/plugins/example-stats --record answers
                  plugin-harness run fixtures/plugins/example-stats --wiremock answers
                """);
        assertThat(Console.run("test", "-h").out()).endsWith("""

                Examples:
                  plugin-harness test fixtures/contracts
                  plugin-harness test fixtures/contracts --html target/contracts.html
                  plugin-harness test fixtures/contracts/example-stats-sdk --update
                  plugin-harness test fixtures/contracts/example-stats-sdk --matrix
                  plugin-harness test fixtures/contracts --shard 1/2
                """);
    }

    @Test
    void help_is_asked_for_either_way_round() {
        assertThat(Console.run("help")).isEqualTo(Console.run("--help"));
        assertThat(Console.run("help", "init")).isEqualTo(Console.run("init", "--help"));
    }

    @Test
    void the_help_says_what_the_words_mean_and_where_to_begin() {
        assertThat(Console.run("--help").out()).endsWith("""

                An extension is a folder with plugin.json and the code it names, the plugin. A
                contract says what a plugin is run against and for how many simulated minutes;
                its golden is what must come out.

                Examples:
                  plugin-harness init my-service
                  plugin-harness test my-service
                  plugin-harness test --help
                """);
    }

    @Test
    void no_line_of_an_example_is_broken() {
        Console.run("man")
                .out()
                .lines()
                .filter(line -> line.startsWith("  plugin"))
                .forEach(line -> assertThat(line.replace("\\-", "-")).hasSizeLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "test", "validate", "build", "upload", "activegate", "preview", "demo", "doctor"})
    void each_option_that_takes_a_value_reads_one(String verb) {
        List<String> options = TAKING.matcher(Console.run(verb, "--help").out())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(options).contains("--color");
        for (String option : options) {
            assertThat(Console.run(verb, option, "1", "--help").err())
                    .as("%s %s", verb, option)
                    .doesNotContain("TypeConverter");
        }
    }

    @Test
    void the_port_of_the_backend_is_one_of_those_that_there_are() {
        assertThat(Console.run("run", "--port", "65536").err())
                .isEqualTo("plugin-harness: --port is 65536; it is from 1 to 65535. See plugin-harness run --help\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-V", "--version", "run -V", "test --version"})
    void the_version_is_told(String arguments) {
        Console console = Console.run(arguments.split(" ", -1));

        assertThat(console.code()).isZero();
        assertThat(console.out()).matches("EXAMPLE_SERVICE plugin-harness [0-9]+\\.[0-9]+\\.[0-9]+\n");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "",
                        "no command given; there are accept, activegate, build, completion, demo, diff, doctor, explain, help, init, man, pending, preview, reject, repro,"
                                + " review, run, test, upload and validate.",
                        ""),
                Arguments.of(
                        "rnu x",
                        "there is no command rnu; there are accept, activegate, build, completion, demo, diff, doctor, explain, help, init, man, pending, preview, reject, repro,"
                                + " review, run, test, upload and validate.",
                        ""),
                Arguments.of("--verison", "unknown option --verison; did you mean --version?", ""),
                Arguments.of("run p --cylces 3", "unknown option --cylces; did you mean --cycles?", " run"),
                Arguments.of("run p --cylces=3", "unknown option --cylces; did you mean --cycles?", " run"),
                Arguments.of("run", "no plugin given: name its folder, or a --class.", " run"),
                Arguments.of("run p q", "unexpected argument q.", " run"),
                Arguments.of("run p password=geheim", "unexpected argument password.", " run"),
                Arguments.of("run p --cycles 0", "--cycles is 0; a run has at least 1.", " run"),
                Arguments.of(
                        "run p --cycles many",
                        "invalid value for option '--cycles': 'many' is no whole number.",
                        " run"),
                Arguments.of("run p --timeout 0", "--timeout is 0; it is at least 1.", " run"),
                Arguments.of("run p --endpoint e --with geheim", "a --with is not of the form KEY=VALUE.", " run"),
                Arguments.of("run p --config geheim", "a --config is not of the form KEY=VALUE.", " run"),
                Arguments.of(
                        "run p --limits docs2",
                        "no limit profile is called 'docs2'; there are sdk-1.223, docs, docs-legacy.",
                        " run"),
                Arguments.of(
                        "run p --dialect klingon",
                        "invalid value for option '--dialect': 'klingon' is no dialect; there are tutorial, sdk.",
                        " run"),
                Arguments.of(
                        "run p --scenario none",
                        "there is no scenario none, shipped or as a file; shipped are default, auth-expires, churn, clock-jump,"
                                + " counter-reset, counter-wrap, flapping-state, fleet-5000, fleet-million,"
                                + " new-state-nobody-declared, node-duplicated, node-lost, node-renamed, not-a-number,"
                                + " rolling-maintenance, slow-then-timeout, steady, truncated-json.",
                        " run"),
                Arguments.of(
                        "run p --seed 1 --wiremock w",
                        "a plugin runs against one backend: the simulator (--scenario, --dialect, --seed), --wiremock"
                                + " or --url.",
                        " run"),
                Arguments.of(
                        "run p --url http://x --wiremock w",
                        "a plugin runs against one backend: the simulator (--scenario, --dialect, --seed), --wiremock"
                                + " or --url.",
                        " run"),
                Arguments.of(
                        "run p --url ftp://u:geheim@host",
                        "--url: the address ftp://host is no http or https URL with a host and a port up to 65535. Give"
                                + " one like http://127.0.0.1:8769.",
                        " run"),
                Arguments.of(
                        "run p --url http://x --record r",
                        "--record keeps no answers of a --url, which is not watched; leave one out.",
                        " run"),
                Arguments.of("test", "missing required parameter: 'DIR'.", " test"),
                Arguments.of("validate", "missing required parameter: 'PATH'.", " validate"),
                Arguments.of(
                        "validate no-such-folder",
                        "there is no no-such-folder; name a folder with plugin.json, the file, or a zip.",
                        " validate"),
                Arguments.of(
                        "validate . --fail-on fatal",
                        "invalid value for option '--fail-on': 'fatal' is no severity; there are error, warning, info.",
                        " validate"),
                Arguments.of(
                        "explain name-patern",
                        "there is no rule name-patern; the nearest is name-pattern.",
                        " explain"),
                Arguments.of("explain 9", "there is no rule 9; plugin-harness explain lists them.", " explain"),
                Arguments.of(
                        "upload no-such.zip",
                        "plugin zip file is missing: there is no no-such.zip; build it first.",
                        " upload"),
                Arguments.of(
                        "upload x.zip --timeout 0",
                        "--timeout is at least 1 and --retries at least 0; give such numbers.",
                        " upload"),
                Arguments.of(
                        "activegate --data-dir target/none --scale 1001",
                        "--port is 0 to 65535, --patience and --history are at least 1, and --scale is 1 to 1000; give"
                                + " such numbers.",
                        " activegate"),
                Arguments.of(
                        "run p --color sometimes",
                        "invalid value for option '--color': 'sometimes' is no time for colours; there are auto, always, never.",
                        " run"),
                Arguments.of(
                        "init my.service",
                        "the name 'my.service' is none for an extension: it is a letter, then letters, digits, - and _,"
                                + " at most 80 in all, with or without custom.remote.python. before it (sdk.md 4.1); give"
                                + " one like my-service.",
                        " init"),
                Arguments.of(
                        "init x --language go",
                        "invalid value for option '--language': 'go' is no language; there are python, java.",
                        " init"),
                Arguments.of(
                        "completion fish", "'fish' is no shell that is known; there are bash, zsh.", " completion"),
                Arguments.of(
                        "doctor no-such-folder",
                        "there is no no-such-folder; name a folder with plugin.json, or none.",
                        " doctor"),
                Arguments.of(
                        "help rnu",
                        "there is no command rnu; there are accept, activegate, build, completion, demo, diff, doctor, explain, help,"
                                + " init, man, pending, preview, reject, repro, review, run, test, upload and validate.",
                        ""),
                Arguments.of(
                        "build no-such-folder",
                        "there is no no-such-folder; name a folder with plugin.json.",
                        " build"),
                Arguments.of(
                        "activegate --data-dir x --scale 3 --step",
                        "--scale and --step exclude each other; give one of them.",
                        " activegate"),
                Arguments.of(
                        "upload .",
                        "the package . is a folder, and a package is a zip; name the zip in it, which build made.",
                        " upload"),
                Arguments.of(
                        "tests",
                        "there is no command tests; did you mean test? There are accept, activegate, build, completion, demo,"
                                + " diff, doctor, explain, help, init, man, pending, preview, reject, repro, review, run,"
                                + " test, upload and validate.",
                        ""),
                Arguments.of(
                        "test no-such-folder",
                        "there is no no-such-folder; name a folder with contract.yaml, or one of such.",
                        " test"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_one_line_on_stderr(String arguments, String message, String verb) {
        Console console = Console.run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

        assertThat(console.err()).isEqualTo("plugin-harness: " + message + " See plugin-harness" + verb + " --help\n");
        assertThat(console.out()).isEmpty();
        assertThat(console.code()).isEqualTo(2);
    }

    @Test
    void a_plugin_that_is_not_there_is_wrong_usage() {
        Console console = Console.run("run", temp.resolve("none").toString());

        assertThat(console)
                .isEqualTo(new Console(
                        2,
                        "",
                        "plugin-harness: there is no " + temp.resolve("none")
                                + "; a plugin is a folder with plugin.json"
                                + " in it. Check the path\n"));
    }

    @Test
    void an_invalid_plugin_json_is_told_line_by_line() {
        PluginFolder.write(temp, "{\"name\": \"n\", \"version\": \"1\", \"source\": {}}");

        Console console = Console.run("run", temp.toString());

        assertThat(console.code()).isEqualTo(3);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("plugin-harness: " + temp + "/plugin.json:1:"));
    }

    @Test
    void values_that_do_not_fit_are_told_all_at_once() {
        PluginFolder.of(temp, Plugins.Fine.class);

        Console console = Console.run("run", temp.toString(), "--config", "count=many", "--config", "mode=");

        assertThat(console)
                .isEqualTo(new Console(
                        2,
                        "",
                        "plugin-harness: count is \"many\" (a property of type Integer takes a whole number, sdk.md"
                                + " 4.5). Give a whole number, or leave it out for the default.\n"));
    }

    @Test
    void an_address_at_which_nothing_listens_is_the_environment() {
        PluginFolder.of(temp, Plugins.Fine.class);

        Console console = Console.run("run", temp.toString(), "--url", "http://nowhere.invalid");

        assertThat(console)
                .isEqualTo(new Console(
                        6,
                        "",
                        "plugin-harness: nothing answers at http://nowhere.invalid (its host is not known). Start the"
                                + " service, or leave --url out to run against the simulator\n"));
    }
}
