package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.source.LoadedPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The protocol can be spoken by any language: an extension in the shell. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class OtherLanguageTest {

    private static final String SHELL = """
            #!/bin/bash
            if [ "$2" = -c ]; then
                echo '{"python": "shell", "missing": [], "unresolved": []}'
                exit 0
            fi
            exec 3<>/dev/tcp/127.0.0.1/$HARNESS_PORT
            say() { printf '%s\\n' "$1" >&3; }
            say "\\"$HARNESS_TOKEN\\""
            say '{"python": "shell", "executable": "bash"}'
            queries=0
            while read -r command <&3; do
                case $command in
                *'"do":"query"'*)
                    queries=$((queries + 1))
                    say '{"call": "create_group", "handle": 1, "identifier": "G", "name": "Group"}'
                    say '{"call": "create_device", "on": 1, "handle": 2, "identifier": "D", "name": null}'
                    say '{"call": "absolute", "on": 2, "key": "a", "value": '$queries'}'
                    say '{"call": "log", "level": "INFO", "text": "query in the shell"}'
                    if [ $queries = 2 ]; then
                        say '{"call": "absolute", "ask": true, "on": 2, "key": "a", "value": "x"}'
                        read -r answer <&3
                        say '{"raised": "Oops", "kind": "ConfigException", "exact": true, "text": "no number", "trace": ""}'
                    else
                        say '{"done": true}'
                    fi ;;
                *) say '{"done": true}' ;;
                esac
            done
            """;

    @TempDir
    Path folder;

    /** Goes on from each of its turns, and tells in the second one what cannot be. */
    private static final String AHEAD = SHELL.replaceAll("(?s)\\*'\"do\":\"query\"'\\*.*?;;", """
            *'"do":"query"'*)
                    [[ \\$command == *'"coming":3'* ]] || exit 9
                    say '{"call": "log", "level": "INFO", "text": "first"}'
                    say '{"done": true, "next": true}'
                    say '{"call": "absolute", "on": 77, "key": "a", "value": 1}'
                    say '{"done": true, "next": true}'
                    say '{"call": "log", "level": "INFO", "text": "never taken"}'
                    say '{"done": true, "next": true}' ;;""");

    @Test
    void a_turn_ahead_that_fails_ends_the_process_with_the_turns_after_it() throws Exception {
        Recording recording = run(AHEAD, 4);

        assertThat(recording.cycles())
                .extracting(cycle -> cycle.status().toString())
                .containsExactly(
                        "OK",
                        "ERROR_UNKNOWN: there is no group or device behind the handle 77",
                        "ERROR_UNKNOWN: the extension's process ended with exit code 9",
                        "ERROR_UNKNOWN: the extension's process ended with exit code 9");
        assertThat(Extension.said(recording)).contains("first").doesNotContain("never taken");
    }

    @Test
    void an_extension_in_the_shell() throws Exception {
        Recording recording = run(SHELL, 3);

        assertThat(recording.cycles())
                .extracting(cycle -> cycle.status().toString())
                .containsExactly("OK", "ERROR_CONFIG: no number", "OK");
        assertThat(recording.cycles().get(0).status()).isEqualTo(Status.OK);
        assertThat(recording.cycles().get(0).entries())
                .extracting(entry -> entry.emission())
                .filteredOn(Emission.Metric.class::isInstance)
                .extracting(metric -> Values.text(((Emission.Metric) metric).value()))
                .containsExactly("1.0");
        assertThat(Extension.said(recording)).contains("query in the shell");
    }

    private Recording run(String program, int cycles) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash; this test needs one");
        Path shell = folder.resolve("shell");
        Files.createFile(shell, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(shell, program);
        Extension extension = Extension.module(folder.resolve("extension"), "");

        try (LoadedPlugin loaded =
                extension.load(new PythonOptions(Optional.of(shell.toString()), PythonOptions.Clock.VIRTUAL))) {
            return Extension.run(loaded, cycles, UnaryOperator.identity(), Map.of());
        }
    }
}
