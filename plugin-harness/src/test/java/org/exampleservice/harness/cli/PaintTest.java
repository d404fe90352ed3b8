package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When there are colours, and where there are never any. */
class PaintTest {

    private static final String CONTRACT =
            Path.of("..", "fixtures", "contracts", "status-ok").toString();
    private static final String PLUGIN =
            Path.of("..", "fixtures", "plugins", "example-multi").toString();

    @ParameterizedTest
    @CsvSource({
        // arguments, environment, terminal, colours
        "'', TERM=xterm, true, true",
        "'', '', true, false",
        "'', WT_SESSION=1, true, true",
        "'', ConEmuANSI=ON, true, true",
        "'', '', false, false",
        "'', TERM=dumb, true, false",
        "'', NO_COLOR=1 TERM=xterm, true, false",
        "'', NO_COLOR= TERM=xterm, true, true",
        "'', CLICOLOR=0 TERM=xterm, true, false",
        "'', CLICOLOR=1, false, false",
        "'', CLICOLOR_FORCE=1, false, true",
        "'', CLICOLOR_FORCE=0, false, false",
        "'', NO_COLOR=1 CLICOLOR_FORCE=1, true, false",
        "--color always, NO_COLOR=1 TERM=dumb, false, true",
        "--color=always, '', false, true",
        "--color never, CLICOLOR_FORCE=1, true, false",
        "--color auto, TERM=xterm, true, true",
        "--color always --color=never, '', true, false",
        "--color nonsense, '', false, false",
        "--color, '', false, false"
    })
    void the_option_then_the_environment_then_the_terminal_decide(
            String arguments, String environment, boolean terminal, boolean colours) {
        Paint paint = Paint.of(variables(environment), terminal, arguments.split(" "));

        assertThat(paint.on()).isEqualTo(colours);
    }

    @ParameterizedTest
    @CsvSource({
        "TERM=xterm, true, true",
        "'', true, false",
        "'', false, false",
        "TERM=dumb, true, false",
        "TERM=xterm CI=true, true, false",
        "TERM=xterm NO_COLOR=1, true, true"
    })
    void a_line_is_written_over_on_a_terminal_only(String environment, boolean terminal, boolean live) {
        assertThat(Paint.of(variables(environment), terminal).live()).isEqualTo(live);
    }

    @Test
    void progress_is_one_line_that_is_gone_before_anything_else_is_printed() {
        StringWriter text = new StringWriter();
        Progress progress = new Progress(new PrintWriter(text), true, 2);

        progress.next("a" + "b".repeat(70));
        progress.clear();
        progress.next("\u001b[31mred");

        assertThat(text).hasToString("\r\u001b[K1/2  " + "b".repeat(60) + "\r\u001b[K\r\u001b[K2/2  \\u001b[31mred");
    }

    @ParameterizedTest
    @CsvSource({"false, 2", "true, 1"})
    void there_is_no_progress_off_a_terminal_nor_for_a_single_thing(boolean live, int count) {
        StringWriter text = new StringWriter();
        Progress progress = new Progress(new PrintWriter(text), live, count);

        progress.next("a");
        progress.clear();

        assertThat(text.toString()).isEmpty();
    }

    @Test
    void colours_come_on_top_of_words() {
        Console plain = Console.run("test", CONTRACT);
        Console painted = Console.run("test", CONTRACT, "--color", "always");

        assertThat(painted.out())
                .startsWith("\u001b[32mPASS\u001b[0m  status-ok")
                .contains("\u001b[32m1 passed\u001b[0m");
        assertThat(painted.out().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.out());
        assertThat(plain.out()).doesNotContain("\u001b");
    }

    @Test
    void the_help_has_colours_too() {
        assertThat(Console.run("--help", "--color", "always").out()).contains("\u001b[");
        assertThat(Console.run("--help", "--color", "never").out()).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run PLUGIN --cycles 1 --json",
                "test CONTRACT --json -",
                "validate PLUGIN --json",
                "validate PLUGIN --github",
                "doctor --json",
                "completion",
                "man"
            })
    void what_machines_read_has_none(String arguments) {
        String all = arguments.replace("PLUGIN", PLUGIN).replace("CONTRACT", CONTRACT) + " --color always";

        assertThat(Console.run(all.split(" ")).out()).isNotEmpty().doesNotContain("\u001b");
    }

    private static Map<String, String> variables(String text) {
        return Arrays.stream(text.split(" "))
                .filter(one -> one.contains("="))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
    }
}
