package org.exampleservice.contract.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of the README does what a newcomer expects of it, in a copy of the files it touches. */
class ReadmeIT {

    private static final String BUILD = "mvn -q -B -ntp package -DskipTests";
    private static final String TESTS = "mvn -B -ntp verify";

    @TempDir
    private static Path checkout;

    @BeforeAll
    static void copyWhatCommandsTouch() throws IOException {
        Checkout.into(checkout);
    }

    /** The blocks, but for the build, which has been, the tests, which are running, and the tutorial, see {@link TutorialIT}. */
    static List<ShellBlock> blocks() throws IOException {
        return ShellBlock.all(Checkout.README).stream()
                .map(block -> block.without(BUILD + " && "))
                .filter(block -> !block.lines().equals(List.of(TESTS)))
                .filter(block -> !block.mark().equals(TutorialIT.MARK))
                .toList();
    }

    @Test
    void the_first_two_commands_build_and_run_the_tutorials_plugin_and_pass_the_tests() throws IOException {
        assertThat(ShellBlock.all(Checkout.README).subList(0, 2))
                .extracting(ShellBlock::lines)
                .containsExactly(
                        List.of(BUILD
                                + " && java -jar plugin-harness/target/plugin-harness.jar test"
                                + " fixtures/contracts/example-multi"),
                        List.of(TESTS));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void every_command_of_a_block_ends_well_and_every_server_answers_and_stops(ShellBlock block) throws Exception {
        try (Shell shell = new Shell(checkout)) {
            shell.go(block);
        }
    }
}
