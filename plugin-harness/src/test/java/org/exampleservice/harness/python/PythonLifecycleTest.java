package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.exampleservice.harness.engine.Change;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Status.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How instances live, what they are given, and which status an exception becomes (sdk.md 5.1 to 5.3, 8.1). */
class PythonLifecycleTest {

    @TempDir
    Path folder;

    @Test
    void the_base_constructor_calls_initialize() {
        Recording recording = Extension.members(folder, """
                def __init__(self, **kwargs):
                    super().__init__(**kwargs)
                    print(self.made_by_initialize, self.topology_builder is kwargs["topology_builder"])

                def initialize(self, **kwargs):
                    self.made_by_initialize = "there"
                    print(hasattr(self, "topology_builder"), self.config is kwargs["config"], self.logger is kwargs["logger"])
                """).run(2);

        assertThat(Extension.said(recording)).isEqualTo("False True True\nthere True");
    }

    @Test
    void initialize_and_query_are_given_the_same_things() {
        Recording recording =
                Extension.members(folder, """
                def initialize(self, **kwargs):
                    self.names = sorted(kwargs)

                def query(self, **kwargs):
                    config, activation = kwargs["config"], self.activation
                    print(self.names == sorted(kwargs), len(kwargs), kwargs["process_snapshot"], kwargs["associated_entity"])
                    print(config["count"] + 1, config["on"] is True, repr(config["url"]), config.get("x"), config)
                    print(kwargs["json_config"]["extra"], activation.endpoint_name, activation.entity_id, activation.value)
                    print(activation)
                    self.logger.info("by %s", "logger")
                    logger.debug("too fine")
                """).run(1, UnaryOperator.identity(), Map.of("password", "hunter2"));

        assertThat(Extension.said(recording)).isEqualTo("""
                True 11 None 123
                4 True '' None {'url': '', 'password': '########', 'count': 3, 'on': True}
                {'kept': [1, 2.5]} Test configuration 123 123
                RemoteActivationContext(config_id=0x7b, endpoint=Test configuration, properties={'url': '', 'password': \
                '########', 'count': 3, 'on': True}, enabled=True)
                by logger""");
    }

    @Test
    void after_an_exception_there_is_a_new_instance_of_the_same_module() {
        Recording recording = Extension.module(folder, """
                from ruxit.api.base_plugin import RemoteBasePlugin
                print("imported")
                instances = []

                class Probe(RemoteBasePlugin):
                    def initialize(self, **kwargs):
                        instances.append(self)

                    def query(self, **kwargs):
                        print("query of", len(instances))
                        if len(instances) == 1:
                            raise RuntimeError("first fails")

                    def close(self):
                        print("close")
                """).run(3);

        assertThat(recording.cycles())
                .extracting(Extension::said)
                .containsExactly(
                        List.of("imported", "query of 1", "close"), List.of("query of 2"), List.of("query of 2"));
        assertThat(recording.cycles())
                .extracting(Cycle::status)
                .extracting(Status::state)
                .containsExactly(State.ERROR_UNKNOWN, State.OK, State.OK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "raise AuthException('no') | ERROR_AUTH | no",
                "raise ConfigException('bad', 'more') | ERROR_CONFIG | bad",
                "raise NothingToReportException | NOTHING_TO_REPORT | ''",
                "raise AuthException(404) | ERROR_AUTH | 404",
                "raise AuthException({'a': 1}) | ERROR_AUTH | {'a': 1}",
                "raise type('Mine', (AuthException,), {})('sub') | ERROR_UNKNOWN | sub",
                "raise ValueError() | ERROR_UNKNOWN | ''",
                "raise KeyError('missing') | ERROR_UNKNOWN | missing",
                "self.config['missing'] | ERROR_UNKNOWN | missing",
                "exit(-1) | ERROR_UNKNOWN | -1",
                "sys.exit() | ERROR_UNKNOWN | ''",
                "raise KeyboardInterrupt('stop') | ERROR_UNKNOWN | stop",
                "raise GeneratorExit() | ERROR_UNKNOWN | ''",
                "raise ValueError(type('X', (), {'__str__': lambda s: 1 / 0})()) | ERROR_UNKNOWN | <X that cannot be shown>"
            })
    void an_exception_becomes_a_status_by_its_exact_class(String statement, State state, String description) {
        Status status =
                Extension.query(folder, statement).run(1).cycles().get(0).status();

        assertThat(status.state()).isEqualTo(state);
        assertThat(status.description()).isEqualTo(description);
    }

