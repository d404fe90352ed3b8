package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.exampleservice.document.DocumentException;
import org.exampleservice.simulator.scenario.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliScenarioTest {
    private final TestConsole console = new TestConsole();

    @TempDir
    private Path folder;

    @Test
    void a_shipped_scenario_is_shown_by_name_with_its_own_seed() {
        Launch launch = run(Map.of(), "--port=0", "--scenario=flapping-state");

        try (DemoApp app = launch.app().orElseThrow()) {
            assertThat(console.out()).endsWith("/ (scenario flapping-state, seed 7)\n");
            assertThat(app.scenario()).isEqualTo("flapping-state");
            assertThat(new TestClient(app).body("/")).contains("\"name\":\"My Node 02\"");
        }
    }

    @Test
    void a_scenario_from_the_environment_is_shown_with_the_seed_of_the_command_line() throws IOException {
        Path file = write("one.yaml", "format: 1\nname: one\nseed: 3\ngroups: [{name: g, nodes: {name: only}}]\n");

        Launch launch = run(Map.of("EXAMPLE_SERVICE_SCENARIO", file.toString()), "--port=0", "--seed=9");

        try (DemoApp app = launch.app().orElseThrow()) {
            assertThat(console.out()).endsWith("/ (scenario one, seed 9)\n");
            assertThat(new TestClient(app).body("/")).contains("\"name\":\"only\"");
        }
    }

    @Test
    void a_name_that_is_not_shipped_is_one_line_with_the_nearest_that_is() {
        assertThat(run(Map.of(), "--scenario", "stedy")).isEqualTo(Launch.usageError());
        assertThat(console.err())
                .isEqualTo("simulator: --scenario: scenario stedy is not shipped; did you mean steady? a file ends in"
                        + " .yaml\n");
    }

    @Test
    void a_file_with_problems_is_told_a_line_each_and_nothing_starts() throws IOException {
        Path file = write("bad.yaml", "format: 2\nname: bad\ngroups: []\ngrups: 1\n");

        assertThat(run(Map.of(), "--scenario", file.toString())).isEqualTo(Launch.environmentError());
        assertThat(console.err().lines()).hasSize(2);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void warm_up_starts_and_answers_whatever_the_environment_says_and_ends() {
        Launch launch = run(Map.of("EXAMPLE_SERVICE_PORT", "taken"), "warm-up");

        assertThat(launch).isEqualTo(Launch.done());
        assertThat(console.out()).isEqualTo("warmed up: GET /topology was answered by HTTP/1.1 200 OK\n");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void validate_says_of_each_file_whether_it_is_in_order() throws IOException {
        // given
        String good = write("good.yaml", "format: 1\nname: good\ngroups: []\n").toString();
        String bad = write("bad.yaml", "format: 1\nname: bad\ngroups: [{name: g, cont: 2}]\n")
                .toString();

        // when, then
        assertThat(run(Map.of(), "validate", good, bad)).isEqualTo(Launch.environmentError());
        assertThat(console.out()).isEqualTo(good + ": valid\n");
        assertThat(console.err())
                .isEqualTo(bad + ":3:20: /groups/0/cont is unknown (known here: churn, count, name, nodes)."
                        + " Did you mean \"count\"?\n");
        assertThat(run(Map.of(), "validate", good)).isEqualTo(Launch.done());
    }

    @Test
    void validate_without_a_file_is_wrong_usage() {
        assertThat(run(Map.of(), "validate")).isEqualTo(Launch.usageError());
        assertThat(console.err()).isEqualTo("simulator: validate needs a value; --help lists all options\n");
    }

    @Test
    void a_file_that_is_not_there_is_a_problem_and_no_exception() {
        assertThat(run(Map.of(), "validate", folder.resolve("none.yaml").toString()))
                .isEqualTo(Launch.environmentError());
        assertThat(console.err()).contains("none.yaml:1:1: ");
    }

    @Test
    void scenarios_lists_every_shipped_one_with_a_sentence() {
        assertThat(run(Map.of(), "scenarios")).isEqualTo(Launch.done());
        assertThat(console.out().lines())
                .hasSameSizeAs(ShippedScenarios.names())
                .contains(
                        "node-renamed               The first node is shown under another name from the fifth minute to"
                                + " the tenth, with the same values.");
    }

    @Test
    void a_program_chooses_a_scenario_by_name_or_file() throws IOException {
        Path file = write("bad.yaml", "name: bad\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemoApp.builder().scenario("none"))
                .withMessage("scenario none is not shipped; a file ends in .yaml");
        assertThatThrownBy(() -> DemoApp.builder().scenario(file)).isInstanceOf(DocumentException.class);
        try (DemoApp app = DemoApp.builder().port(0).scenario("steady").start()) {
            assertThat(app.scenario()).isEqualTo("steady");
            assertThat(app.seed()).isEqualTo(42);
        }
    }

    private Path write(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }

    private Launch run(Map<String, String> environment, String... args) {
        return console.run(environment, () -> 0, args);
    }
}
