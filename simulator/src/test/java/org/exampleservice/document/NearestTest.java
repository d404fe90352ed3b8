package org.exampleservice.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> NAMES = List.of("format", "plugin", "cycles", "displayname");

    @ParameterizedTest
    @CsvSource({"cylces,cycles", "Cycles,cycles", "plugins,plugin", "displayName,displayname", "formt,format"})
    void a_slip_finds_the_name_that_was_meant(String given, String meant) {
        assertThat(Nearest.to(given, NAMES)).contains(meant);
    }

    @Test
    void what_is_far_from_everything_finds_nothing() {
        assertThat(Nearest.to("backend", NAMES)).isEmpty();
        assertThat(Nearest.to("", NAMES)).isEmpty();
        assertThat(Nearest.to("x".repeat(1_000_000), NAMES)).isEmpty();
    }

    @Test
    void of_equally_near_names_the_first_is_taken() {
        assertThat(Nearest.to("ac", List.of("ab", "ad"))).contains("ab");
    }
}
