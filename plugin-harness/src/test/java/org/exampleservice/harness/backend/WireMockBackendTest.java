package org.exampleservice.harness.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.exampleservice.harness.recording.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WireMockBackendTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void answers_follow_the_minutes_and_asking_twice_changes_nothing() throws IOException {
        AnswerRecorder recorder = new AnswerRecorder();
        recorder.add(new Answer(0, "GET", "/x?y=1", 200, "application/json", "[1]"));
        recorder.add(new Answer(1, "GET", "/x?y=1", 503, "text/plain", "später"));
        recorder.write(folder, 2);

        try (Backend backend = start()) {
            backend.moveTo(START);
            Http.Reply first = Http.get(backend, "/x?y=1");
            Http.Reply again = Http.get(backend, "/x?y=1");
            backend.moveTo(START.plusSeconds(60));
            Http.Reply later = Http.get(backend, "/x?y=1");

            assertThat(first).isEqualTo(new Http.Reply(200, "application/json", "[1]"));
            assertThat(again).isEqualTo(first);
            assertThat(later).isEqualTo(new Http.Reply(503, "text/plain", "später"));
            assertThat(backend.drainRequests())
                    .containsExactly(answered(200, "[1]"), answered(200, "[1]"), answered(503, "später"));
            assertThat(backend.drainRequests()).isEmpty();
        }
    }

    private static Request answered(int status, String answer) {
        return new Request("GET", "/x?y=1", status).with(Map.of(), "", answer);
    }

    @Test
    void a_minute_that_was_not_recorded_is_told() {
        AnswerRecorder recorder = new AnswerRecorder();
        recorder.add(new Answer(0, "GET", "/", 200, "text/plain", "x"));
        recorder.write(folder, 1);

        try (Backend backend = start()) {
            backend.moveTo(START);

            assertThatThrownBy(() -> backend.moveTo(START.plusSeconds(60)))
                    .isExactlyInstanceOf(BackendException.class)
                    .hasMessage("the answers recorded in " + folder + " have no minute-1, so every request of it would"
                            + " fail. Run fewer cycles, or record more");
        }
    }

    @Test
    void a_minute_in_which_nothing_was_asked_answers_so() throws IOException {
        AnswerRecorder recorder = new AnswerRecorder();
        recorder.add(new Answer(1, "GET", "/", 200, "text/plain", "x"));
        recorder.write(folder, 3);

        try (Backend backend = start()) {
            backend.moveTo(START);
            assertThat(Http.get(backend, "/").statusCode()).isEqualTo(404);
            backend.moveTo(START.plusSeconds(60));
            assertThat(Http.get(backend, "/").body()).isEqualTo("x");
            backend.moveTo(START.plusSeconds(120));
            assertThat(Http.get(backend, "/").body())
                    .isEqualTo("nothing was asked in this minute when the answers were recorded");
        }
    }

    @Test
    void mappings_without_minutes_answer_at_any_time() throws IOException {
        mappings("{\"request\": {\"url\": \"/\"}, \"response\": {\"body\": \"always\"}}");

        try (Backend backend = start()) {
            backend.moveTo(START);
            backend.moveTo(START.plusSeconds(6000));

            assertThat(Http.get(backend, "/").body()).isEqualTo("always");
        }
    }

    @Test
    void it_tells_of_each_answer() throws IOException {
        mappings("{\"request\": {\"url\": \"/\"}, \"response\": {\"body\": \"x\"}}");
        List<Answer> answers = new CopyOnWriteArrayList<>();

        try (Backend backend = new BackendSpec.WireMock(folder).start(answers::add)) {
            Http.get(backend, "/");
        }

        assertThat(answers).containsExactly(new Answer(0, "GET", "/", 200, "", "x"));
    }

    @Test
    void a_folder_without_mappings_is_told() {
        assertThatThrownBy(this::start)
                .isExactlyInstanceOf(BackendException.class)
                .hasMessage("the WireMock folder " + folder + " has no folder mappings in it, so nothing would be"
                        + " answered. Name a folder with mappings, or make one with run … --record " + folder);
    }

    @Test
    void malformed_json_is_told_in_one_line() throws IOException {
        mappings("{\"request\": {\"url\": \"/\"},, }");

        assertThatThrownBy(this::start)
                .isExactlyInstanceOf(BackendException.class)
                .hasMessage("WireMock cannot serve " + folder + ": Error loading file "
                        + folder.resolve("mappings/one.json") + ": Unexpected character (',' (code 44)): was expecting"
                        + " double-quote to start field name (line: 1, column: 26). Correct the file");
    }

    @Test
    void an_unknown_field_is_told_in_one_line() throws IOException {
        mappings("{\"requst\": {\"url\": \"/\"}}");

        assertThatThrownBy(this::start)
                .isExactlyInstanceOf(BackendException.class)
                .hasMessage("WireMock cannot serve " + folder + ": Error loading file "
                        + folder.resolve("mappings/one.json") + ": Unrecognized field \"requst\". Correct the file");
    }

    @Test
    void closing_frees_the_port_and_may_be_repeated() throws IOException {
        mappings("{\"request\": {\"url\": \"/\"}, \"response\": {}}");
        Backend backend = start();

        backend.close();

        assertThatCode(backend::close).doesNotThrowAnyException();
        assertThat(Http.failure(backend)).isInstanceOf(ConnectException.class);
    }

    private void mappings(String json) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("mappings")).resolve("one.json"), json);
    }

    private Backend start() {
        return new BackendSpec.WireMock(folder).start(answer -> {});
    }
}
