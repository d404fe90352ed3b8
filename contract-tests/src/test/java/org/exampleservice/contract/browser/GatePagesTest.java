package org.exampleservice.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.exampleservice.contract.House;
import org.exampleservice.harness.activegate.EndpointForm;
import org.exampleservice.harness.activegate.GateOptions;
import org.exampleservice.harness.activegate.LocalActiveGate;
import org.exampleservice.harness.activegate.http.GateServer;
import org.exampleservice.harness.activegate.http.ServerAddress;
import org.exampleservice.harness.activegate.pages.GatePages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The pages of a stand-in: what is deployed, its clock, its endpoints, and the token that changes need. */
@ExtendWith(BrowserExtension.class)
class GatePagesTest {

    private static final String NAME = "custom.remote.python.example_multi";
    private static final String OTHER = "custom.remote.python.other";

    @TempDir
    private Path folder;

    private LocalActiveGate gate;
    private GateServer server;

    @BeforeEach
    void start() {
        gate = LocalActiveGate.open(GateOptions.in(folder));
        server = GateServer.start(gate, ServerAddress.loopback(0), GatePages.of(gate));
    }

    @AfterEach
    void stop() {
        server.close();
        gate.close();
    }

    @Test
    void an_endpoint_is_made_in_the_form_and_the_clock_is_moved_with_a_token_given_once(Browser browser)
            throws IOException {
        deploy(NAME, "ExampleMultiPlugin");
        browser.open(server.uri());
        browser.go("settings");
        browser.type("#field-0", "Mine");
        browser.type(field(browser, "Password"), "geheim");
        browser.type(field(browser, "Event interval"), "3", Keys.ENTER);

        browser.await("document.querySelector('#why').open");
        assertThat(browser.findings()).isEmpty();
        browser.press("wrong", Keys.ENTER);
        browser.await("document.querySelector('#why [role=alert]')?.textContent === 'That is another token.'");
        browser.await("document.querySelector('#why').open");
        browser.press(gate.token(), Keys.ENTER);
        browser.await("document.querySelector('table')?.textContent.includes('Mine')");
        assertThat(gate.get(NAME).endpoints()).singleElement().satisfies(one -> {
            assertThat(one.properties()).containsEntry("event_interval", 3L).containsEntry("auth_password", "");
        });

        browser.tabTo("[data-key=gate-minute]");
        browser.press(Keys.ENTER);
        browser.await("document.querySelector('.badge.good')?.textContent === 'Ok'");
        browser.tabTo("[data-key=gate-event]");
        browser.press(Keys.ENTER);
        browser.await("document.querySelector('#gate .now').textContent === '2026-01-01 00:01'");
        assertThat(gate.clock().minutes()).isEqualTo(2);

        browser.tabTo("[data-key=Edit123]");
        browser.press(Keys.ENTER);
        browser.await("document.querySelector('#field-0').value === 'Mine'");
        assertThat(browser.valueOf(field(browser, "Password"), "value")).isEmpty();
        browser.type(field(browser, "State change interval"), "2", Keys.ENTER);
        browser.await("document.querySelector('form [role=status]').textContent.startsWith('Mine is saved')");
        assertThat(Files.readString(folder.resolve("state.json")))
                .contains("geheim")
                .contains("\"state_interval\" : 2");

        click(browser, "Switch off123");
        browser.await("[...document.querySelectorAll('td')].some(it => it.textContent === 'Off')");
        assertThat(gate.get(NAME, 123).enabled()).isFalse();
        assertThat(String.valueOf(browser.evaluate("document.documentElement.outerHTML")))
                .doesNotContain("geheim")
                .doesNotContain(gate.token());
        assertThat(browser.complaints())
                .filteredOn(line -> !line.contains("401"))
                .isEmpty();
    }

