package org.exampleservice.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.exampleservice.contract.House;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.definition.ConfigurationBuilder;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.PluginFactory;
import org.exampleservice.harness.engine.QueryLoop;
import org.exampleservice.harness.engine.RunPlan;
import org.exampleservice.harness.engine.Surroundings;
import org.exampleservice.harness.example.ExampleMultiPlugin;
import org.exampleservice.harness.plugin.AuthException;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.preview.PreviewModel;
import org.exampleservice.harness.preview.PreviewSource;
import org.exampleservice.harness.preview.http.PreviewServer;
import org.exampleservice.harness.preview.http.SavedPreview;
import org.exampleservice.harness.recording.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The pages of the product that a run is drawn as, as people meet them in a browser. */
@ExtendWith(BrowserExtension.class)
class PreviewPagesTest {

    private static final String EVIL = "<img src=x onerror=document.title='pwned'>";
    private static final PreviewModel TUTORIAL = tutorial();

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

            browser.tabTo(".metric button");
            browser.press(Keys.ENTER);
            browser.await("document.querySelector('#why').open");
            assertThat(text(browser, "#why")).contains("d2_t6").contains("SUM of 6 dimension tuples");
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
    void names_and_values_are_never_markup(Browser browser) throws IOException {
        PreviewModel model = hostile();
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
        assertThat(text(browser, "h1")).isEqualTo(EVIL);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_failing_extension_is_a_row_on_the_pages(Browser browser) {
        try (PreviewServer server = PreviewServer.start(PreviewSource.of(hostile()), 0)) {
            browser.open(server.uri());
            browser.await("document.querySelector('.failure')");

            assertThat(text(browser, ".failure")).contains("Error auth").contains("wrong </script>");
        }
    }

    @Test
    void ten_thousand_devices_are_filtered_as_one_types(Browser browser) {
        try (PreviewServer server = PreviewServer.start(PreviewSource.of(fleet()), 0)) {
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
        PreviewModel model = model(definition, () -> plugin, new PluginConfig(Map.of(), Set.of()), 30);
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

    private static PreviewModel tutorial() {
        PluginDefinition definition = DefinitionReader.read(House.at("fixtures/plugins/example-multi/plugin.json"));
        PluginConfig config = new PluginConfig(
                ConfigurationBuilder.of(definition)
                        .given(Map.of("event_interval", 3, "alert_interval", 10))
                        .build()
                        .values(),
                Set.of());
        return model(definition, PluginFactory.of(ExampleMultiPlugin.class), config, 150);
    }

    private static PreviewModel hostile() {
        PluginDefinition definition = definition("</script><script>document.title='pwned'</script>");
        int[] minute = {0};
        MonitoringPlugin plugin = context -> {
            Device device = context.topologyBuilder().createGroup("g", EVIL).createDevice("d", EVIL);
            device.absolute("m", 1, Map.of("part", EVIL));
            device.reportProperty(EVIL, EVIL);
            device.reportErrorEvent(EVIL, EVIL, Map.of(EVIL, EVIL));
            if (++minute[0] > 2) {
                throw new AuthException("wrong </script><script>document.title='pwned'</script>");
            }
        };
        return model(definition, () -> plugin, new PluginConfig(Map.of(), Set.of()), 3);
    }

    /** Two endpoints with as many devices as one may have. */
    private static PreviewModel fleet() {
        PluginDefinition definition = definition("FLEET");
        Map<String, Recording> recordings = new TreeMap<>();
        for (int first : new int[] {0, 5000}) {
            MonitoringPlugin plugin = context -> {
                Group group = context.topologyBuilder().createGroup("g", "Fleet");
                for (int i = first; i < first + 5000; i++) {
                    group.createDevice("d" + i, "Device " + i).absolute("m", i, Map.of("part", "a"));
                }
            };
            recordings.put("endpoint " + first, run(definition, () -> plugin, new PluginConfig(Map.of(), Set.of()), 1));
        }
        return PreviewModel.of(definition, recordings);
    }

    private static PluginDefinition definition(String technology) {
        return DefinitionReader.read(DocumentReader.json("plugin.json", """
                {"name": "custom.remote.python.test", "version": "1.0", "technologies": ["%s"],
                 "source": {"package": "p", "className": "C"},
                 "ui": {"keymetrics": [{"key": "m"}], "charts": [{"group": "g", "title": "t", "series": [{"key": "m"}]}]},
                 "metrics": [{"timeseries": {"key": "m", "unit": "Count", "displayname": "M", "dimensions": ["part"]}}]}
                """.formatted(technology)));
    }

    private static PreviewModel model(
            PluginDefinition definition, PluginFactory factory, PluginConfig config, int minutes) {
        return PreviewModel.of(definition, Map.of("endpoint 0", run(definition, factory, config, minutes)));
    }

    private static Recording run(PluginDefinition definition, PluginFactory factory, PluginConfig config, int minutes) {
        return QueryLoop.run(RunPlan.of(definition, factory, config).withCycles(minutes), Surroundings.NONE);
    }
}
