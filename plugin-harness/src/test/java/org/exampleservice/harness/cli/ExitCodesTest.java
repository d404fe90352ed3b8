package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each verb ends with: 0 done, 2 wrong usage, and the code of what can go wrong beside that. */
class ExitCodesTest {

    private static final Path FIXTURES = Path.of("..", "fixtures");
    private static final Pattern VERB = Pattern.compile("^\\.SS \"(.+)\"$", Pattern.MULTILINE);

    @TempDir
    private Path temp;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(temp.resolve("file"), "x");
        Files.writeString(Files.createDirectory(temp.resolve("bad")).resolve("plugin.json"), "{");
        Path contract = Files.createDirectory(temp.resolve("other"));
        for (String name : List.of("contract.yaml", "recording.golden.json")) {
            String text =
                    Files.readString(FIXTURES.resolve("contracts/status-ok").resolve(name));
            Files.writeString(
                    contract.resolve(name),
                    text.replace("../../", FIXTURES.toAbsolutePath().normalize() + "/")
                            .replace("\"value\": 410", "\"value\": 411"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, run FIXTURES/plugins/example-events --cycles 1",
        "2, run TEMP/none",
        "3, run TEMP/bad",
        "4, run FIXTURES/plugins/example-multi-as-printed --cycles 1",
        "6, run FIXTURES/plugins/example-stats --url http://127.0.0.1:1",
        "0, test FIXTURES/contracts/status-ok",
        "2, test TEMP/bad",
        "5, test TEMP/other",
        "2, repro TEMP/none",
        "2, repro TEMP/file",
        "0, validate FIXTURES/plugins/example-stats",
        "2, validate TEMP/none",
        "3, validate TEMP/bad",
        "0, explain name-pattern",
        "2, explain nothing",
        "0, build FIXTURES/plugins/py-example-stats --out TEMP/packages",
        "3, build TEMP/bad --out TEMP/packages",
        "2, upload TEMP/none.zip",
        "3, upload TEMP/file -s http://127.0.0.1:1 -t abc",
        "2, activegate --data-dir TEMP/gate --scale 0",
        "6, activegate --data-dir TEMP/file --port 0",
        "2, preview TEMP/none",
        "3, preview TEMP/bad",
        "2, review FIXTURES/contracts/status-ok",
        "0, pending FIXTURES/contracts/status-ok",
        "2, pending TEMP/none",
        "0, diff FIXTURES/contracts/status-ok",
        "2, diff TEMP/none",
        "0, accept FIXTURES/contracts/status-ok",
        "2, accept TEMP/none",
        "0, reject FIXTURES/contracts/status-ok",
        "2, reject TEMP/none",
        "0, init x --dir TEMP/new",
        "2, init x --dir TEMP/bad",
        "6, init x --dir TEMP/file/x",
        "0, demo --hours 1 --exit --port 0",
        "2, demo --hours 0",
        "0, doctor",
        "2, doctor TEMP/none",
        "6, doctor TEMP/bad",
        "0, completion",
        "2, completion fish",
        "0, help run",
        "2, help rnu",
        "0, man",
        "2, man x"
    })
    void each_verb_ends_with_the_code_of_what_became_of_it(int code, String arguments) {
        String[] args = arguments
                .replace("FIXTURES", FIXTURES.toString())
                .replace("TEMP", temp.toString())
                .split(" ");

        Console console = Console.run(Map.of("CI", "true", "PATH", ""), args);

        assertThat(console.code()).as(console.all()).isEqualTo(code);
        assertThat(console.out().isEmpty() && console.err().isEmpty()).isFalse();
    }

    @Test
    void help_is_0_and_an_unknown_option_is_2_for_all_of_them() {
        List<String> verbs = VERB.matcher(Console.run("man").out())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(verbs).isNotEmpty().allSatisfy(verb -> {
            assertThat(Console.run(verb, "--help").code()).isZero();
            assertThat(Console.run(verb, "--no-such-option").code()).isEqualTo(2);
        });
        assertThat(Console.run("--help").code()).isZero();
        assertThat(Console.run().code()).isEqualTo(2);
    }
}
