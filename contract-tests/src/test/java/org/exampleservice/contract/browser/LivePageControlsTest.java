package org.exampleservice.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.exampleservice.simulator.DemoApp;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What people do with the simulator's page at {@code /ui}: time, triggers, faults, sessions, with a token and without. */
class LivePageControlsTest extends LivePageCase {

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
}
