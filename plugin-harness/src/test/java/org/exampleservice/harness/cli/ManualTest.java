package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The completion script and the man page. */
class ManualTest {

    private static final Pattern VERB = Pattern.compile("^\\.SS \"(.+)\"$", Pattern.MULTILINE);
    private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z-]+)");

    @TempDir
    private Path temp;

    @Test
    void the_man_page_and_the_script_have_every_command_and_option() {
        String man = Console.run("man").out().replace("\\-", "-");
        String script = Console.run("completion").out();
        List<String> verbs =
                VERB.matcher(man).results().map(match -> match.group(1)).toList();

        assertThat(verbs).hasSizeGreaterThanOrEqualTo(19).contains("init", "doctor", "test", "man");
        for (String verb : verbs) {
            String help = Console.run(verb, "--help").out();
            List<String> options =
                    OPTION.matcher(help).results().map(match -> match.group(1)).toList();
            assertThat(options).contains("--help", "--color");
            assertThat(section(man, verb)).contains(options);
            assertThat(script)
                    .contains("_picocli_plugin-harness_" + verb + "()")
                    .contains(options);
        }
    }

    @Test
    void the_man_page_begins_and_ends_as_one_does() {
        String man = Console.run("man").out();

        assertThat(man)
                .startsWith(".TH \"PLUGIN\\-HARNESS\" \"1\" \"\" \"plugin\\-harness ")
                .contains("\n.SH \"NAME\"\nplugin\\-harness \\- runs monitoring plugins")
                .endsWith("\n.TP\n.B \"130\"\ninterrupted\n");
        assertThat(man.lines()).noneMatch(line -> line.matches("\\.[a-z].*") && !line.matches("\\.(nf|fi)"));
    }

    @Test
    void the_script_says_how_to_use_it() {
        assertThat(Console.run("completion", "zsh").out()).startsWith("""
                # Completes plugin-harness, the name of a function or alias such as: plugin-harness() { java -jar \
                /path/to/plugin-harness.jar "$@"; }
                # To use it, in bash or zsh: source <(java -jar /path/to/plugin-harness.jar completion)
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "va, validate",
        "test --sh, --shard",
        "init --language '', python java",
        "validate --fail-on w, error warning info",
        "run --color a, auto always never"
    })
    void bash_completes(String typed, String expected) throws Exception {
        assumeThat(isThere("bash")).as("needs bash").isTrue();
        Path script = Files.writeString(
                temp.resolve("completion"), Console.run("completion").out());
        String[] words = ("plugin-harness " + typed.replace("''", "")).split(" ", -1);
        String line = "source '" + script + "'; compopt() { :; }; COMP_WORDS=("
                + String.join(
                        " ", Arrays.stream(words).map(word -> "'" + word + "'").toList())
                + "); COMP_CWORD=" + (words.length - 1) + "; _complete_plugin-harness; echo \"${COMPREPLY[*]}\"";

        assertThat(List.of(expected.split(" ")))
                .containsAll(List.of(bash(line).strip().split("\\s+")));
        assertThat(bash("bash -n '" + script + "'")).isEmpty();
    }

    @Test
    void zsh_completes_as_it_is_typed() throws Exception {
        assumeThat(isThere("zsh")).as("needs zsh").isTrue();
        Path script = Files.writeString(
                temp.resolve("completion"), Console.run("completion", "zsh").out());
        Path seen = temp.resolve("seen");
        Files.writeString(temp.resolve(".zshrc"), """
                autoload -U compinit && compinit -u -D
                source '%s'
                zle-line-init() {
                  for line in 'va' 'test --sh' 'init --language j' 'validate --fail-on w' 'run --color al'; do
                    BUFFER="plugin-harness $line" CURSOR=100
                    zle expand-or-complete
                    print -r -- "$BUFFER" >> '%s'
                  done
                  exit 0
                }
                zle -N zle-line-init
                """.formatted(script, seen));

        String terminal = "zmodload zsh/zpty && zpty shell zsh -d -i && while zpty -r shell said; do :; done; true";
        ProcessBuilder zsh = new ProcessBuilder("zsh", "-f", "-c", terminal)
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("said").toFile())
                .directory(temp.toFile());
        zsh.environment().put("ZDOTDIR", temp.toString());
        Process process = zsh.start();

        assertThat(process.waitFor()).isZero();
        assertThat(seen).content().isEqualTo("""
                plugin-harness validate\s
                plugin-harness test --shard\s
                plugin-harness init --language java\s
                plugin-harness validate --fail-on warning\s
                plugin-harness run --color always\s
                """);
    }

    private static String section(String man, String verb) {
        String from = man.substring(man.indexOf(".SS \"" + verb + "\""));
        int end = from.indexOf("\n.S", 1);
        return from.substring(0, end);
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String bash(String line) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder("bash", "-c", line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
