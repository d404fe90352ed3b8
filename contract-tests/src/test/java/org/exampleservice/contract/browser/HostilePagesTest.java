package org.exampleservice.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.exampleservice.harness.preview.PreviewModel;
import org.exampleservice.harness.preview.PreviewSource;
import org.exampleservice.harness.preview.http.PreviewServer;
import org.exampleservice.harness.preview.http.SavedPreview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Pages of what is not well: names that mean harm, an extension that fails, devices by the thousand. */
@ExtendWith(BrowserExtension.class)
class HostilePagesTest {

    @TempDir
    private Path temp;

    @Test
    void names_and_values_are_never_markup(Browser browser) throws IOException {
        PreviewModel model = Runs.hostile();
        Path file = temp.resolve("evil.html");
        try (OutputStream out = Files.newOutputStream(file)) {
            SavedPreview.write(model, out);
        }
        String group = model.overview().tiles().get(0).groups().get(0).id();
        String device = model.group(group).orElseThrow().ids().get(0);
        browser.open(file.toUri());
        browser.await("document.body.dataset.drawn");

        for (String page : List.of(
                "technologies", "group/" + group, "device/" + device, "events", "status", "settings", "alerts")) {
            browser.go(page);
            assertThat(browser.evaluate("document.querySelectorAll('img, main script, main iframe').length"))
                    .as(page)
                    .isEqualTo(0L);
            assertThat(browser.evaluate("document.title")).asString().isNotEqualTo("pwned");
        }
        browser.go("device/" + device);
        assertThat(text(browser, "h1")).isEqualTo(Runs.EVIL);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_failing_extension_is_a_row_on_the_pages(Browser browser) {
        try (PreviewServer server = PreviewServer.start(PreviewSource.of(Runs.hostile()), 0)) {
            browser.open(server.uri());
            browser.await("document.querySelector('.failure')");

            assertThat(text(browser, ".failure")).contains("Error auth").contains("wrong </script>");
        }
    }

    @Test
    void ten_thousand_devices_are_filtered_as_one_types(Browser browser) {
        try (PreviewServer server = PreviewServer.start(PreviewSource.of(Runs.fleet()), 0)) {
            browser.open(server.uri());
            browser.await("document.querySelector('.tile h2 a')");
            browser.tabTo(".tile h2 a");
            browser.press(Keys.ENTER);
            browser.await("document.querySelector('.tools [role=status]')?.textContent === '10,000'");
            assertThat((Long) browser.evaluate("document.querySelectorAll('*').length"))
                    .isLessThan(1500);

            browser.type("input[type=search]", "device 42");

            browser.await("document.querySelector('.tools [role=status]').textContent === '111 of 10,000'");
            browser.await("document.querySelector('.vbody a').textContent === 'Device 42'");
        }
    }

    private static String text(Browser browser, String selector) {
        return String.valueOf(browser.evaluate("document.querySelector('" + selector + "').textContent"));
    }
}