    @Test
    void a_subclass_is_explained_in_the_words_of_python() {
        Cycle cycle = Extension.module(folder, """
                from ruxit.api import base_plugin, exceptions

                class WrongPassword(exceptions.AuthException):
                    pass

                class Probe(base_plugin.RemoteBasePlugin):
                    def query(self, **kwargs):
                        raise WrongPassword("no")
                """).run(1).cycles().get(0);

        assertThat(cycle.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("exception-subclass");
            assertThat(finding.text())
                    .isEqualTo(
                            "probe.WrongPassword is a subclass of AuthException; the runtime looks at the exact class"
                                    + " only, so the status is ERROR_UNKNOWN and not ERROR_AUTH (sdk.md 8.1). Throw"
                                    + " AuthException itself");
        });
    }

    @Test
    void a_traceback_shows_the_frames_of_the_extension_and_no_others() {
        Status status = Extension.query(folder, "d.absolute('a', None)")
                .run(1)
                .cycles()
                .get(0)
                .status();

        assertThat(status.stackTrace().lines().filter(line -> !line.contains("^")))
                .containsExactly(
                        "Traceback (most recent call last):",
                        "  File \"probe.py\", line 17, in query",
                        "    d.absolute('a', None)",
                        "TypeError: value must be convertable to float, got <class 'NoneType'> instead");
    }

    @Test
    void the_place_of_an_error_is_the_deepest_line_of_its_own_and_not_of_what_it_brought() {
        Extension extension = Extension.query(folder, "import helper\nhelper.ask()")
                .with("helper.py", "import brought, json\ndef ask():\n    brought.get(json)\n")
                .with("brought/__init__.py", "def get(json):\n    json.loads('{')\n")
                .with("brought-1.0.dist-info/METADATA", "");

        assertThat(extension.run(1).cycles().get(0).status().place()).isEqualTo("helper.py:3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import broken | broken.py:2",
                "exec('1 / 0') | probe.py:17",
                "d.absolute('a', None) | probe.py:17",
                "sys.exit(3) | probe.py:17"
            })
    void an_error_is_placed(String statement, String place) {
        Extension extension = Extension.query(folder, statement).with("broken.py", "X = 1\ndef f(:\n");

        assertThat(extension.run(1).cycles().get(0).status().place()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level | config['level'] is missing: plugin.json declares level as Integer without a defaultValue, and no"
                        + " value was given; only text is empty then (sdk.md 5.3, 12). Give one, such as --config"
                        + " level=..., or declare a default",
                "odd | config['odd'] is missing: plugin.json declares no property odd, and no value was given (sdk.md"
                        + " 5.3). Declare it, or give it, such as --config odd=..., which is text, or in properties.json"
            })
    void a_value_that_is_missing_is_explained_where_it_ends_the_query(String key, String finding) throws Exception {
        Extension extension = Extension.query(
                folder,
                "try:\n    self.config['" + key + "']\nexcept KeyError:\n    pass\n"
                        + "if n == 2:\n    kwargs['config']['" + key + "']");
        extension.with(
                "plugin.json",
                Files.readString(folder.resolve("plugin.json"))
                        .replace(
                                "{\"key\": \"url\"", "{\"key\": \"level\", \"type\": \"Integer\"}, {\"key\": \"url\""));

        List<Cycle> cycles = extension.run(2).cycles();

        assertThat(cycles.get(0).findings()).isEmpty();
        assertThat(cycles.get(1).status()).hasToString("ERROR_UNKNOWN: " + key);
        assertThat(cycles.get(1).findings())
                .extracting(Finding::code, Finding::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("missing-config", finding));
    }

    @Test
    void secrets_in_a_message_a_url_a_login_and_a_log_line_are_masked() {
        String secret = "p&ss w/rd'é";
        Recording recording = Extension.query(folder, """
                import base64, urllib.parse
                secret = self.config["password"]
                login = base64.b64encode(("admin:" + secret).encode()).decode()
                logger.warning("%s %r %s", secret, secret, urllib.parse.quote_plus(secret))
                print(urllib.parse.quote(secret), urllib.parse.quote(secret, safe=""), login)
                raise Exception("http://admin:%s@host/ failed with Basic %s" % (urllib.parse.quote(secret), login))
                """)
                .run(1, UnaryOperator.identity(), Map.of("password", secret, "url", "admin"));

        assertThat(recording.cycles().get(0).status().description())
                .isEqualTo("http://admin:******@host/ failed with Basic ******");
        assertThat(recording.toString()).doesNotContain(secret, "w%2Frd", "w/rd", "YWRtaW46");
        assertThat(Extension.said(recording)).isEqualTo("****** \"******\" ******\n****** ****** ******");
    }

    @Test
    void a_changed_configuration_makes_a_new_instance() {
        Recording recording = Extension.query(folder, "print(n, self.config['count'])")
                .run(
                        3,
                        plan -> plan.withChange(
                                3,
                                new Change.Reconfigured(new org.exampleservice.harness.plugin.PluginConfig(
                                        Map.of("count", 9L), java.util.Set.of()))),
                        Map.of());

        assertThat(Extension.said(recording)).isEqualTo("1 3\n2 3\n1 9");
    }

    @Test
    void what_an_extension_writes_beside_itself_changes_nothing_in_its_folder() throws Exception {
        Recording recording = Extension.query(folder, """
                with open("state.txt", "a") as state:
                    state.write("x")
                print(os.path.getsize("state.txt"), os.path.dirname(os.path.abspath(__file__)) == os.getcwd())
                """).with("helper.py", "").run(2);

        assertThat(Extension.said(recording)).isEqualTo("1 True\n2 True");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("plugin.json", "probe.py", "helper.py");
        }
    }

    @Test
    void the_own_folder_comes_first_and_printed_text_goes_to_the_log_of_its_cycle() {
        Recording recording =
                Extension.query(folder, """
                import helper
                print(helper.WHO, "of", n, end="")
                sys.stderr.write("odd: é\\n")
                sys.stdout.buffer.write(b"bytes\\n")
                """).with("helper.py", "WHO = 'mine'").run(2);

        assertThat(recording.cycles())
                .extracting(Extension::said)
                .containsExactly(
                        List.of("stderr: odd: é", "mine of 1bytes"), List.of("stderr: odd: é", "mine of 2bytes"));
    }
}
