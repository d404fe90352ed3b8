package org.exampleservice.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What the simulator's page at {@code /ui} shows, as people meet it in a browser. */
class LivePageTest extends LivePageCase {
    @Test
    void the_fleet_is_shown_and_nothing_is_fetched_from_elsewhere(Browser browser) {
        open(browser, VALVE);

        browser.await("document.querySelectorAll('.body [role=row]').length === 2");

        assertThat(text(browser, "#row-0")).contains("Valve").contains("Plant").contains("OK");
        assertThat(text(browser, "#summary")).isEqualTo("2 nodes");
        assertThat(browser.requests())
                .isNotEmpty()
                .allSatisfy(url -> assertThat(url).startsWith(app.baseUri().toString()));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void tab_leads_to_every_control_and_shows_where_it_is(Browser browser) {
        open(browser, VALVE);
        browser.await("document.querySelector('#row-0')");

        assertThat(browser.beyondKeyboard()).isEmpty();
    }

    @Test
    void time_that_is_moved_elsewhere_is_seen_without_loading_again(Browser browser) {
        open(browser, VALVE);
        browser.await("document.querySelector('#now').textContent === '2026-01-01 00:00:00 UTC'");

        app.clock().advance(Duration.ofMinutes(12));

        browser.await("document.querySelector('#now').textContent === '2026-01-01 00:12:00 UTC'");
        browser.await("document.querySelectorAll('.body [role=row]').length === 1");
        app.clock().advance(Duration.ofMinutes(8));
        browser.await("document.querySelector('#row-1 svg[role=img]')?.getAttribute('aria-label')"
                + " === 'OK for 6 min, before that not shown for 5 min, before that OK for 10 min'");
    }

    @Test
    void a_minute_among_thousands_is_a_pixel_wide_and_hides_no_other(Browser browser) {
        open(browser, VALVE);

        Object bars = browser.evaluate("import('/ui/timeline.js').then(it => it.laidOut(it.spans("
                + "[[1, 'OK'], [5000, 'ERROR'], [5001, null], [5002, 'OK'], [10000, 'ERROR']], 10000), 1, 10000, 200)"
                + ".map(bar => `${bar.state} from ${bar.x} for ${bar.width}`).join(', '))");

        assertThat(bars)
                .isEqualTo("OK from 0 for 100, ERROR from 100 for 1, null from 101 for 1, OK from 102 for 97,"
                        + " ERROR from 199 for 1");
    }

    @Test
    void a_trigger_from_elsewhere_is_seen_in_the_fleet_and_in_the_requests(Browser browser) throws Exception {
        open(browser, VALVE);
        browser.await("document.querySelector('#row-0 .state').textContent === 'OK'");

        send("POST", "admin/triggers?trigger=stop&group=Plant&node=Valve");
        send("GET", "topology?%3Cb%3E");

        browser.await("document.querySelector('#row-0 .state').textContent === 'STOPPED'");
        browser.await("document.querySelector('#journal .path')?.textContent === '/topology?%3Cb%3E'");
    }

    @Test
    void of_ten_thousand_nodes_only_those_seen_are_in_the_page(Browser browser) {
        open(browser, fleet(100, 100));
        browser.await("document.querySelector('#summary').textContent === '10,000 nodes'");
        assertThat(elements(browser)).isLessThan(1500);

        browser.tabTo("#grid");
        browser.press(Keys.END);
        browser.await("document.querySelector('#row-9999')?.textContent.startsWith('Node 100')");
        assertThat(elements(browser)).isLessThan(1500);

        browser.type("#filter", "group 42");
        browser.await("document.querySelector('#summary').textContent === '100 of 10,000 nodes'");
        browser.await("document.querySelector('#row-0')?.textContent.includes('Group 42')");
        assertThat(elements(browser)).isLessThan(1500);
    }

    @Test
    void names_are_never_markup(Browser browser) {
        String evil = "<img src=x onerror=document.title='pwned'>'\\\"; $(id) `id`";
        open(browser, """
                format: 1
                name: "<script>document.title='pwned'</script>"
                groups:
                  - {name: "</title><b>g", nodes: [{name: "%s", state: {always: "<svg onload=document.title='pwned'>"}}]}
                """.formatted(evil.replace("\\", "\\\\").replace("\"", "\\\"")));
        browser.await("document.querySelector('#row-0')");

        click(browser, "#row-0");
        browser.await("document.querySelector('#node-name')");
        browser.type("#fault-target", "node");
        browser.await("document.querySelector('#faults .control code').textContent.includes('lost')");

        assertThat(text(browser, "#node-name")).isEqualTo(evil + " in </title><b>g");
        assertThat(browser.evaluate("document.querySelectorAll('img, b, section script').length"))
                .isEqualTo(0L);
        assertThat(browser.evaluate("document.title")).asString().doesNotStartWith("pwned");
        assertThat(text(browser, "#faults .control code"))
                .contains("node: \"<img src=x onerror=document.title='\\''pwned'\\''>'\\''\\\\\\\"; $(id) `id`\"");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_arrow_keys_walk_through_the_states_of_a_node(Browser browser) {
        open(browser, VALVE);
        app.clock().advance(Duration.ofMinutes(20));
        browser.await("document.querySelector('#row-1 svg[role=img]')?.getAttribute('aria-label').includes('before')");
        click(browser, "#row-1");
        browser.await("document.querySelector('.walked')?.textContent === 'OK for 6 min, from 2026-01-01 00:15:00'");

        browser.tabTo(".walk");
        browser.press(Keys.ARROW_LEFT);
        assertThat(text(browser, ".walked")).isEqualTo("not shown for 5 min, from 2026-01-01 00:10:00");
        app.clock().advance(Duration.ofMinutes(1));
        browser.await("document.querySelector('#now').textContent === '2026-01-01 00:21:00 UTC'");
        browser.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT);

        assertThat(browser.valueOf(".walk", "aria-valuetext")).isEqualTo("OK for 10 min, from 2026-01-01 00:00:00");
        browser.press(Keys.END);
        browser.await("document.querySelector('.walked').textContent === 'OK for 7 min, from 2026-01-01 00:15:00'");
    }

    @Test
    void axe_finds_nothing_in_light_and_in_dark(Browser browser) {
        open(browser, VALVE);
        app.clock().advance(Duration.ofMinutes(20));
        browser.await("document.querySelector('#row-1')");
        click(browser, "#row-0");
        browser.await("document.querySelector('#node-state')");

        assertThat(browser.findings()).isEmpty();
        browser.prefer("prefers-color-scheme", "dark");
        assertThat(browser.findings()).isEmpty();
        browser.prefer("prefers-color-scheme", "");
    }

    private static String fleet(int groups, int nodes) {
        return """
                format: 1
                name: large
                groups:
                  - {name: "Group {i}", count: %d, nodes: {name: "Node {i}", count: %d}}
                """.formatted(groups, nodes);
    }

    private static long elements(Browser browser) {
        return (Long) browser.evaluate("document.querySelectorAll('*').length");
    }
}
