package org.exampleservice.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What somebody is in the middle of goes on while minutes pass. */
@ExtendWith(BrowserExtension.class)
class HeldPagesTest extends RunningGateCase {

    private static final String HELD = "document.querySelector('#connection').textContent === 'held while you select'";

    @Test
    void an_open_list_stays_open_and_news_wait_for_the_choice(Browser browser) {
        open(browser, "technologies");
        browser.type("[data-key=frame]", Keys.SPACE);
        browser.await("document.querySelector('[data-key=frame]:open')");

        gate.step(1);
        browser.await(HELD);
        assertThat(browser.evaluate("document.querySelector('[data-key=frame]:open') !== null"))
                .isEqualTo(true);

        browser.press(Keys.ARROW_UP, Keys.ENTER);
        browser.await("document.querySelector('#minute').textContent === 'minute 31 of 31'");
        assertThat(browser.evaluate("location.hash")).asString().contains("frame=30");
        assertThat(focused(browser)).isEqualTo("frame");
    }

    @Test
    void a_button_is_not_taken_away_while_it_is_pressed(Browser browser) {
        open(browser, "technologies");
        browser.hold("[data-key=back]");

        gate.step(1);
        browser.await(HELD);
        browser.release();

        browser.await("document.querySelector('#minute').textContent === 'minute 29 of 31'");
    }

    @Test
    void the_minute_that_keys_lead_to_in_a_chart_stays(Browser browser) {
        openDevice(browser);
        browser.type(".plot", Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        Object shown = browser.evaluate("document.activeElement.nextElementSibling.textContent");

        minute(browser, 31);
        browser.await("document.activeElement.nextElementSibling?.textContent");

        assertThat(shown).asString().startsWith("2026-01-01 00:");
        assertThat(browser.evaluate("document.activeElement.nextElementSibling.textContent"))
                .isEqualTo(shown);
    }

    @Test
    void the_cursor_stays_under_a_mouse_that_rests_on_a_chart(Browser browser) {
        openDevice(browser);
        browser.hover(".u-over");
        browser.await("document.querySelector('.when').textContent");
        Object place = browser.evaluate("document.querySelector('.u-cursor-x').style.transform");

        minute(browser, 31);
        browser.await("document.querySelector('.when').textContent");

        assertThat(browser.evaluate("document.querySelector('.u-cursor-x').style.transform"))
                .isEqualTo(place);
        browser.hover("h1");
        minute(browser, 32);
        assertThat(browser.evaluate("document.querySelector('.when').textContent"))
                .isEqualTo("");
    }

    @Test
    void what_is_typed_while_a_page_is_on_its_way_is_in_it(Browser browser) {
        open(browser, "settings");
        browser.type("#field-0", "a");
        browser.evaluate("(() => { const real = window.fetch; let go; const gate = new Promise(done => { go = done; });"
                + " window.letGo = go; window.fetch = async (...asked) => { if (asked[0].includes('local/extensions'))"
                + " { window.asked = true; await gate; } return real(...asked); }; })()");

        gate.step(1);
        browser.await("window.asked");
        browser.press("bc");
        browser.evaluate("window.letGo()");
        browser.await("document.querySelector('#minute').textContent === 'minute 31 of 31'");

        assertThat(browser.valueOf("#field-0", "value")).isEqualTo("abc");
        browser.press("d");
        assertThat(browser.valueOf("#field-0", "value")).isEqualTo("abcd");
    }

    @Test
    void a_number_of_which_only_the_sign_is_typed_is_not_lost(Browser browser) {
        open(browser, "settings");
        browser.type("[inputmode=decimal]", "-");

        minute(browser, 31);
        browser.press("15", Keys.ARROW_LEFT);
        minute(browser, 32);
        browser.press("2");

        assertThat(browser.valueOf("[inputmode=decimal]", "value")).isEqualTo("-125");
    }

    @Test
    void when_an_explanation_is_closed_the_focus_is_where_it_was(Browser browser) {
        openDevice(browser);
        browser.tabTo(".metric button");
        Object key = focused(browser);
        browser.press(Keys.ENTER);
        browser.await("document.querySelector('#why').open");

        minute(browser, 31);
        browser.press(Keys.ESCAPE);

        browser.await("!document.querySelector('#why').open && document.activeElement.dataset.key");
        assertThat(focused(browser)).isEqualTo(key).asString().startsWith("why-");
    }

    @Test
    void a_button_that_has_done_its_work_keeps_the_focus(Browser browser) {
        open(browser, "technologies?at=3");
        browser.evaluate("sessionStorage.setItem('token', '" + gate.token() + "')");
        for (String key : new String[] {"latest", "gate-minute", "gate-run"}) {
            Object before = browser.evaluate("Number(document.body.dataset.drawn)");
            browser.tabTo("[data-key=" + key + "]");
            browser.press(Keys.ENTER);
            browser.await("Number(document.body.dataset.drawn) > " + before);
            browser.await("document.querySelector('[data-key=gate-minute][aria-disabled=false]')");

            assertThat(focused(browser)).isEqualTo(key);
        }
    }

    private void openDevice(Browser browser) {
        open(browser, "technologies");
        browser.evaluate("document.querySelector('.tile h2 a').click()");
        browser.await("document.querySelector('.vbody a')");
        browser.evaluate("document.querySelector('.vbody a').click()");
        browser.await("document.querySelector('.metric button') && document.querySelector('.u-over')");
    }

    private static Object focused(Browser browser) {
        return browser.evaluate("document.activeElement.dataset.key");
    }
}
