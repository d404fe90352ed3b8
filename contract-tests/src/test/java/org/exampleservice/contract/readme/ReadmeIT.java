package org.exampleservice.contract.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    private static final String READY =
            "EXAMPLE_SERVICE ready at http://127\\.0\\.0\\.1:\\d+/ \\(scenario default, seed 42\\)";

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

    private static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        boolean shell = false;
        for (String line : Files.readAllLines(ROOT.resolve("README.md"))) {
            if (line.startsWith("```")) {
                shell = line.equals("```sh");
            } else if (shell) {
                commands.add(line);
            }
        }
        return commands;
    }

    static List<String> commandsThatEnd() throws IOException {
        return commands().stream()
                .filter(command -> !command.equals(TESTS) && !isServer(command))
                .map(command -> command.replace(BUILD + " && ", ""))
                .toList();
    }

    static List<String> servers() throws IOException {
        return commands().stream().filter(ReadmeIT::isServer).toList();
    }

    private static boolean isServer(String command) {
        return command.contains("simulator.jar") && !command.contains("--help");
    }

    private static Process start(String command) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        assertThat(command).startsWith("java -jar ");
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.set(0, java);
        words.addAll(1, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(checkout.toFile()).redirectErrorStream(true);
        builder.environment().remove("CI");
        return builder.start();
    }

    @Test
    void the_first_two_commands_build_and_run_the_tutorials_plugin_and_pass_the_tests() throws IOException {
        assertThat(commands().subList(0, 2))
                .containsExactly(
                        BUILD
                                + " && java -jar plugin-harness/target/plugin-harness.jar test"
                                + " fixtures/contracts/example-multi",
                        TESTS);
    }

    @ParameterizedTest
    @MethodSource("commandsThatEnd")
    void a_command_ends_well(String command) throws IOException, InterruptedException {
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_server_says_where_it_is_and_stops_when_told_to(String command) throws IOException, InterruptedException {
        Process process = start(command.replace("8769", "0"));
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).matches(READY);
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
