package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The help of each verb, the man page, and the completion script. */
class CliManualTest {
    private static final Pattern OPTION = Pattern.compile("(?m)^ +(--[a-z-]+)");

    @ParameterizedTest
    @MethodSource("verbs")
    void every_verb_and_option_is_in_the_man_page_and_the_script(String verb) {
        String help = verb.isEmpty() ? said("--help") : said(verb, "--help");
        List<String> options =
                OPTION.matcher(help).results().map(match -> match.group(1)).toList();

        assertThat(options).contains("--help");
        assertThat(said("man").replace("\\-", "-"))
                .contains(options)
                .contains(verb.isEmpty() ? "" : ".SS \"" + verb + "\"");
        assertThat(said("completion"))
                .contains(options)
                .contains("_picocli_simulator" + (verb.isEmpty() ? "" : "_" + verb.replace("-", "")) + "()");
    }

    /** All there are, and none. */
    static Stream<String> verbs() {
        return Stream.concat(Stream.of(""), CommandLineSpec.create().getSubcommands().keySet().stream());
    }

    @Test
    void the_man_page_names_the_program_as_the_script_does() {
        assertThat(said("man")).startsWith(".TH \"SIMULATOR\" \"1\"").contains(".B \"simulator [OPTIONS] [COMMAND]\"");
        assertThat(said("completion", "zsh"))
                .startsWith("# Completes simulator,")
                .contains("_complete_simulator");
    }

    @Test
    void a_shell_that_is_not_known_is_wrong_usage() {
        TestConsole console = new TestConsole();

        assertThat(console.run(Map.of(), () -> 0, "completion", "fish")).isEqualTo(Launch.usageError());
        assertThat(console.err())
                .isEqualTo("simulator: completion fish is for no shell that is known; there are bash, zsh\n");
    }

    private static String said(String... args) {
        TestConsole console = new TestConsole();
        assertThat(console.run(Map.of(), () -> 0, args)).isEqualTo(Launch.done());
        assertThat(console.err()).isEmpty();
        return console.out();
    }
}
