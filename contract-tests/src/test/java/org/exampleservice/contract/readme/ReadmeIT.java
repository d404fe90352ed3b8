package org.exampleservice.contract.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of the README does what a newcomer expects of it, in a copy of the files it touches. */
class ReadmeIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String BUILD = "mvn -q -B -ntp package -DskipTests";
    private static final String TESTS = "mvn -B -ntp verify";

    @TempDir
    private static Path checkout;

    @BeforeAll
    static void copyWhatCommandsTouch() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("fixtures"))) {
            files.filter(file -> !file.startsWith(ROOT.resolve("fixtures/target")))
                    .forEach(ReadmeIT::copy);
        }
        for (String jar : List.of("simulator/target/simulator.jar", "plugin-harness/target/plugin-harness.jar")) {
            Files.createDirectories(checkout.resolve(jar).getParent());
            Files.copy(ROOT.resolve(jar), checkout.resolve(jar));
        }
    }

    private static void copy(Path file) {
        try {
            Path copy = checkout.resolve(ROOT.relativize(file));
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks, but for the build, which has been, and the tests, which are running. */
    static List<ShellBlock> blocks() throws IOException {
        return ShellBlock.all(ROOT.resolve("README.md")).stream()
                .map(block -> block.without(BUILD + " && "))
                .filter(block -> !block.lines().equals(List.of(TESTS)))
                .toList();
    }

    @Test
    void the_first_two_commands_build_and_run_the_tutorials_plugin_and_pass_the_tests() throws IOException {
        assertThat(ShellBlock.all(ROOT.resolve("README.md")).subList(0, 2))
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
            for (String line : block.lines()) {
                if (line.endsWith(" &")) {
                    shell.serve(line.substring(0, line.length() - 2));
                } else {
                    Shell.Result result = shell.run(line);
                    assertThat(result.exit()).as(line + "\n" + result.output()).isZero();
                    assertThat(result.output()).as(line).isNotBlank();
                }
            }
        }
    }
}
