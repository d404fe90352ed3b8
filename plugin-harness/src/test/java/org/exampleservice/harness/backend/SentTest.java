package org.exampleservice.harness.backend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", "\\n", "\\\""})
    void a_secret_as_long_as_can_be_is_masked(String part) {
        String json = "{\"token\": \"" + part.repeat(200_000) + "\", \"user\": \"u\"}";

        assertThat(Sent.body("application/json", json)).isEqualTo("{\"token\": \"******\", \"user\": \"u\"}");
        assertThat(Sent.answer(json)).isEqualTo("{\"token\": \"******\"... (" + json.length() + " characters)");
    }

    @Test
    void of_a_long_answer_the_beginning_is_kept_with_its_length() {
        assertThat(Sent.answer("x".repeat(2000))).isEqualTo("x".repeat(2000));
        assertThat(Sent.answer("x".repeat(2001))).isEqualTo("x".repeat(2000) + "... (2001 characters)");
        assertThat(Sent.answer("x".repeat(3_000_000))).isEqualTo("x".repeat(2000) + "... (3000000 characters)");
    }

    @Test
    void a_secret_at_which_an_answer_is_cut_is_masked() {
        String json = "[" + "1,".repeat(900) + "{\"password\": \"" + "geheim".repeat(5000) + "\"}]";

        assertThat(Sent.answer(json)).endsWith("{\"password\": \"******\"... (31818 characters)");
    }
}