    @Test
    void a_refused_form_says_so_at_the_field_and_keeps_what_was_typed(Browser browser) throws IOException {
        deploy(NAME, "ExampleMultiPlugin");
        browser.open(server.uri());
        browser.evaluate("sessionStorage.setItem('token', '" + gate.token() + "')");
        browser.go("settings");
        browser.type("#field-0", "n".repeat(501), Keys.ENTER);

        browser.await("document.querySelector('#field-0-wrong')");
        assertThat(text(browser, "#field-0-wrong")).contains("name has 501 characters");
        assertThat(browser.valueOf("#field-0", "aria-invalid")).isEqualTo("true");
        gate.step(1);
        browser.await("document.querySelector('#gate .now').textContent === '2026-01-01 00:00'");
        assertThat(browser.valueOf("#field-0", "value")).hasSize(501);
    }

    @Test
    void every_extension_has_a_tile_and_pages_of_its_own(Browser browser) throws IOException {
        deploy(NAME, "ExampleMultiPlugin");
        deploy(OTHER, "ExampleEventsPlugin");
        gate.create(NAME, new EndpointForm("a", true, Map.of("event_interval", 3)));
        gate.create(OTHER, new EndpointForm("b", true, Map.of()));
        gate.step(3);
        browser.open(server.uri());
        browser.await("document.querySelectorAll('.tile').length === 2");

        browser.evaluate("document.querySelectorAll('.tile h2 a')[1].click()");
        browser.await("document.querySelector('h1')?.textContent.includes('Group')");
        assertThat(browser.evaluate("location.hash")).asString().contains("ext=" + OTHER);
        assertThat(text(browser, "#plugin")).contains(OTHER);
        browser.go("events?ext=" + OTHER);
        assertThat(text(browser, "h1")).isNotEqualTo("2 events");
        browser.go("events?ext=" + NAME);
        assertThat(text(browser, "h1")).isEqualTo("2 events");
    }

    @Test
    void before_anything_is_deployed_the_page_says_what_to_do(Browser browser) {
        browser.open(server.uri());

        browser.await("document.querySelector('h1')?.textContent === 'Nothing is deployed'");
        assertThat(browser.findings()).isEmpty();
    }

    @Test
    void every_page_of_a_stand_in_is_for_everybody(Browser browser) throws IOException {
        deploy(NAME, "ExampleMultiPlugin");
        deploy(OTHER, "ExampleEventsPlugin");
        gate.create(NAME, new EndpointForm("a", true, Map.of("event_interval", 3, "alert_interval", 10)));
        gate.step(40);
        browser.open(server.uri());
        for (String page : List.of("technologies", "events", "alerts", "status", "settings", "rules")) {
            browser.go(page + "?ext=" + NAME);
            assertThat(browser.beyondKeyboard()).as(page + " by keyboard").isEmpty();
            for (String scheme : List.of("light", "dark")) {
                browser.prefer("prefers-color-scheme", scheme);
                assertThat(browser.findings()).as(page + " in " + scheme).isEmpty();
                Shots.take(browser, "gate-" + page + "-" + scheme);
            }
        }
        browser.prefer("prefers-color-scheme", "");
        assertThat(browser.complaints()).isEmpty();
    }

    private void deploy(String name, String className) throws IOException {
        String json = Files.readString(House.at("fixtures/plugins/example-multi/plugin.json"))
                .replace(NAME, name)
                .replace("ExampleMultiPlugin", className)
                .replace("EXAMPLE_SERVICE", name.equals(NAME) ? "EXAMPLE_SERVICE" : "OTHER");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name + "/plugin.json"));
            zip.write(json.getBytes(StandardCharsets.UTF_8));
        }
        gate.upload(new ByteArrayInputStream(bytes.toByteArray()), Optional.of(name + ".zip"));
    }

    private static String field(Browser browser, String label) {
        return "#"
                + browser.evaluate("[...document.querySelectorAll('label')].find(it => it.textContent === '" + label
                        + "').htmlFor");
    }

    private static void click(Browser browser, String key) {
        browser.evaluate("document.querySelector('[data-key=\"" + key + "\"]').click()");
    }

    private static String text(Browser browser, String selector) {
        return String.valueOf(browser.evaluate("document.querySelector('" + selector + "').textContent"));
    }
}
