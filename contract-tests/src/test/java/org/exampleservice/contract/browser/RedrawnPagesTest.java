package org.exampleservice.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What somebody did to a page is not undone by drawing it anew for the next minute. */
@ExtendWith(BrowserExtension.class)
class RedrawnPagesTest extends RunningGateCase {

    @Test
    void a_link_without_a_name_of_its_own_keeps_the_focus_and_an_opened_card_stays_open(Browser browser) {
        open(browser, "technologies");
        browser.evaluate("(document.querySelector('details').open = true)");
        browser.evaluate("document.querySelector('.tile h2 a').focus()");

        minute(browser, 31);

        assertThat(browser.evaluate("document.activeElement.textContent")).isEqualTo("EXAMPLE_SERVICE");
        assertThat(browser.evaluate("document.querySelector('details').open")).isEqualTo(true);
        browser.press(Keys.ENTER);
        browser.await("document.querySelector('h1')?.textContent === 'ExampleGroup'");
    }

    @Test
    void a_table_keeps_where_it_was_scrolled_to(Browser browser) {
        open(browser, "status");
        browser.evaluate("document.querySelector('[aria-label=\"Findings, table\"]').scrollTo(0, 50)");

        minute(browser, 31);

        assertThat(browser.evaluate("document.querySelector('[aria-label=\"Findings, table\"]').scrollTop"))
                .isEqualTo(50L);
    }

    @Test
    void what_is_typed_keeps_its_caret_and_what_is_written_out_stays(Browser browser) {
        open(browser, "settings");
        browser.type("#field-0", "abcdef");
        browser.evaluate("document.querySelector('#field-0').setSelectionRange(2, 4, 'backward')");

        minute(browser, 31);

        assertThat(browser.evaluate("(it => [it.id, it.value, it.selectionStart, it.selectionEnd,"
                        + " it.selectionDirection].join())(document.activeElement)"))
                .isEqualTo("field-0,abcdef,2,4,backward");
        browser.press("-");
        browser.evaluate(
                "[...document.querySelectorAll('button')].find(it => it.textContent === 'Write properties.json')"
                        + ".click()");
        minute(browser, 32);
        assertThat(browser.evaluate("document.querySelector('#field-0').value")).isEqualTo("ab-ef");
        assertThat(browser.evaluate("document.querySelector('[data-key=written]').value"))
                .asString()
                .contains("\"event_interval\"");
        assertThat(browser.evaluate("document.querySelector('[data-key=written]').hidden"))
                .isEqualTo(false);
    }

    @Test
    void marked_text_stays_marked_until_it_is_let_go_of(Browser browser) {
        open(browser, "technologies");
        browser.evaluate("(() => { window.marked = document.querySelector('h1');"
                + " getSelection().selectAllChildren(window.marked); })()");

        gate.step(1);
        browser.await("document.querySelector('#connection').textContent === 'held while you select'");
        assertThat(browser.evaluate("window.marked === document.querySelector('h1')"))
                .isEqualTo(true);
        assertThat(browser.evaluate("String(getSelection())")).isEqualTo("1 group running");

        browser.evaluate("getSelection().removeAllRanges()");
        browser.await("document.querySelector('#minute').textContent === 'minute 31 of 31'");
        assertThat(browser.evaluate("document.querySelector('#connection').textContent"))
                .isEqualTo("live");
    }

    @Test
    void a_slider_stays_in_the_hand_that_drags_it(Browser browser) {
        open(browser, "technologies");

        browser.drag("[type=range]", -30, -30, -30);

        // the middle of 30 is 15, and a slider of 224 pixels at least, which is left alone after the first move, stays
        // at 10
        browser.await("document.querySelector('[type=range]:not(:active)') && location.hash.includes('at=')");
        browser.await("document.querySelector('#minute').textContent === 'minute ' +"
                + " (Number(document.querySelector('[type=range]').value) + 1) + ' of 30'");
        assertThat(browser.evaluate("Number(document.querySelector('[type=range]').value)"))
                .asInstanceOf(InstanceOfAssertFactories.LONG)
                .isBetween(1L, 8L);
    }
}
