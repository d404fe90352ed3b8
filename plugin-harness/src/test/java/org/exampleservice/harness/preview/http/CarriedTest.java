package org.exampleservice.harness.preview.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CarriedTest {

    private final Carried carried = new Carried();

    @Test
    void at_first_it_is_what_every_page_asks_for() {
        assertThat(addresses()).containsExactly("data/overview", "data/endpoints");
    }

    @Test
    void of_each_kind_it_is_what_was_asked_for_last() {
        note("data/entity", Map.of("id", "a"));
        note("data/entity", Map.of("id", "b & c", "ext", "x", "off", ""));
        note("data/overview", Map.of("ext", "x"));

        assertThat(addresses())
                .containsExactlyInAnyOrder("data/endpoints", "data/overview?ext=x", "data/entity?ext=x&amp;id=b+%26+c");
    }

    @Test
    void what_every_page_asks_for_stays_and_of_the_rest_the_newest_three() {
        for (String kind : new String[] {"entity", "events", "alerts", "settings"}) {
            note("data/" + kind, Map.of());
        }

        assertThat(addresses())
                .containsExactlyInAnyOrder(
                        "data/overview", "data/endpoints", "data/events", "data/alerts", "data/settings");
    }

    @Test
    void what_is_of_one_minute_only_is_left_to_be_asked_for() {
        note("data/group", Map.of("id", "a", "at", "3"));

        assertThat(addresses()).containsExactlyInAnyOrder("data/overview", "data/endpoints");
    }

    @Test
    void what_is_large_or_is_no_more_is_left_to_be_asked_for() {
        String large = carried.parts(asked -> page(asked.path().endsWith("overview") ? 200 : 404, 300_000));
        String larger = carried.parts(asked -> page(200, 300_001));

        assertThat(large).contains("data/overview").doesNotContain("data/endpoints");
        assertThat(larger).isEmpty();
    }

    @Test
    void what_has_grown_large_is_not_even_worked_out() {
        note("data/events", Map.of());
        carried.note(new Asked("data/events", Map.of()), 300_001);

        assertThat(addresses()).containsExactlyInAnyOrder("data/overview", "data/endpoints");
    }

    private void note(String path, Map<String, String> query) {
        carried.note(new Asked(path, query), 2);
    }

    private String[] addresses() {
        return carried.parts(asked -> page(200, 2))
                .lines()
                .map(line -> line.replaceAll(".*data-of=\"([^\"]*)\".*", "$1"))
                .toArray(String[]::new);
    }

    private static PreviewRoutes.Page page(int status, int characters) {
        return new PreviewRoutes.Page(status, "application/json", "1".repeat(characters)).with("ETag", "\"7\"");
    }
}
