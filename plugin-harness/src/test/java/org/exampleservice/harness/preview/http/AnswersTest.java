package org.exampleservice.harness.preview.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Map<String, String> NONE = Map.of();
    private static final PreviewRoutes.Page PAGE = page("1");

    private final Answers answers = new Answers();

    @Test
    void an_answer_holds_for_its_state_its_path_and_its_query() {
        answers.keep(7, asked("data/entity", Map.of("id", "a")), PAGE);

        assertThat(answers.find(7, asked("data/entity", Map.of("id", "a")))).containsSame(PAGE);
        assertThat(answers.find(7, asked("data/entity", Map.of("id", "b")))).isEmpty();
        assertThat(answers.find(7, asked("data/group", Map.of("id", "a")))).isEmpty();
        assertThat(answers.find(8, asked("data/entity", Map.of("id", "a")))).isEmpty();
    }

    @Test
    void an_answer_about_another_state_makes_all_before_it_forgotten() {
        answers.keep(7, asked("data/overview", NONE), PAGE);
        answers.keep(8, asked("data/events", NONE), PAGE);

        assertThat(answers.find(7, asked("data/overview", NONE))).isEmpty();
        assertThat(answers.find(8, asked("data/overview", NONE))).isEmpty();
        assertThat(answers.find(8, asked("data/events", NONE))).isPresent();
    }

    @Test
    void only_the_newest_are_kept() {
        for (int i = 0; i < 65; i++) {
            answers.keep(7, asked("data/entity", Map.of("id", "" + i)), PAGE);
        }

        assertThat(answers.find(7, asked("data/entity", Map.of("id", "0")))).isEmpty();
        assertThat(answers.find(7, asked("data/entity", Map.of("id", "1")))).isPresent();
    }

    @Test
    void only_what_fits_is_kept_and_an_answer_that_is_given_again_counts_once() {
        PreviewRoutes.Page large = page("x".repeat(3_000_000));
        answers.keep(7, asked("data/group", Map.of("id", "a")), large);
        answers.keep(7, asked("data/group", Map.of("id", "b")), large);
        answers.keep(7, asked("data/group", Map.of("id", "b")), large);
        assertThat(answers.find(7, asked("data/group", Map.of("id", "a")))).isPresent();

        answers.keep(7, asked("data/group", Map.of("id", "c")), large);
        assertThat(answers.find(7, asked("data/group", Map.of("id", "a")))).isEmpty();
        assertThat(answers.find(7, asked("data/group", Map.of("id", "c")))).isPresent();

        answers.keep(7, asked("data/group", Map.of("id", "d")), page("x".repeat(8_000_001)));
        assertThat(answers.find(7, asked("data/group", Map.of("id", "d")))).isEmpty();
    }

    private static Asked asked(String path, Map<String, String> query) {
        return new Asked(path, query);
    }

    private static PreviewRoutes.Page page(String text) {
        return new PreviewRoutes.Page(200, "application/json", text);
    }
}
