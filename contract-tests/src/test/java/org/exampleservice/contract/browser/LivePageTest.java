package org.exampleservice.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.exampleservice.simulator.DemoApp;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The simulator's page at {@code /ui}, as people meet it in a browser. */
@ExtendWith(BrowserExtension.class)
class LivePageTest {
    private static final String VALVE = """
            format: 1
            name: valve
            machines:
              valve: {initial: OK, ends: [STOPPED], transitions: [{from: OK, on: stop, to: STOPPED}]}
            groups:
              - {name: Plant, nodes: [{name: Valve, state: valve}, {name: Pump, state: {always: OK}}]}
            timeline:
              - {at: PT10M, for: PT5M, group: Plant, node: Pump, lost: true}
            """;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private DemoApp app;

    @AfterEach
    void close() {
        app.close();
    }

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
    void the_clock_is_moved_by_its_controls_and_each_shows_its_command(Browser browser) {
        open(browser, VALVE);

        click(browser, "#clock .control:nth-child(3) [type=submit]");

        browser.await("document.querySelector('#now').textContent === '2026-01-01 00:05:00 UTC'");
        assertThat(app.clock().now()).isEqualTo(Instant.parse("2026-01-01T00:05:00Z"));
        assertThat(text(browser, "#clock .control:nth-child(3) code"))
                .isEqualTo("curl -X POST '" + app.baseUri() + "admin/clock/advance?by=PT5M'");
        assertThat(
                        browser.evaluate(
                                "[...document.querySelectorAll('form.control')].every(it => it.querySelector('code').textContent.startsWith('curl '))"))
                .isEqualTo(true);
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
    void all_is_done_with_the_keyboard_alone(Browser browser) {
        open(browser, VALVE);
        browser.await("document.querySelector('#row-1')");

        // the first node is chosen and its valve stopped
        browser.tabTo("#grid");
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.ENTER);
        browser.await("document.querySelector('#node-name')?.textContent === 'Valve in Plant'");
        browser.tabTo("#triggers [type=submit]");
        browser.press(Keys.ENTER);
        browser.await("document.querySelector('#node-state')?.textContent === 'STOPPED'");

        // and a fault is added
        browser.tabTo("#fault-minutes");
        browser.press(Keys.ENTER);
        browser.await("document.querySelector('#faults tbody .badge.on')?.textContent === 'active'");

        assertThat(app.baseUri().resolve("topology"))
                .satisfies(uri -> assertThat(status(uri)).isEqualTo(503));
        browser.tabTo("#faults tbody button");
        browser.press(Keys.ENTER);
        browser.await("document.querySelectorAll('#faults tbody .badge').length === 1");
        assertThat(status(app.baseUri().resolve("topology"))).isEqualTo(200);
        browser.await("document.activeElement.getAttribute('aria-label') === 'Windows of faults'");
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
    void a_token_is_asked_for_and_stands_in_no_address_and_no_command(Browser browser) {
        app = DemoApp.builder()
                .port(0)
                .scenario(ScenarioReader.read("valve", VALVE))
                .adminToken("s3cret")
                .start();
        browser.open(app.baseUri().resolve("ui"));
        browser.await("document.querySelector('#now').textContent");

        click(browser, "#clock .control:nth-child(3) [type=submit]");
        browser.await("document.querySelector('#token').open");
        browser.press("wrong", Keys.ENTER);
        browser.await("document.querySelector('#token').open && document.querySelector('#token input').value === ''");
        browser.press("s3cret", Keys.ENTER);

        browser.await("document.querySelector('#now').textContent === '2026-01-01 00:05:00 UTC'");
        assertThat(text(browser, "#clock code"))
                .isEqualTo("curl -X POST -H \"Authorization: Bearer $ADMIN_TOKEN\" " + app.baseUri()
                        + "admin/clock/freeze");
        assertThat(browser.evaluate("document.documentElement.outerHTML + location + document.cookie"
                        + " + JSON.stringify({...localStorage, ...sessionStorage})"))
                .asString()
                .doesNotContain("s3cret");
        assertThat(browser.requests()).noneMatch(url -> url.contains("s3cret"));
    }

    @Test
    void a_session_is_opened_used_and_dropped_on_its_own_page(Browser browser) throws Exception {
        open(browser, VALVE);
        browser.type("#session-id", "job-7");
        assertThat(text(browser, "#sessions form code"))
                .isEqualTo("curl -X POST '" + app.baseUri() + "admin/sessions?id=job-7'");
        browser.press(Keys.ENTER);
        browser.await("document.querySelector('#sessions td a')?.textContent === 'job-7'");

        click(browser, "#sessions td a");
        browser.await("document.querySelector('#where')?.textContent === 'session job-7'");
        click(browser, "#clock .control:nth-child(3) [type=submit]");
        browser.await("document.querySelector('#now').textContent === '2026-01-01 00:05:00 UTC'");
        assertThat(text(browser, "#clock .control:nth-child(3) code"))
                .isEqualTo("curl -X POST '" + app.baseUri() + "sessions/job-7/admin/clock/advance?by=PT5M'");
        send("GET", "sessions/job-7/deployment");
        browser.await("document.querySelector('#journal .path')?.textContent === '/deployment'");
        click(browser, "#row-0");
        click(browser, "#triggers [type=submit]");
        browser.await("document.querySelector('#node-state')?.textContent === 'STOPPED'");

        assertThat(app.clock().now()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(send("GET", "topology").body()).doesNotContain("STOPPED");
        assertThat(browser.findings()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        click(browser, "#sessions td button");
        browser.await("document.querySelector('#connection').textContent.startsWith('not connected')");
        assertThat(send("GET", "admin/sessions").body()).contains("\"open\":0,");
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

    private void open(Browser browser, String scenario) {
        app = DemoApp.builder()
                .port(0)
                .scenario(ScenarioReader.read("test", scenario))
                .start();
        browser.open(app.baseUri().resolve("ui"));
        browser.await("document.querySelector('#connection').textContent === 'live'");
    }

    private static String fleet(int groups, int nodes) {
        return """
                format: 1
                name: large
                groups:
                  - {name: "Group {i}", count: %d, nodes: {name: "Node {i}", count: %d}}
                """.formatted(groups, nodes);
    }

    /** In one go, because a pulse may put another element in the place of one that was found before. */
    private static void click(Browser browser, String selector) {
        browser.await("document.querySelector('" + selector + "')");
        browser.evaluate("document.querySelector('" + selector + "').click()");
    }

    private static String text(Browser browser, String selector) {
        return String.valueOf(browser.evaluate("document.querySelector('" + selector + "').textContent"));
    }

    private static long elements(Browser browser) {
        return (Long) browser.evaluate("document.querySelectorAll('*').length");
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(app.baseUri() + path))
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private int status(URI uri) {
        try {
            return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
