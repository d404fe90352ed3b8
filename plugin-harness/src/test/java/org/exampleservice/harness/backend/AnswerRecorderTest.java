package org.exampleservice.harness.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.harness.testkit.PluginFolder;
import org.exampleservice.harness.testkit.Plugins;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerRecorderTest {

    private static final Path STATS = Path.of("..", "fixtures", "plugins", "example-stats");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void recorded_answers_give_the_same_recording_again(Dialect dialect) {
        AnswerRecorder recorder = new AnswerRecorder();
        Recording live = run(STATS, new BackendSpec.Simulator(dialect, 7, Optional.empty()), recorder, 5);
        recorder.write(folder, 5);

        Recording replayed = run(STATS, new BackendSpec.WireMock(folder), new AnswerRecorder(), 5);

        assertThat(replayed).isEqualTo(live);
        assertThat(live.tally().emitted()).isPositive();
        assertThat(recorder.size()).isEqualTo(5);
    }

    @Test
    void a_secret_in_an_address_is_not_kept_and_whatever_stands_there_is_answered() throws IOException {
        AnswerRecorder recorder = new AnswerRecorder();
        recorder.add(new Answer(0, "GET", "/a?token=geheim&x=1", 200, "text/plain", "welcome geheim"));
        recorder.write(folder, 1, text -> text.replace("geheim", "******"));

        assertThat(Files.readString(folder.resolve("mappings/answers.json")))
                .doesNotContain("geheim")
                .contains("\"urlPattern\":\"\\\\Q/a?token=\\\\E.*\\\\Q&x=1\\\\E\"", "\"body\":\"welcome ******\"");
    }

    @Test
    void minutes_in_which_the_plugin_asked_nothing_replay_too() {
        Path plugin = PluginFolder.of(folder.resolve("plugin"), Plugins.Asking.class);
        AnswerRecorder recorder = new AnswerRecorder();
        Recording live = run(plugin, new BackendSpec.Simulator(Dialect.TUTORIAL, 7, Optional.empty()), recorder, 4);
        recorder.write(folder, 4);

        assertThat(run(plugin, new BackendSpec.WireMock(folder), new AnswerRecorder(), 4))
                .isEqualTo(live);
        assertThat(recorder.size()).isEqualTo(2);
    }

    @Test
    void the_first_answer_of_a_minute_is_kept_and_the_file_has_one_line_each() throws IOException {
        AnswerRecorder recorder = new AnswerRecorder();
        recorder.add(new Answer(0, "GET", "/", 200, "text/plain", "first"));
        recorder.add(new Answer(0, "GET", "/", 200, "text/plain", "second"));

        recorder.write(folder, 2);

        assertThat(folder.resolve("mappings/answers.json")).hasContent("""
                {"mappings": [
                {"scenarioName":"simulated-time","requiredScenarioState":"minute-0","request":{"method":"GET","url":"/"},\
                "response":{"status":200,"headers":{"Content-Type":"text/plain"},"body":"first"}},
                {"scenarioName":"simulated-time","requiredScenarioState":"minute-1","request":{"method":"ANY","urlPattern":".*"},\
                "response":{"status":404,"body":"nothing was asked in this minute when the answers were recorded"}}
                ]}
                """);
        assertThat(files()).containsExactly("answers.json");
    }

    @Test
    void writing_again_replaces_what_was_there() throws IOException {
        AnswerRecorder recorder = new AnswerRecorder();
        recorder.write(folder, 5);

        recorder.write(folder, 0);

        assertThat(folder.resolve("mappings/answers.json")).hasContent("{\"mappings\": [\n\n]}\n");
        assertThat(files()).containsExactly("answers.json");
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new AnswerRecorder().write(file, 1))
                .isExactlyInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot write the recorded answers to " + file);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("mappings"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Recording run(Path folder, BackendSpec backend, AnswerRecorder recorder, int cycles) {
        try (LoadedPlugin plugin = PluginLoader.load(PluginReference.at(folder))) {
            return PluginRun.of(plugin)
                    .config(Map.of("url", PluginRun.BACKEND_URL))
                    .against(backend)
                    .onAnswer(recorder::add)
                    .cycles(cycles)
                    .run();
        }
    }
}
