package org.exampleservice.contract.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.exampleservice.contract.browser.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's tutorial from its first command to its last, and what a browser shows meanwhile. */
class TutorialIT {

    static final String MARK = "tutorial";

    private static final String REFUSED = "version 1.18 of custom.remote.python.example_multi is there already";

    @TempDir
    private Path checkout;

    private Shell shell;
    private Iterator<ShellBlock> steps;

    @BeforeEach
    void begin() throws IOException {
        Checkout.into(checkout);
        shell = new Shell(checkout);
        List<ShellBlock> blocks = ShellBlock.all(Checkout.README).stream()
                .filter(block -> block.mark().equals(MARK))
                .toList();
        assertThat(blocks).hasSize(7);
        steps = blocks.iterator();
    }

    @AfterEach
    void end() {
        shell.close();
    }

    @Test
    void its_commands_work_one_after_the_other_and_a_browser_shows_what_it_says() throws Exception {
        go(5);
        assertThat(shell.said())
                .contains("My Node 01")
                .contains("plugin has been uploaded successfully")
                .contains(REFUSED);
        boolean python = shell.said().contains("\"state\":\"OK\"");
        if (Browser.isInstalled() && python) {
            try (Browser browser = Browser.start()) {
                lookAround(browser);
                go(1);
                assertChanged(browser);
            }
        } else {
            go(1);
        }
        if (python) {
            go(1);
            assertThat(shell.said()).contains("undeclared-state").contains("BROKEN");
        }
        assumeTrue(python, "there is no Python here, so nothing of the extension was seen");
    }

    private void go(int blocks) throws IOException, InterruptedException {
        for (int i = 0; i < blocks; i++) {
            shell.go(steps.next());
        }
    }

    private void lookAround(Browser browser) {
        browser.open(page());
        browser.await("document.querySelector('.tile h2 a')");
        assertThat(text(browser, ".tile")).contains("EXAMPLE_SERVICE", "1 group", "2 Instances");

        click(browser, ".tile h2 a");
        browser.await("document.querySelectorAll('.vbody [role=row]').length === 2");
        assertThat(text(browser, "h1")).isEqualTo("ExampleGroup");
        assertThat(text(browser, ".vbody")).contains("DeviceOne", "1000 MB", "DeviceTwo", "2100 MB");

        device(browser, 0, "DeviceOne", "1000 MB", 4);
        device(browser, 1, "DeviceTwo", "2100 MB", 6);
        events(browser);
        show(browser, "settings", "document.querySelector('.badge.good')");
        assertThat(text(browser, ".badge.good")).isEqualTo("Ok");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allSatisfy(url -> assertThat(url).startsWith(page().toString()));
    }

    private void device(Browser browser, int place, String name, String keyMetric, int tables) {
        show(browser, "technologies", "document.querySelector('.tile h2 a')");
        click(browser, ".tile h2 a");
        browser.await("document.querySelectorAll('.vbody [role=row]').length === 2");
        browser.evaluate("document.querySelectorAll('.vbody [role=row] a')[" + place + "].click()");
        browser.await("document.querySelector('h1')?.textContent === '" + name + "'");
        assertThat(text(browser, ".big")).isEqualTo(keyMetric);
        browser.await("document.querySelector('.plot canvas')");
        assertThat(browser.evaluate("[...new Set([...document.querySelectorAll('.bands pattern rect')].map(it =>"
                        + " it.getAttribute('fill')))].join()"))
                .isEqualTo("#ff3333,#ffd633,#00b33c");
        click(browser, "a.button");
        browser.await("document.querySelectorAll('.legend [aria-pressed]').length === " + tables);
        assertThat(text(browser, ".tabs")).contains("Memory", "Entries", "Connections");
    }

    /** Every second minute of the two hours, two of DeviceTwo: 60 times a custom one, 60 times a problem. */
    private void events(Browser browser) {
        show(browser, "events", "document.querySelector('h1')?.textContent === '120 events'");
        assertThat(browser.evaluate("[...new Set([...document.querySelectorAll('.event .row')].map(it =>"
                        + " it.children[2].textContent))].join()"))
                .isEqualTo("DeviceTwo");
        assertThat(browser.evaluate("[...document.querySelectorAll('.event .row')].slice(0, 4).map(it =>"
                        + " it.children[3].textContent.slice(11)).join()"))
                .isEqualTo("01:59,01:59,01:57,01:57");
    }

    private void assertChanged(Browser browser) {
        browser.await("document.querySelector('#plugin').textContent.endsWith('1.19')");
        show(browser, "technologies", "document.querySelector('.tile h2 a')");
        click(browser, ".tile h2 a");
        browser.await("document.querySelector('.infobox')?.textContent.includes('All tables')");
        assertThat(text(browser, ".infobox")).contains("3100 MB");
    }

    private URI page() {
        return URI.create(shell.moved("http://127.0.0.1:9999/"));
    }

    private static void show(Browser browser, String page, String seen) {
        browser.evaluate("(location.hash = '#/" + page + "')");
        browser.await(seen);
    }

    private static void click(Browser browser, String selector) {
        browser.evaluate("document.querySelector('" + selector + "').click()");
    }

    private static String text(Browser browser, String selector) {
        return String.valueOf(browser.evaluate("document.querySelector('" + selector + "').textContent"));
    }
}
