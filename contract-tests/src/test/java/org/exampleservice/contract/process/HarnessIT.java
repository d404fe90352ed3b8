package org.exampleservice.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.exampleservice.contract.House;
import org.exampleservice.contract.process.Program.Ended;
import org.exampleservice.harness.contract.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar plugin-harness.jar} as people meet it: results on stdout, all else on stderr, and its exit codes. */
class HarnessIT {

    private static final String EXAMPLE = "fixtures/plugins/example-multi";

    @TempDir
    private Path folder;

    @Test
    void the_example_runs_from_a_clean_checkout() throws Exception {
        Ended ended = Program.harness(folder).run("run", EXAMPLE, "--cycles", 2);

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .startsWith("custom.remote.python.example_multi 1.18, against simulator tutorial, limits sdk-1.223\n")
                .contains("1.0174524064372834", "1.034899496702501")
                .endsWith("\nin all: 50 reported: 47 emitted, 3 withheld, 0 dropped\n");
    }

    @Test
    void redirected_output_holds_nothing_but_the_result() throws Exception {
        Ended ended = Program.harness(folder).run("run", EXAMPLE, "--cycles", 2, "--json");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        JsonNode recording = new ObjectMapper().readTree(ended.out());
        assertThat(recording.get("cycles")).hasSize(2);
    }

    @Test
    void a_contract_that_passes_is_exit_code_0() throws Exception {
        Ended ended = Program.harness(folder).run("test", "fixtures/contracts/status-ok");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).startsWith("PASS  status-ok, ").endsWith("\n1 case: 1 passed, 0 failed\n");
    }

    @Test
    void a_golden_that_differs_is_exit_code_5_and_stays_as_it_is() throws Exception {
        Path contract = copyOfStatusOk();
        Path golden = contract.resolve(Contract.GOLDEN);
        String other = Files.readString(golden).replace("\"value\": 410", "\"value\": 411");
        Files.writeString(golden, other);

        Ended ended = Program.harness(folder).run("test", contract);

        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.out()).startsWith("FAIL  copy, ").contains("1 failed");
        assertThat(golden).content().isEqualTo(other);
    }

    @Test
    void a_run_that_writes_a_golden_does_not_pass_but_the_next_one_does() throws Exception {
        Path contract = copyOfStatusOk();
        Files.delete(contract.resolve(Contract.GOLDEN));

        assertThat(Program.harness(folder).run("test", "--update", contract).code())
                .isEqualTo(5);
        assertThat(contract.resolve(Contract.GOLDEN)).exists();
        assertThat(Program.harness(folder).run("test", contract).code()).isZero();
    }

    @Test
    void a_golden_is_not_rewritten_where_only_checks_run() throws Exception {
        Ended ended = Program.harness(folder).with("CI", "true").run("test", "--update", copyOfStatusOk());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).singleElement().asString().contains("--update", "CI");
    }

    @Test
    void a_folder_without_a_contract_is_exit_code_2() throws Exception {
        Ended ended = Program.harness(folder).run("test", folder);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).singleElement().asString().contains("contract.yaml", folder.toString());
    }

    @Test
    void an_unusable_declaration_is_exit_code_3() throws Exception {
        Path plugin = Files.createDirectory(folder.resolve("plugin"));
        Files.writeString(plugin.resolve("plugin.json"), "{\"name\": ");

        Ended ended = Program.harness(folder).run("run", plugin);

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("plugin-harness: ")
                .contains("plugin.json")
                .doesNotContain("\tat ");
    }

    @Test
    void an_address_that_nobody_listens_at_is_exit_code_6() throws Exception {
        Ended ended =
                Program.harness(folder).run("run", "fixtures/plugins/example-stats", "--url", "http://127.0.0.1:1");

        assertThat(ended.code()).isEqualTo(6);
        assertThat(ended.err())
                .startsWith("plugin-harness: ")
                .contains("http://127.0.0.1:1")
                .doesNotContain("\tat ");
    }

    private Path copyOfStatusOk() throws IOException {
        Path original = House.at("fixtures/contracts/status-ok");
        Path copy = Files.createDirectory(folder.resolve("copy"));
        for (String name : List.of(Contract.FILE, Contract.GOLDEN)) {
            String text = Files.readString(original.resolve(name));
            Files.writeString(copy.resolve(name), text.replace("../../", House.at("fixtures") + "/"));
        }
        return copy;
    }
}
