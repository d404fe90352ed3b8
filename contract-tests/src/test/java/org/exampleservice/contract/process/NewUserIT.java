package org.exampleservice.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exampleservice.contract.process.Program.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The path of somebody new: init, green, one broken line, red with its cause, mended, green. */
class NewUserIT {

    private static final int FIRST_LINES = 5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java   | java | stats.get(\"random\").number()); | stats.get(\"random\").number())"
                        + " | MyServiceExtension.java:47:62: ';' expected",
                "java   | json | \"key\": \"load\", \"unit\" | \"key\": \"laod\", \"unit\""
                        + " | load was dropped, undeclared-metric (sdk.md 5.6): Unable to find metric metadata for metric: load",
                "python | py   | [\"random\"] | [\"randum\"]"
                        + " | the status is ERROR_UNKNOWN: randum (raised at my_service_extension.py:23), expected OK",
                "python | json | , \"WARNING\" | '' | state was dropped, undeclared-state (sdk.md 5.6)"
            })
    void one_broken_line_is_red_with_its_cause_in_the_first_lines(
            String language, String file, String right, String wrong, String cause) throws Exception {
        Path mine = begun(language);
        Ended green = test(mine);
        assertThat(green.code()).as(green.out() + green.err()).isZero();
        assertThat(green.out()).startsWith("PASS  first-minutes, ");

        Path broken = file(mine.resolve("plugin"), "." + file);
        String text = Files.readString(broken);
        assertThat(text).contains(right);
        Files.writeString(broken, text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
        Ended red = test(mine);

        assertThat(red.code()).isIn(3, 5);
        assertThat(red.out()).startsWith("FAIL  first-minutes, ");
        assertThat(red.out().lines().limit(FIRST_LINES).collect(Collectors.joining("\n")))
                .contains(cause);
    }

    @Test
    void a_second_init_leaves_the_first_one_alone() throws Exception {
        Path mine = begun("java");
        Path json = mine.resolve("plugin/plugin.json");
        Files.writeString(json, "mine");

        Ended again = Program.harness(folder).run("init", "my-service", "--dir", mine);

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.out()).isEmpty();
        assertThat(json).content().isEqualTo("mine");
    }

    @Test
    void a_look_at_the_machine_is_fine_and_only_for_people() throws Exception {
        Ended ended = Program.harness(folder).run("doctor");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("loopback", "ok       terminal    there is none; no colours");
    }

    private Path begun(String language) throws Exception {
        assumeThat(language.equals("java") || isThere("python3"))
                .as("Python extensions need a python3 on the path")
                .isTrue();
        Path mine = folder.resolve("mine");
        Ended init = Program.harness(folder).run("init", "my-service", "--language", language, "--dir", mine);
        assertThat(init.code()).as(init.err()).isZero();
        assertThat(init.out()).contains("\nNext:\n  plugin-harness test " + mine + "\n");
        return mine;
    }

    private Ended test(Path mine) throws IOException, InterruptedException {
        return Program.harness(folder).with("CI", "true").run("test", mine);
    }

    private static Path file(Path below, String end) throws IOException {
        try (var files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
