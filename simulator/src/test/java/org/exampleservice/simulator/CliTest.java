package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliTest {
    private final TestConsole console = new TestConsole();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void a_command_without_surprises_says_one_line_when_it_is_ready() {
        running(
                Map.of(),
                app -> {
                    assertThat(console.out())
                            .isEqualTo("EXAMPLE_SERVICE ready at http://127.0.0.1:"
                                    + app.baseUri().getPort() + "/ (scenario default, seed 42)"
                                    + "\n");
                    assertThat(new TestClient(app).body("/")).startsWith("[{\"nodes\":");
                },
                "--port",
                "0");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void time_runs_from_the_start_of_the_scenario() {
        running(
                Map.of(),
                app -> {
                    assertThat(new TestClient(app).body("/")).contains("\"counter\":1,");
                    nanos.addAndGet(Duration.ofMinutes(2).toNanos());
                    assertThat(new TestClient(app).body("/")).contains("\"counter\":3,");
                },
                "--port=0");
    }

    @Test
    void every_option_arrives() {
        running(
                Map.of(),
                app -> {
                    TestClient client = new TestClient(app);
                    assertThat(app.baseUri()).hasHost("localhost");
                    assertThat(client.get("/").statusCode()).isEqualTo(401);
                    // operator:s3cret
                    assertThat(client.get("/", "Authorization", "Basic b3BlcmF0b3I6czNjcmV0")
                                    .body())
                            .contains("\"counter\":1,")
                            .contains("randbar");
                    assertThat(client.get("/", "Authorization", "Basic b3BlcmF0b3I6czNjcmV0")
                                    .body())
                            .contains("\"counter\":3,");
                    assertThat(console.out()).contains("seed -7)").doesNotContain("operator", "s3cret");
                },
                "--port",
                "0",
                "--host",
                "localhost",
                "--dialect",
                "sdk",
                "--seed",
                "-7",
                "--user",
                "operator",
                "--password",
                "s3cret",
                "--compat",
                "--ui");
    }

    @Test
    void every_option_can_come_from_the_environment() {
        running(
                Map.of(
                        "EXAMPLE_SERVICE_PORT", "0",
                        "EXAMPLE_SERVICE_HOST", "localhost",
                        "EXAMPLE_SERVICE_DIALECT", "sdk",
                        "EXAMPLE_SERVICE_SEED", "7",
                        "EXAMPLE_SERVICE_USER", "operator",
                        "EXAMPLE_SERVICE_PASSWORD", "s3cret",
                        "EXAMPLE_SERVICE_COMPAT", "true",
                        "EXAMPLE_SERVICE_UI", "true"),
                app -> {
                    TestClient client = new TestClient(app);
                    assertThat(app.baseUri()).hasHost("localhost");
                    assertThat(app.seed()).isEqualTo(7);
                    client.get("/", "Authorization", "Basic b3BlcmF0b3I6czNjcmV0");
                    assertThat(client.get("/", "Authorization", "Basic b3BlcmF0b3I6czNjcmV0")
                                    .body())
                            .contains("\"counter\":3,")
                            .contains("randbar");
                });
    }

    @Test
    void the_command_line_beats_the_environment_and_an_empty_variable_is_none() {
        running(
                Map.of(
                        "EXAMPLE_SERVICE_PORT", "nonsense",
                        "EXAMPLE_SERVICE_UI", "true",
                        "EXAMPLE_SERVICE_SEED", "",
                        "EXAMPLE_SERVICE_DIALECT", "sdk"),
                app -> {
                    assertThat(app.seed()).isEqualTo(42);
                    assertThat(new TestClient(app).body("/")).doesNotContain("randbar");
                },
                "--port=0",
                "--ui=false");
    }

    @ParameterizedTest(name = "{0} {1} lets in {2}")
    @CsvSource({
        "--user, operator, b3BlcmF0b3I6cnV4aXQ=", // operator:ruxit
        "--password, s3cret, cnV4aXQ6czNjcmV0" // ruxit:s3cret
    })
    void the_half_of_the_credentials_that_is_not_given_is_ruxit(String option, String value, String base64) {
        running(
                Map.of(),
                app -> {
                    assertThat(new TestClient(app).get("/").statusCode()).isEqualTo(401);
                    assertThat(new TestClient(app)
                                    .get("/", "Authorization", "Basic " + base64)
                                    .statusCode())
                            .isEqualTo(200);
                },
                "--port=0",
                option,
                value);
    }

    @Test
    void changes_over_the_admin_routes_ask_for_the_token_that_was_given_and_show_it_nowhere() {
        running(
                Map.of("EXAMPLE_SERVICE_ADMIN_TOKEN", "t0k3n", "EXAMPLE_SERVICE_OPEN_ADMIN", "true"),
                app -> {
                    TestClient client = new TestClient(app);
                    assertThat(client.send("POST", "/admin/clock/freeze").statusCode())
                            .isEqualTo(401);
                    assertThat(client.send("POST", "/admin/clock/freeze", "Authorization", "Bearer t0k3n")
                                    .statusCode())
                            .isEqualTo(200);
                    assertThat(console.out() + app).doesNotContain("t0k3n");
                },
                "--port=0");
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(launch(Map.of(), "--version")).isEqualTo(Launch.done());
        assertThat(console.out()).matches("EXAMPLE_SERVICE simulator [0-9]+\\.[0-9]+\\.[0-9]+\\n");
    }

    @Test
    void the_help_is_this() {
        assertThat(launch(Map.of(), "--help")).isEqualTo(Launch.done());
        assertThat(console.out()).isEqualTo("""
                EXAMPLE_SERVICE: a cluster that behaves, on request.

                Usage: java -jar simulator.jar [OPTIONS] [COMMAND]

                      --port=<port>         Port, 0 for any free one. Default: 8769.
                      --host=<host>         Name or address to listen on. Default: 127.0.0.1.
                      --dialect=<dialect>   tutorial or sdk. Default: tutorial.
                      --scenario=<scenario> A YAML file, or a name that scenarios lists.
                      --seed=<seed>         Where all random values come from. Default: 42,
                                            or the scenario's.
                      --clock=<clock>       running or frozen. Default: running.
                      --at=<instant>        Where simulated time begins. Default: the
                                              scenario's start.
                      --scale=<factor>      How many times as fast time runs. Default: 1.
                      --user=<user>         User to ask for. With --password only: ruxit.
                      --password=<password> Password to ask for. With --user only: ruxit.
                      --compat[=true|false] Count requests instead of simulated minutes.
                      --ui[=true|false]     Add chart demo values to / of the sdk dialect.
                      --max-sessions=<count>
                                            Most sessions at a time. Default: 1000.
                      --session-idle=<duration>
                                            Drop a session unused for so long. Default: PT30M.
                      --admin-token=<token> Token that changes over /admin must send.
                      --open-admin[=true|false]
                                            Let other machines use /admin too.
                      --version             Print the version and end.
                      --help                Print this help and end.

                Commands:
                  scenarios   List the shipped scenarios.
                  validate    Say what is wrong with scenario files.
                  export      Write a span of simulated time as a WireMock folder.
                  record      Record the answers of a real service, without its secrets.
                  diff        Say where a service has drifted from a recording.
                  warm-up     Start, answer a request and end, to make an archive of classes.
                  completion  Print a completion script for bash and zsh.
                  man         Print a man page: the help of all commands.

                Faults, time and the state of nodes are watched and changed in a browser at
                /ui or over /admin, which /admin/openapi.json describes; both answer this
                machine only. POST /admin/sessions opens a world of its own at /sessions/{id}/,
                with /ui and /admin.

                Each option but --help and --version can be an environment variable too, such
                as EXAMPLE_SERVICE_PORT=0 or EXAMPLE_SERVICE_OPEN_ADMIN=true; the command line
                wins, and an empty variable counts as none.

                Exit status: 0 done, 1 the environment does not allow it or a scenario has
                problems, 2 wrong usage.
                """);
        assertThat(console.err()).isEmpty();
    }

    private void running(Map<String, String> environment, Consumer<DemoApp> check, String... args) {
        Launch launch = launch(environment, args);
        assertThat(console.err()).isEmpty();
        try (DemoApp app = launch.app().orElseThrow()) {
            check.accept(app);
        }
    }

    private Launch launch(Map<String, String> environment, String... args) {
        return console.run(environment, nanos::get, args);
    }
}
