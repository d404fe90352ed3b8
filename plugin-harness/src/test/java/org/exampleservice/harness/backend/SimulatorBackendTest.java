package org.exampleservice.harness.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.ConnectException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.exampleservice.harness.backend.BackendSpec.Login;
import org.exampleservice.harness.recording.Request;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.Test;

class SimulatorBackendTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:30Z");

    private final List<Answer> answers = new CopyOnWriteArrayList<>();

    @Test
    void its_address_has_a_real_port_and_no_slash_at_the_end() {
        try (Backend backend = start(Optional.empty())) {
            assertThat(backend.url().toString()).matches("http://127\\.0\\.0\\.1:[1-9][0-9]*");
        }
    }

    @Test
    void it_follows_the_time_that_it_is_told() throws Exception {
        try (Backend backend = start(Optional.empty())) {
            backend.moveTo(START);
            String first = Http.get(backend, "/topology").body();
            String again = Http.get(backend, "/topology").body();
            backend.moveTo(START.plusSeconds(60));
            String later = Http.get(backend, "/topology").body();

            assertThat(again).isEqualTo(first);
            assertThat(later).isNotEqualTo(first);
        }
    }

    @Test
    void it_lists_its_requests_once() throws Exception {
        try (Backend backend = start(Optional.empty())) {
            Http.get(backend, "/topology?x=1");
            Http.get(backend, "/nothing");

            List<Request> requests = backend.drainRequests();
            assertThat(requests)
                    .extracting(Request::method, Request::target, Request::status)
                    .containsExactly(tuple("GET", "/topology?x=1", 200), tuple("GET", "/nothing", 404));
            assertThat(requests.get(0).answer()).startsWith("[{\"nodes\"");
            assertThat(backend.drainRequests()).isEmpty();
        }
    }

    @Test
    void it_tells_of_each_answer_with_its_minute() throws Exception {
        try (Backend backend = start(Optional.empty())) {
            backend.moveTo(START);
            backend.moveTo(START.plusSeconds(29));
            String inFirst = Http.get(backend, "/topology").body();
            backend.moveTo(START.plusSeconds(30));
            Http.get(backend, "/topology");

            assertThat(answers).extracting(Answer::minute).containsExactly(0, 1);
            assertThat(answers.get(0)).isEqualTo(new Answer(0, "GET", "/topology", 200, "application/json", inFirst));
        }
    }

    @Test
    void a_login_is_asked_for_and_never_shown() throws Exception {
        BackendSpec spec = new BackendSpec.Simulator(Dialect.TUTORIAL, 42, Optional.of(new Login("ruxit", "geheim")));

        try (Backend backend = spec.start(answers::add)) {
            assertThat(Http.get(backend, "/topology").statusCode()).isEqualTo(401);
            assertThat(backend.toString()).doesNotContain("geheim");
        }
        assertThat(answers).hasSize(1).noneMatch(answer -> answer.toString().contains("geheim"));
        assertThat(spec.label()).isEqualTo("simulator tutorial");
        assertThat(spec)
                .hasToString(
                        "Simulator[scenario=default, dialect=TUTORIAL, seed=OptionalLong[42], login=Optional[Login[ruxit]], access=Access[port=OptionalInt.empty, tls=false, proxy=false]]");
    }

    @Test
    void closing_frees_the_port_and_may_be_repeated() {
        Backend backend = start(Optional.empty());

        backend.close();

        assertThatCode(backend::close).doesNotThrowAnyException();
        assertThat(Http.failure(backend)).isInstanceOf(ConnectException.class);
    }

    @Test
    void a_shipped_scenario_tells_its_story_from_its_own_start() throws Exception {
        BackendSpec spec =
                new BackendSpec.Simulator("node-lost", Dialect.TUTORIAL, OptionalLong.empty(), Optional.empty());

        try (Backend backend = spec.start(answers::add)) {
            assertThat(backend.start()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
            assertThat(Http.get(backend, "/topology").body()).contains("My Node 01");
        }
        assertThat(spec.label()).isEqualTo("simulator tutorial node-lost");
    }

    @Test
    void a_scenario_that_is_nowhere_lists_the_shipped_ones() {
        BackendSpec spec =
                new BackendSpec.Simulator("nowhere.yaml", Dialect.SDK, OptionalLong.empty(), Optional.empty());

        assertThatThrownBy(() -> spec.start(answers::add))
                .isInstanceOf(BackendException.class)
                .hasMessageStartingWith("there is no shipped scenario nowhere.yaml, and as a file it cannot be used:\n")
                .hasMessageContaining("\nShipped are auth-expires, churn, ");
    }

    private Backend start(Optional<Login> login) {
        return new BackendSpec.Simulator(Dialect.TUTORIAL, 42, login).start(answers::add);
    }
}
