package org.exampleservice.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.preview.PreviewModel;
import org.exampleservice.harness.preview.PreviewSource;
import org.exampleservice.harness.preview.http.PreviewServer;
import org.exampleservice.harness.preview.http.SavedPreview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The pages of the product that a run is drawn as, as people meet them in a browser. */
@ExtendWith(BrowserExtension.class)
class PreviewPagesTest {

    /** Of a telephone, in pixels of CSS. */
    private static final int NARROW = 390;

    private static final PreviewModel TUTORIAL = Runs.tutorial();

    @TempDir
    private Path temp;

    @Test
    void the_tutorial_is_walked_through_by_keyboard(Browser browser) {
        try (PreviewServer server = PreviewServer.start(PreviewSource.of(TUTORIAL), 0)) {
            browser.open(server.uri());
            browser.await("document.querySelector('.tile h2 a')");
            assertThat(text(browser, ".tile"))
                    .contains("EXAMPLE_SERVICE")
                    .contains("1 group")
                    .contains("2 Instances");

            browser.tabTo(".tile h2 a");
            browser.press(Keys.ENTER);
            browser.await("document.querySelectorAll('.vbody [role=row]').length === 2");
            assertThat(text(browser, "main"))
                    .contains("3100 MB")
                    .contains("1000 MB")
                    .contains("2100 MB");

            browser.tabTo(".vbody [role=row]:last-child a");
            browser.press(Keys.ENTER);
            browser.await("document.querySelector('h1')?.textContent === 'DeviceTwo'");
            browser.await("document.querySelector('.plot canvas')");
            assertThat(text(browser, ".big")).isEqualTo("2100 MB");
            assertThat(browser.evaluate("document.querySelector('.bands').getAttribute('aria-label')"))
                    .asString()
                    .startsWith("Status: MAINTENANCE for 30 min, before that DOWNTIME for 30 min");
            assertThat(browser.evaluate("document.querySelectorAll('.bands pattern').length"))
                    .isEqualTo(3L);
            assertThat(browser.evaluate("[...document.querySelectorAll('.bands text')].map(it => it.textContent)"))
                    .isEqualTo(List.of("MAINTENANCE", "WORKING", "DOWNTIME", "MAINTENANCE"));
            assertThat(browser.evaluate("[...document.querySelectorAll('.bands .plate')].every(it =>"
                            + " it.getBoundingClientRect().right <= it.parentNode.getBoundingClientRect().right)"))
                    .isEqualTo(true);

            browser.tabTo(".metric button");
            browser.press(Keys.ENTER);
            browser.await("document.querySelector('#why').open");
            assertThat(text(browser, "#why")).contains("d2_t6").contains("SUM of 6 dimension tuples");
            assertThat(browser.findings()).isEmpty();
            browser.press(Keys.ESCAPE);

            browser.tabTo(".plot");
            browser.press(Keys.ARROW_LEFT);
            browser.await("document.querySelector('.when').textContent.includes('Sum of databases size 350 MB')");

            browser.tabTo("a.button");
            browser.press(Keys.ENTER);
            browser.await("document.querySelectorAll('.legend [aria-pressed]').length === 6");
            assertThat(browser.requests())
                    .isNotEmpty()
                    .allSatisfy(url -> assertThat(url).startsWith(server.uri().toString()));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_page_that_is_loaded_again_brings_its_data_along(Browser browser) {
        try (PreviewServer server = PreviewServer.start(PreviewSource.of(TUTORIAL), 0)) {
            browser.open(server.uri().resolve("#/device/" + id("DeviceOne")));
            browser.await("document.querySelector('.plot canvas')");

            browser.open(server.uri().resolve("#/device/" + id("DeviceOne")));
            browser.await("document.querySelector('.plot canvas')");

            assertThat(text(browser, ".big")).isEqualTo("1000 MB");
            assertThat(browser.requests()).noneMatch(url -> url.contains("/data/"));
            browser.await("document.querySelectorAll('[data-of]').length === 0");
            browser.go("device/" + id("DeviceTwo"));
            assertThat(text(browser, ".big")).isEqualTo("2100 MB");
        }
    }

    @Test
    void a_saved_file_opens_from_disk_and_asks_for_nothing(Browser browser) throws IOException {
        Path file = temp.resolve("preview.html");
        try (OutputStream out = Files.newOutputStream(file)) {
            SavedPreview.write(TUTORIAL, out);
        }
        browser.open(file.toUri());
        browser.await("document.querySelector('.tile h2 a')");

        browser.go("device/" + id("DeviceOne"));
        browser.await("document.querySelector('.plot canvas')");
        assertThat(text(browser, ".big")).isEqualTo("1000 MB");
        assertThat(text(browser, "#mark")).isEqualTo("Preview not Dynatrace");
        assertThat(browser.findings()).isEmpty();
        assertThat(browser.requests()).allSatisfy(url -> assertThat(url).startsWith("file:"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void axe_finds_nothing_on_any_page_in_light_and_in_dark(Browser browser) {
        try (PreviewServer server = PreviewServer.start(PreviewSource.of(TUTORIAL), 0)) {
            browser.open(server.uri());
            browser.await("document.body.dataset.drawn");
            for (String page : pages()) {
                browser.go(page);
                for (String scheme : List.of("light", "dark")) {
                    browser.prefer("prefers-color-scheme", scheme);
                    assertThat(browser.findings()).as(page + " in " + scheme).isEmpty();
                    Shots.take(browser, page.replaceAll("/.*/", "-").replaceAll("/.*", "") + "-" + scheme);
                }
                assertThat(browser.evaluate("[...document.querySelectorAll('figure.chart')].every(it =>"
                                + " it.getAttribute('aria-label')) && [...document.querySelectorAll('.plot')].every(it =>"
                                + " it.getAttribute('aria-label').includes('least'))"))
                        .isEqualTo(true);
            }
            browser.prefer("prefers-color-scheme", "");
        }
    }

    @Test
    void tab_leads_to_every_control_of_every_page_and_shows_where_it_is(Browser browser) {
        try (PreviewServer server = PreviewServer.start(PreviewSource.of(TUTORIAL), 0)) {
            browser.open(server.uri());
            browser.await("document.body.dataset.drawn");
            for (String page : pages()) {
                browser.go(page);
                assertThat(browser.beyondKeyboard()).as(page).isEmpty();
            }
        }
    }

    @Test
    void no_page_is_wider_than_a_narrow_screen(Browser browser) {
        try (PreviewServer server = PreviewServer.start(PreviewSource.of(TUTORIAL), 0)) {
            browser.narrow(NARROW);
            browser.open(server.uri());
            browser.await("document.body.dataset.drawn");
            for (String page : pages()) {
                browser.go(page);
                Shots.take(browser, "narrow-" + page.replaceAll("/.*", ""));
                assertThat((Long) browser.evaluate("document.documentElement.scrollWidth"))
                        .as(page)
                        .isLessThanOrEqualTo(NARROW);
                assertThat(browser.findings()).as(page).isEmpty();
            }
        } finally {
            browser.wide();
        }
    }

    @Test
    void stacked_areas_stand_on_each_other_and_another_unit_has_an_axis_of_its_own(Browser browser) {
        PluginDefinition definition = DefinitionReader.read(DocumentReader.json("plugin.json", """
                {"name": "custom.remote.python.test", "version": "1.0", "technologies": ["T"],
                 "source": {"package": "p", "className": "C"},
                 "ui": {"keycharts": [{"group": "g", "title": "t", "series": [
                   {"key": "a", "seriestype": "area", "stacked": true, "color": "#ff0000"},
                   {"key": "b", "seriestype": "area", "stacked": true, "color": "#00aa00"},
                   {"key": "c", "seriestype": "line", "rightaxis": true}]}]},
                 "metrics": [{"timeseries": {"key": "a", "unit": "Count", "displayname": "A"}},
                  {"timeseries": {"key": "b", "unit": "Count", "displayname": "B"}},
                  {"timeseries": {"key": "c", "unit": "Percent", "displayname": "C"}}]}
                """));
        MonitoringPlugin plugin = context -> {
            Device device = context.topologyBuilder().createGroup("g", "G").createDevice("d", "D");
            device.absolute("a", 100);
            device.absolute("b", 100);
            device.absolute("c", 1);
        };
        PreviewModel model = Runs.model(definition, () -> plugin, new PluginConfig(Map.of(), Set.of()), 30);
        String group = model.overview().tiles().get(0).groups().get(0).id();
        try (PreviewServer server = PreviewServer.start(PreviewSource.of(model), 0)) {
            browser.open(server.uri()
                    .resolve(
                            "#/device/" + model.group(group).orElseThrow().ids().get(0)));
            browser.await("document.querySelector('.plot canvas')");
            Shots.take(browser, "stacked");

            assertThat(browser.evaluate("document.querySelectorAll('.u-axis').length"))
                    .isEqualTo(3L);
            assertThat(browser.evaluate(colorAt(0.75))).isEqualTo("green");
            assertThat(browser.evaluate(colorAt(0.25))).isEqualTo("red");
        }
    }

    /** Which of two colours there is in the middle of a chart at a part of its height, from the bottom. */
    private static String colorAt(double height) {
        return "(() => { const canvas = document.querySelector('.plot canvas'), box = canvas.getBoundingClientRect(),"
                + " plot = document.querySelector('.u-over').getBoundingClientRect(), dots = canvas.width / box.width;"
                + " const [red, green] = canvas.getContext('2d').getImageData((plot.left - box.left + plot.width / 2) * dots,"
                + " (plot.top - box.top + plot.height * (1 - " + height + ")) * dots, 1, 1).data;"
                + " return red > green ? 'red' : red < green ? 'green' : 'neither'; })()";
    }

    private static List<String> pages() {
        return List.of(
                "technologies",
                "group/" + TUTORIAL.overview().tiles().get(0).groups().get(0).id(),
                "device/" + id("DeviceOne"),
                "details/" + id("DeviceTwo") + "/Entries",
                "events",
                "alerts",
                "status",
                "settings",
                "rules");
    }

    private static String text(Browser browser, String selector) {
        return String.valueOf(browser.evaluate("document.querySelector('" + selector + "').textContent"));
    }

    private static String id(String device) {
        String group = TUTORIAL.overview().tiles().get(0).groups().get(0).id();
        List<String> names = TUTORIAL.group(group).orElseThrow().names();
        return TUTORIAL.group(group).orElseThrow().ids().get(names.indexOf(device));
    }
}
